import type { ParagraphForm, Remark, SourceParagraph } from '../source.ts';
import type { NumberOf } from './numbers.ts';
import {
  brokenTable,
  emptyNumber,
  holdsDocument,
  isNote,
  leftOut,
  lostNote,
  lostPicture,
  pictureWithin,
  unknownNumber,
  type Say,
} from './remarks.ts';
import { ofParagraph, type Look, type Styles } from './styles.ts';
import { startsPage, tokensOfParagraph, type Token } from './tokens.ts';
import { coveredBy, isShort, longestCell, wordless } from './cells.ts';
import { lostLooks, weightiest } from '../looks.ts';
import { attribute, childOf, childrenOf, unwrapped, valueOf, type XmlElement } from './xml.ts';

/** What the body of a document is read with. */
export interface Setting {
  styles: Styles;
  numberOf: NumberOf;
  /** The name of the picture that a relation leads to; `undefined` where there is none to be had. */
  pictureOf(relation: string): string | undefined;
  /** Whether that is said already. */
  isKnown(relation: string): boolean;
  /** The body of a foot-note or an endnote. */
  noteOf(part: 'footnotes' | 'endnotes', id: string): XmlElement | undefined;
}

/** Reads the paragraphs of a body, those in tables, boxes and notes too, where they stand. */
export class Paragraphs {
  readonly found: SourceParagraph[] = [];
  readonly remarks: Remark[] = [];
  /** What is said of the look of words: it takes no table apart. */
  readonly looks: { paragraph: number; say: Say }[] = [];
  readonly #setting: Setting;
  #blanks = 0;
  #break = false;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** All that stands in a body, a cell, a box or a note. */
  read(parent: XmlElement, aside?: ParagraphForm['aside']): void {
    for (const child of childrenOf(parent)) {
      if (child.tagName === 'w:p') this.#paragraph(child, aside);
      else if (child.tagName === 'w:tbl') this.#table(child, aside);
      else if (child.tagName === 'w:altchunk') this.#remark(holdsDocument);
      else if (!['w:sectpr', 'w:tcpr', 'w:sdtpr', 'w:del', 'w:movefrom'].includes(child.tagName))
        this.read(child, aside);
    }
  }

