import type { Line } from './tree.ts';

/** The lines of a text, whichever way its editor ends them. */
export function readLines(source: string): Line[] {
  return source.split(/\r\n?|\n/).map((raw, index) => {
    const text = raw.trim();
    return { text, number: index + 1, indent: indentOf(raw) };
  });
}

/** The width of the white space that a line begins with: 1 for a space, 2 for an ideographic one, 4 for a tab. */
export function indentOf(raw: string): number {
  const before = raw.slice(0, raw.length - raw.trimStart().length);
  return [...before].reduce((sum, char) => sum + width(char), 0);
}

/** The stretches of lines between empty ones. */
export function chunksOf(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (!line.text) open = undefined;
    else if (open) open.push(line);
    else chunks.push((open = [line]));
  }
  return chunks;
}

/** Several lines as one run of words. */
export interface Run {
  text: string;
  /** The number of the line that the character at this place stands in. */
  lineAt(offset: number): number;
  /** Where its lines begin, but for the first. */
  seams: readonly number[];
}

/** A line, or a part of one, as a run of words. */
export const oneLine = (text: string, number: number): Run => ({ text, lineAt: () => number, seams: [] });

/** Joins the lines of a paragraph: nothing comes between Chinese characters, one space between words of other scripts. */
export function joinLines(lines: readonly Line[]): Run {
  let text = '';
  const starts: { offset: number; number: number }[] = [];
  for (const line of lines) {
    if (text && needsSpace(text, line.text)) text += ' ';
    starts.push({ offset: text.length, number: line.number });
    text += line.text;
  }
  return {
    text,
    seams: starts.slice(1).map(({ offset }) => offset),
    lineAt: (offset) => starts.findLast((start) => start.offset <= offset)?.number ?? lines[0]?.number ?? 1,
  };
}

const chinese =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
/** Marks that both scripts use: what stands behind them decides. */
const shared = /[“”‘’—…·\p{P}\p{S}]/u;

function needsSpace(before: string, after: string): boolean {
  if (before.endsWith('-')) return false;
  return !isChinese([...before.slice(-8)].reverse()) && !isChinese([...after.slice(0, 8)]);
}

function isChinese(characters: string[]): boolean {
  for (const char of characters) {
    if (chinese.test(char)) return true;
    if (!shared.test(char)) return false;
  }
  return false;
}

const width = (char: string) => (char === '\t' ? 4 : char === '\u3000' ? 2 : 1);
