import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { UnreadableError } from '../../unreadable.ts';
import { brokenTable, emptyNumber, type Say } from './docx/remarks.ts';
import { askedNumber, numberOf, unknownNumber } from './html-numbers.ts';
import { hasSigns, signOf } from './docx/bullets.ts';
import { longestCell } from './docx/cells.ts';
import { seemsData, tableOf } from './html-table.ts';
import { isShownAsBlock, players, unread } from './html-elements.ts';
import { lookOf, unreadElement, type Around } from './html-looks.ts';
import { lookRemarks, lostLooks, type LostLook, type PlacedLook } from './looks.ts';
import { hiddenRemarks, lineEnds, paragraphsOf } from './lines.ts';
import type { Remark, SourceDocument, SourceParagraph } from './source.ts';

/**
 * Reads HTML as it is pasted from Word, WPS, a browser or WeChat: its words, and what makes a headline. Nothing of it runs.
 *
 * @throws {UnreadableError}
 */
export function readHtml(name: string, html: string): SourceDocument {
  const reader = new HtmlReader();
  try {
    reader.read(parse(html), {});
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableError('网页的结构套得太深', '先把文字粘贴到记事本里，再从那里复制');
  }
  reader.end();
  return {
    name,
    kind: 'html',
    paragraphs: reader.found,
    pictures: [],
    remarks: [...reader.remarks, ...lookRemarks(reader.looks), ...hiddenRemarks(reader.found)],
  };
}

class HtmlReader {
  readonly found: SourceParagraph[] = [];
  readonly remarks: Remark[] = [];
  /** What is said of the look of words: it takes no table apart. */
  readonly looks: PlacedLook[] = [];
  #line: { text: string; around: Around }[] = [];
  #blanks = 0;
  #pictures = 0;
  #players = 0;
  /** Of an item of a list whose words have not come yet. */
  #number: string | undefined;

  read(node: Tree.ParentNode, around: Around): void {
    for (const child of node.childNodes) {
      if ('value' in child) this.#words(child.value, around);
      else if ('tagName' in child) this.#element(child, around);
    }
  }

  end(): void {
    this.#close(true);
    if (this.#pictures > 0)
      this.remarks.push({ text: `粘贴的文字里有${this.#pictures}幅图片，没有收入；请把图片文件一起放进来` });
    if (this.#players > 0)
      this.remarks.push({ text: `粘贴的文字里有${this.#players}个视频、音频或嵌入的网页，没有收入` });
  }

  #words(text: string, around: Around): void {
    if (!around.kept) return this.#inLine(text.replace(/[ \n\t\r]+/g, ' '), around);
    const [first = '', ...rest] = text.split(lineEnds);
    this.#inLine(first, around);
    for (const line of rest) {
      this.#close(true);
      this.#inLine(line, around);
    }
  }

  #inLine(words: string, { signs, ...look }: Around): void {
    const isSigns = signs !== undefined && hasSigns(signs);
    this.#line.push({ text: isSigns ? inSigns(words, signs) : words, around: look });
  }

