import type { KnownEntry } from './suggest.ts';

/** The syllable of a character; nothing where it is not known. */
export type Syllables = (char: string) => string | undefined;

/** A table of `src/search/pinyin`: each syllable before its characters. */
export function readSyllables(table: string): Syllables {
  const known = new Map<string, string>();
  for (const [, syllable = '', chars = ''] of table.matchAll(/([a-z]+)([^a-z]+)/g))
    for (const char of chars) known.set(char, syllable);
  return (char) => known.get(char);
}

/**
 * Names that may have been meant by one that was typed: those that sound alike, be it typed in characters or in pinyin, and
 * those that are one character off. The nearest first; among equals the order of the entries stands.
 */
export function findNear(typed: string, entries: KnownEntry[], syllables: Syllables, most: number): string[] {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  const letters = wanted.replace(/[' ]/g, '');
  const isPinyin = /^[a-z]{4,}$/.test(letters);
  const signs = [...wanted];
  const found = new Map<string, number>();
  for (const { text, full } of entries) {
    if (text.toLowerCase() === wanted) continue;
    const distance = isPinyin
      ? distanceOfLetters(letters, full.join(''))
      : distanceOfNames(signs, [...text], full, syllables);
    if (distance < Infinity) found.set(text, Math.min(distance, found.get(text) ?? Infinity));
  }
  return [...found]
    .sort(([, a], [, b]) => a - b)
    .slice(0, most)
    .map(([text]) => text);
}

/** Of two names that sound alike nothing is off; of longer ones one character may be. */
function distanceOfNames(typed: string[], name: string[], full: string[], syllables: Syllables): number {
  // Its own characters sound as they do in the name: 曾 as zeng, not ceng.
  const isHeard = (char: string, place: number) => char === name[place] || syllables(char) === full[place];
  const [shortest, longest] = [Math.min(typed.length, name.length), Math.max(typed.length, name.length)];
  if (shortest === longest && full.length === longest && typed.every(isHeard)) return 0;
  return longest > 2 && shortest > 1 && isOneOff(typed, name) ? 1 : Infinity;
}

function distanceOfLetters(typed: string, named: string): number {
  if (typed === named) return 0;
  return named.length > 5 && isOneOff([...typed], [...named]) ? 1 : Infinity;
}

/** Whether one sign is another one, is missing or too many, or has changed places with its neighbour. */
export function isOneOff(a: string[], b: string[]): boolean {
  const from = a.findIndex((char, i) => char !== b[i]);
  if (from < 0) return b.length - a.length === 1;
  const rest = (list: string[], skipped: number) => list.slice(from + skipped).join('\n');
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    rest(a, 0) === rest(b, 1) ||
    (a[from] === b[from + 1] && a[from + 1] === b[from] && rest(a, 2) === rest(b, 2))
  );
}
