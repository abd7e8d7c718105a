import type { Line } from './tree.ts';

/** The lines of a text, whichever way its editor ends them. */
export function readLines(source: string): Line[] {
  return source.split(/\r\n?|\n/).map((raw, index) => {
    const text = raw.trim();
    const before = raw.slice(0, raw.length - raw.trimStart().length);
    return { text, number: index + 1, indent: [...before].reduce((sum, char) => sum + width(char), 0) };
  });
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
}

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