  #paragraph(element: XmlElement, aside?: ParagraphForm['aside']): void {
    const { styles } = this.#setting;
    const style = valueOf(childOf(element, 'w:ppr'), 'w:pstyle');
    const look: Look = { ...styles.lookOf(style), ...ofParagraph(element) };
    const tokens = tokensOfParagraph(element, look, styles);
    if (startsPage(element)) this.#break = true;
    const boxes: (() => void)[] = [];
    const number = this.#setting.numberOf(element);
    let line: Words[] = [];
    let lines = 0;
    let within: { relation: string; at: number }[] = [];
    const close = () => {
      if (within.some(({ at }) => hasWords(line.slice(at)))) this.#remark(pictureWithin);
      lines += this.#line(line, look, element, {
        aside,
        sameParagraph: lines > 0,
        number: lines === 0 ? number : undefined,
      });
      line = [];
      for (const { relation } of within) this.#picture(relation, aside);
      within = [];
    };
    for (const token of tokens) {
      if (token.kind === 'words') line.push(token);
      else if (token.kind === 'line') close();
      else if (token.kind === 'break') {
        close();
        this.#break = true;
      } else if (token.kind === 'picture') {
        // Words do not stop at a picture among them: it comes behind.
        if (hasWords(line) && this.#setting.pictureOf(token.relation) !== undefined)
          within.push({ relation: token.relation, at: line.length });
        else this.#picture(token.relation, aside);
      } else if (token.kind === 'box') boxes.push(() => this.read(token.content, 'box'));
      else if (token.kind === 'note') boxes.push(() => this.#note(token.part, token.id));
      else this.#remark(token.kind === 'document' ? holdsDocument : leftOut(token));
    }
    close();
    if (lines === 0) this.#blank(number);
    for (const read of boxes) read();
  }

  #blank(number: string | undefined): void {
    this.#blanks += 1;
    this.#remark(emptyNumber(number));
  }

  /** @returns 1 where the line holds words. */
  #line(words: readonly Words[], look: Look, element: XmlElement, kind: LineKind): number {
    const text = words.map((part) => part.text).join('');
    if (!text.trim()) return 0;
    const size = weightiest(words, (part) => part.look.size);
    const bold = weightiest(words, (part) => part.look.bold ?? false);
    const number = kind.number === 'unknown' ? '' : (kind.number ?? '');
    if (kind.number === 'unknown') this.#remark(unknownNumber);
    this.#look(lostLooks(words));
    this.#push({
      text: number + text.trim(),
      ...(number ? { number } : {}),
      form: {
        blanks: this.#blanks,
        indent: indentOf(element) + (text.length - text.trimStart().length),
        ...(size === undefined ? {} : { size }),
        ...(bold ? { bold } : {}),
        ...(look.centred ? { centred: true } : {}),
        ...(look.style ? { style: look.style } : {}),
        ...(kind.sameParagraph ? { sameParagraph: true } : {}),
        ...(kind.aside ? { aside: kind.aside } : {}),
      },
    });
    return 1;
  }

  #push(paragraph: SourceParagraph): void {
    if (this.#break) paragraph.form.breakBefore = true;
    this.found.push(paragraph);
    this.#break = false;
    this.#blanks = 0;
  }

  #picture(relation: string, aside?: ParagraphForm['aside']): void {
    // Notes have relations of their own.
    const isOfNote = aside === 'note';
    const picture = isOfNote ? undefined : this.#setting.pictureOf(relation);
    if (picture === undefined) {
      if (isOfNote || !this.#setting.isKnown(relation)) this.#remark(lostPicture);
    } else
      this.#push({
        text: '',
        picture,
        form: { blanks: this.#blanks, indent: 0, ...(aside ? { aside } : {}) },
      });
  }

  #note(part: 'footnotes' | 'endnotes', id: string): void {
    const note = this.#setting.noteOf(part, id);
    this.#remark(note ? isNote : lostNote);
    if (!note) return;
    this.read(note, 'note');
  }

  /** Said at the place that has been reached. */
  #remark(say: Say | undefined): void {
    if (say) this.remarks.push({ paragraph: this.found.length, ...say(this.found.length + 1) });
  }

  #look(says: readonly Say[]): void {
    this.looks.push(...says.map((say) => ({ paragraph: this.found.length, say })));
  }

  /** A table of data stays one; a table that only places things on the page is read cell by cell. */
  #table(element: XmlElement, aside?: ParagraphForm['aside']): void {
    const rows = unwrapped(element, 'w:tr').map((row) => unwrapped(row, 'w:tc'));
    const cells = rows.map((row) => row.flatMap((cell) => [this.#cellOf(cell), ...coveredBy(cell)]));
    const width = cells[0]?.length ?? 0;
    const isData =
      cells.length > 1 &&
      width > 1 &&
      cells.every((row) => row.length === width && row.every((cell) => cell !== undefined));
    if (!isData) {
      if (rows.length > 1 && rows.some((row) => row.length > 1) && rows.flat().every(isShort))
        this.#remark(brokenTable);
      this.read(element, aside ?? 'box');
      return;
    }
    const table = (cells as Cell[][]).map((row) => row.map(({ text }) => text));
    const text = table.map((row) => row.join('\t')).join('\n');
    const number = (cells as Cell[][])
      .flat()
      .map((cell) => cell.number ?? '')
      .join('');
    const form = { blanks: this.#blanks, indent: 0 };
    this.#look((cells as Cell[][]).flat().flatMap(({ looks }) => looks ?? []));
    if (text.trim()) this.#push({ text, table, ...(number ? { number } : {}), form });
  }

  /** The words of a cell of data; `undefined` where it holds more than a line of words. */
  #cellOf(cell: XmlElement): Cell | undefined {
    const inner = new Paragraphs(this.#setting);
    const paragraphs = childrenOf(cell).filter(({ tagName }) => !wordless.has(tagName));
    if (paragraphs.some(({ tagName }) => tagName !== 'w:p')) return undefined;
    inner.read(cell);
    const [first, ...rest] = inner.found;
    // A column of numbers that Word writes by itself.
    const alone = first || paragraphs.length !== 1 ? undefined : this.#setting.numberOf(paragraphs[0]!);
    if (alone !== undefined && alone !== 'unknown') return { text: alone.trim(), number: alone.trim() };
    if (
      rest.length > 0 ||
      first?.picture ||
      inner.remarks.length > 0 ||
      (first?.text.length ?? 0) > longestCell
    )
      return undefined;
    return { text: first?.text ?? '', number: first?.number, looks: inner.looks.map(({ say }) => say) };
  }
}

type Cell = Pick<SourceParagraph, 'text'> & { number: string | undefined; looks?: Say[] };

const hasWords = (words: readonly Words[]) => words.some(({ text }) => text.trim());

type Words = Extract<Token, { kind: 'words' }>;

interface LineKind {
  aside?: ParagraphForm['aside'];
  sameParagraph: boolean;
  number: string | undefined;
}

/** In ideographs; a twentieth of a point is Word's unit, and an ideograph of small type has some ten points. */
function indentOf(element: XmlElement): number {
  const indent = childOf(element, 'w:ppr', 'w:ind');
  const characters = Number(attribute(indent, 'w:firstlinechars') ?? 0) / 100;
  return characters || Number(attribute(indent, 'w:firstline') ?? 0) / 210;
}