  #say(says: readonly Say[]): void {
    const paragraph = this.found.length;
    this.remarks.push(...says.map((say) => ({ paragraph, ...say(paragraph + 1) })));
  }

  #element(element: Tree.Element, around: Around): void {
    const name = element.tagName;
    if (players.has(name)) this.#players += 1;
    if (unread.has(name) || players.has(name)) return;
    const left = unreadElement(element);
    if (left) this.#say(left);
    else if (name === 'table' && this.#table(element, around)) return;
    else if (name === 'br') this.#close(true);
    else if (name === 'img') this.#pictures += 1;
    else {
      const isBlock = isShownAsBlock(element);
      if (isBlock) this.#close(false);
      if (name === 'li') {
        this.#leaveNumber();
        this.#number = numberOf(element);
      }
      const own = { ...around, ...lookOf(element) };
      if (name === 'q') this.#quotation(element, own);
      else this.read(element, own);
      if (isBlock) this.#close(name === 'p');
      // Cells of a row stay apart.
      else if (name === 'td' || name === 'th') this.#words('\t', { kept: true });
      if (name === 'li') this.#leaveNumber();
    }
  }

  /** A number whose item has no words of its own is not that of what follows. */
  #leaveNumber(): void {
    const number = this.#number === unknownNumber ? 'unknown' : this.#number;
    this.#number = undefined;
    const say = emptyNumber(number);
    if (say) this.#say([say]);
  }

  /** Whether nothing was read but at most a line of words, and nothing is to be said of it. */
  get isPlain(): boolean {
    return this.found.length < 2 && this.remarks.length === 0 && this.found[0]?.number === undefined;
  }

  #quotation(element: Tree.Element, around: Around): void {
    const quotation = around.quotation === '“”' ? '‘’' : '“”';
    this.#words(quotation[0]!, around);
    this.read(element, { ...around, quotation });
    this.#words(quotation[1]!, around);
  }

  /** @returns whether it is a table of data; another is read cell by cell. */
  #table(element: Tree.Element, around: Around): boolean {
    const looks: LostLook[] = [];
    const table = tableOf(element, around, (cell, own) => wordsOfCell(cell, own, looks));
    this.#close(false);
    if (!table) {
      if (seemsData(element)) this.#say([brokenTable]);
      return false;
    }
    for (const child of element.childNodes)
      if ('tagName' in child && child.tagName === 'caption')
        this.#element(child, { ...around, ...lookOf(element) });
    const text = table.map((row) => row.join('\t')).join('\n');
    this.#look(looks);
    if (text.trim()) this.found.push({ text, table, form: { blanks: this.#blanks, indent: 0 } });
    this.#blanks = 0;
    return true;
  }

  #look(looks: readonly LostLook[]): void {
    this.looks.push(...looks.map((look) => ({ ...look, paragraph: this.found.length })));
  }

  /** @param isLine Whether an empty line counts as one. */
  #close(isLine: boolean): void {
    const text = this.#line.map((part) => part.text).join('');
    const [paragraph] = paragraphsOf(text.replace(/[\n\r]+/g, ' '));
    if (paragraph) {
      const number = this.#number ?? '';
      this.#number = undefined;
      if (number === unknownNumber) this.remarks.push(askedNumber(this.found.length));
      const longest =
        [...this.#line].sort((a, b) => b.text.trim().length - a.text.trim().length)[0]?.around ?? {};
      this.#look(lostLooks(this.#line.map(({ text, around: look }) => ({ text, look }))));
      const look = formOf(longest);
      const shown = number === unknownNumber ? '' : number;
      this.found.push({
        text: shown + paragraph.text,
        ...(shown ? { number: shown } : {}),
        form: { ...paragraph.form, ...look, blanks: this.#blanks },
      });
      this.#blanks = 0;
    } else if (isLine && this.found.length > 0) this.#blanks += 1;
    this.#line = [];
  }
}

/**
 * The words of a cell of data; `undefined` where it holds more than a line of them.
 *
 * @param looks to which is added what is to be said of the look of its words.
 */
function wordsOfCell(cell: Tree.Element, around: Around, looks: LostLook[]): string | undefined {
  const reader = new HtmlReader();
  reader.read(cell, around);
  reader.end();
  looks.push(...reader.looks);
  const [first] = reader.found;
  const isData = reader.isPlain && !first?.table && (first?.text.length ?? 0) <= longestCell;
  return isData ? (first?.text ?? '') : undefined;
}

/** What of a look tells one paragraph from another. */
const formOf = ({ size, bold, centred, style }: Around) => ({
  ...(size === undefined ? {} : { size }),
  ...(bold === undefined ? {} : { bold }),
  ...(centred === undefined ? {} : { centred }),
  ...(style === undefined ? {} : { style }),
});

/** Letters of a typeface of signs as what is seen. */
const inSigns = (text: string, font: string) =>
  text.replace(/[!-~\xa1-\xff]/g, (letter) => signOf(letter.charCodeAt(0), font));
