import type { ParagraphForm, Remark, SourceParagraph } from '../source.ts';
import type { NumberOf } from './numbers.ts';
import {
  brokenTable,
  emptyNumber,
  hiddenRow,
  holdsDocument,
  isNote,
  leftOut,
  lostNote,
  lostPicture,
  pictureWithin,
  runsOn,
  unknownNumber,
  type Say,
} from './remarks.ts';
import { ofParagraph, type Look, type Styles } from './styles.ts';
import { deleted, startsPage, tokensOfParagraph } from './tokens.ts';
import { dataOf, hasHiddenRow, seemsData } from './tables.ts';
import { hasWords, lineOf, type LineKind, type Words } from './line.ts';
import { lostLooks, type LostLook, type PlacedLook } from '../looks.ts';
import { childOf, childrenOf, isOn, valueOf, type XmlElement } from './xml.ts';

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
  readonly looks: PlacedLook[] = [];
  readonly #setting: Setting;
  readonly #notes = new Set<XmlElement>();
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
      else if (child.tagName === 'w:del' || child.tagName === 'w:movefrom')
        this.#remark(leftOut(deleted(child)));
      else if (!['w:sectpr', 'w:tcpr', 'w:sdtpr'].includes(child.tagName)) this.read(child, aside);
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
      lines += this.#line(line, {
        element,
        look,
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
    else if (runsOnInNext(element))
      this.remarks.push({ paragraph: this.found.length - 1, ...runsOn(this.found.length) });
    for (const read of boxes) read();
  }

  #blank(number: string | undefined): void {
    this.#blanks += 1;
    this.#remark(emptyNumber(number));
  }

  /** @returns 1 where the line holds words. */
  #line(words: readonly Words[], kind: LineKind): number {
    if (!hasWords(words)) return 0;
    if (kind.number === 'unknown') this.#remark(unknownNumber);
    this.#look(lostLooks(words));
    this.#push(lineOf(words, { ...kind, blanks: this.#blanks }));
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
    // Notes that name each other would never end.
    if (note && this.#notes.has(note)) return;
    this.#remark(note ? isNote : lostNote);
    if (!note) return;
    this.#notes.add(note);
    this.read(note, 'note');
  }

  /** Said at the place that has been reached. */
  #remark(say: Say | undefined): void {
    if (say) this.remarks.push({ paragraph: this.found.length, ...say(this.found.length + 1) });
  }

  #look(looks: readonly LostLook[]): void {
    this.looks.push(...looks.map((look) => ({ ...look, paragraph: this.found.length })));
  }

  /** A table of data stays one; a table that only places things on the page is read cell by cell. */
  #table(element: XmlElement, aside?: ParagraphForm['aside']): void {
    const read = (cell: XmlElement) => {
      const inner = new Paragraphs(this.#setting);
      inner.read(cell);
      return inner;
    };
    if (hasHiddenRow(element)) this.#remark(hiddenRow);
    const data = dataOf(element, this.#setting.numberOf, read);
    if (!data) {
      if (seemsData(element)) this.#remark(brokenTable);
      this.read(element, aside ?? 'box');
      return;
    }
    const { table, number, looks } = data;
    const text = table.map((row) => row.join('\t')).join('\n');
    this.#look(looks);
    if (text.trim())
      this.#push({
        text,
        table,
        ...(number ? { number } : {}),
        form: { blanks: this.#blanks, indent: 0 },
      });
  }
}

/** Whether nobody sees where it ends. */
const runsOnInNext = (element: XmlElement) =>
  isOn(childOf(element, 'w:ppr', 'w:rpr'), 'w:specvanish') === true;
