import type { ParagraphForm, SourceDocument } from '../read/source.ts';
import type { Part, Role } from './block.ts';
import { textOf } from './block.ts';
import { isCaption } from './captions.ts';
import * as forms from './forms.ts';
import { isByline, isName, isNameList } from './names.ts';
import { wrappedLines } from './wrapping.ts';

/** A paragraph of the source with what its words and its look say of it. */
export interface Line {
  parts: Part[];
  text: string;
  form: ParagraphForm;
  picture?: string;
  table?: string[][];
  is: Kind;
  look: Look;
}

/**
 * What a line is by itself: a role that its words leave no doubt of; `head` short and without the end of a sentence; `dashed` the
 * same behind dashes; `text` sentences.
 */
export type Kind =
  | 'head'
  | 'dashed'
  | 'text'
  | 'name'
  | 'date'
  | Extract<Role, 'picture' | 'caption' | 'byline' | 'pageCredit' | 'pageInfo' | 'ignored'>;

/** How a line stands out from the running text: larger, only marked (bold, in the middle), smaller, or not. */
export type Look = 'big' | 'marked' | 'small' | 'plain';

/** What holds for all of a document. */
export interface Make {
  lines: Line[];
  /** Whether sizes or bold letters tell the headlines. */
  isSet: boolean;
  /** The size of the running text, in points. */
  bodySize: number;
  /** Empty lines that usually stand between paragraphs. */
  usualBlanks: number;
  /** Whether the first lines of paragraphs are set in. */
  isIndented: boolean;
}

/** Whether a line may be part of a headline. */
export const isHead = ({ is }: Line) => is === 'head' || is === 'dashed';

/** The lines of a document, those joined again that a narrow window had wrapped. */
export function linesOf({ paragraphs }: SourceDocument): Make {
  const wrapped = wrappedLines(paragraphs);
  const bodySize = sizeOfText(paragraphs);
  const lines: Line[] = [];
  for (const [index, { text, form, picture, table }] of paragraphs.entries()) {
    const part = { paragraph: index, text };
    const before = lines.at(-1);
    if (wrapped.has(index) && before) before.parts.push(part);
    else {
      const look = lookOf(form, bodySize);
      lines.push({
        parts: [part],
        text,
        form,
        look,
        is: 'text',
        ...(picture ? { picture } : {}),
        ...(table ? { table } : {}),
      });
    }
  }
  const isSet = lines.some(({ look, text }) => (look === 'big' || look === 'marked') && text.length <= 60);
  for (const line of lines) {
    line.text = textOf(line);
    line.is = kindOf(line, isSet);
  }
  let last: Line | undefined;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (last && isBroken(last) && (/^\d{1,3}$/.test(line.text) || forms.isPageNumber(line.text))) {
      line.is = 'pageInfo';
      last.is = 'text';
    } else if (line.is !== 'pageInfo') last = line;
    if (line.is === 'head' && line.form.size === undefined && isFirstLine(line, next)) line.is = 'text';
    // A headline that is broken behind a comma goes on in the next line; a label in a row of others is none.
    else if (line.is === 'text' && isOpenHeadline(line.text) && next?.is === 'head' && next.text.length <= 25)
      line.is = 'head';
    const inRow = [lines[index - 1], next].some(
      (other) => other !== undefined && forms.isLabelled(other.text),
    );
    if (line.is === 'head' && line.look === 'plain' && forms.isLabelled(line.text) && inRow) line.is = 'text';
    // What only stands in the middle, below a picture, says what it shows.
    if (line.is === 'head' && isOnlyCentred(line, bodySize) && lines[index - 1]?.is === 'picture')
      line.is = 'text';
    // A name stands below a headline; elsewhere it is as good as any short line.
    const before = lines[index - 1]?.is;
    if (line.is === 'name' && before !== 'head' && before !== 'dashed' && before !== 'name') line.is = 'head';
  }
  const texts = lines.filter(({ is, text }) => is === 'text' && text.length > 30);
  return {
    lines,
    isSet,
    bodySize,
    usualBlanks: median(texts.map(({ form }) => form.blanks)),
    isIndented: texts.filter(({ form }) => form.indent >= 1.5).length * 2 > texts.length,
  };
}

function kindOf({ text, form, picture, table, look }: Line, isSet: boolean): Kind {
  if (picture !== undefined) return 'picture';
  if (table || form.aside === 'note') return 'text';
  if (forms.isSeparator(text)) return 'ignored';
  if (forms.isPageInfo(text) || forms.isPageNumber(text)) return 'pageInfo';
  if (forms.isPageCredit(text)) return 'pageCredit';
  if (form.style === 'caption' || isCaption(text)) return 'caption';
  if (isByline(text)) return 'byline';
  if (forms.isDate(text)) return 'date';
  if (isSet && look === 'small' && text.length <= 80 && !form.style) return 'caption';
  if (form.style && text.length <= 60) return forms.isDashed(text) ? 'dashed' : 'head';
  if (look === 'big' && text.length <= 60 && !/[。，；]$/.test(text))
    return forms.isDashed(text) ? 'dashed' : 'head';
  if (forms.dateline(text)?.whole === text || isItem.test(text)) return 'text';
  if (!forms.mayBeHeadline(text) || forms.isSpoken(text) || isNameList(text)) return 'text';
  if (forms.isDashed(text)) return 'dashed';
  if (isName(text)) return 'name';
  return isSet && look === 'plain' ? 'text' : 'head';
}

/** A point of a list, words that a mail quotes, an address. */
const isItem = /^(?:[•·▪❖➢✓>]\s|https?:)/;

/** Whether a line is the first of a paragraph that was broken at a width: set in, and the next goes on at the edge. */
const isFirstLine = ({ text, form }: Line, next: Line | undefined) =>
  form.indent >= 1.5 &&
  form.indent <= 3 &&
  next?.form.indent === 0 &&
  next.form.blanks === 0 &&
  next.is === 'text' &&
  /[，；]/.test(text);

/** Whether a page may have ended in mid-sentence below a line. */
const isBroken = ({ is, text }: Line) =>
  text.length > 20 && !forms.endsSentence(text) && (is === 'text' || (is === 'head' && /[，；]/.test(text)));

const isOnlyCentred = ({ form }: Line, bodySize: number) =>
  lookOf({ ...form, centred: false }, bodySize) === 'plain';

const isOpenHeadline = (text: string) =>
  text.length <= 25 && /[，、：:]$/.test(text) && !/[。；]/.test(text) && !forms.isNumbered(text);

function lookOf({ size, bold, centred, style }: ParagraphForm, bodySize: number): Look {
  if (style === 'title' || style === 'heading') return 'big';
  if (size !== undefined && size >= bodySize * 1.25) return 'big';
  if (bold || style || (size !== undefined && size > bodySize * 1.05)) return 'marked';
  if (size !== undefined && size < bodySize * 0.95) return 'small';
  return centred ? 'marked' : 'plain';
}

/** The size that most letters of sentences have; 10.5 points where none is told. */
function sizeOfText(paragraphs: SourceDocument['paragraphs']): number {
  const weights = new Map<number, number>();
  for (const { text, form } of paragraphs) {
    if (form.size === undefined) continue;
    const weight = text.length * (text.length > 40 ? 10 : 1);
    weights.set(form.size, (weights.get(form.size) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10.5;
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
