import { cut } from 'jieba-wasm';
import { inseparable } from '../make-up/headline-lines.ts';

/**
 * A headline in words; together they are the headline, white space included.
 *
 * @param names that stay whole, though the dictionary does not know them: of people and topics.
 */
export function wordsOfHeadline(title: string, names: readonly string[] = []): string[] {
  const words: string[] = [];
  for (const word of cut(title, true)) {
    // A space belongs to the word before it.
    if (!word.trim() && words.length > 0) words[words.length - 1] += word;
    else words.push(word);
  }
  return keepWhole(words, insideNames(title, names));
}

/**
 * A headline in the lines that the newsroom breaks it into, each in parts between which it may break where a line is too long;
 * all parts together are the headline, white space included. Without such lines it is one. A short line never breaks.
 */
export function partsOfHeadline(
  title: string,
  titleLines: readonly string[] | undefined,
  names: readonly string[] = [],
): HeadlineParts {
  const lines = wordsInLines(title, titleLines ?? [], names);
  return lines.length === 1
    ? lines
    : lines.map((words) => (words.join('').length <= shortLine ? [words.join('')] : words));
}

/** The same in lines that were found for one place alone: each breaks between all its words. */
export const wordsInLines = (
  title: string,
  lines: readonly string[],
  names: readonly string[],
): HeadlineParts => linesIn(title, lines).map((line) => inseparable(wordsOfHeadline(line, names)));

/** After how many letters the parts of a headline end, the last one left out; white space is not counted. */
export function breaksOf(parts: HeadlineParts): number[] {
  let letters = 0;
  return parts
    .flat()
    .slice(0, -1)
    .map((part) => (letters += part.replace(/\s/g, '').length));
}

/** Lines of parts. */
export type HeadlineParts = string[][];

/** The title cut where the given lines end; what white space it has there stays with the line before. */
function linesIn(title: string, titleLines: readonly string[]): string[] {
  const lines: string[] = [];
  let rest = title;
  for (const line of titleLines.slice(0, -1)) {
    const letters = line.replace(/\s/g, '').length;
    const [own] = new RegExp(`^(?:\\s*\\S){${letters}}\\s*`).exec(rest) ?? [rest];
    lines.push(own);
    rest = rest.slice(own.length);
  }
  return rest ? [...lines, rest] : lines;
}

/** A line that fits wherever headlines stand, on the narrowest phone too: it never breaks. */
const shortLine = 8;

/** Joins words whose parting lies in one of these places; after how many UTF-16 units. */
function keepWhole(words: readonly string[], inside: ReadonlySet<number>): string[] {
  if (inside.size === 0) return [...words];
  const joined: string[] = [];
  let end = 0;
  for (const word of words) {
    if (inside.has(end)) joined[joined.length - 1] += word;
    else joined.push(word);
    end += word.length;
  }
  return joined;
}

/** The places within names of a headline; a name of many letters would not fit on a line. */
function insideNames(title: string, names: readonly string[]): Set<number> {
  const inside = new Set<number>();
  for (let at = 0; at < title.length; at += 1) {
    for (const name of byFirst(names).get(title.charCodeAt(at)) ?? []) {
      if (!title.startsWith(name, at)) continue;
      for (let offset = 1; offset < name.length; offset += 1) inside.add(at + offset);
    }
  }
  return inside;
}

/** Names by their first UTF-16 unit: thousands are looked for in each headline. */
function byFirst(names: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const known = namesByFirst.get(names);
  if (known) return known;
  const fitting = names.filter(({ length }) => length > 0 && length <= longestName);
  const grouped = Map.groupBy(fitting, (name) => name.charCodeAt(0));
  namesByFirst.set(names, grouped);
  return grouped;
}

const namesByFirst = new WeakMap<readonly string[], ReadonlyMap<number, readonly string[]>>();

const longestName = 8;
