import { hardMark } from '../tokens.ts';
import { phraseWords } from '../words.ts';
import { findChains, findRuns, type Occurrences } from './occurrences.ts';
import type { PagefindInstance, PagefindResult } from './pagefind.ts';
import type { Phrase } from './parse.ts';

/** Finds the pages that hold a phrase, and what each page has of it. */
export async function findPhrase(index: Index, { units, edges }: Phrase): Promise<PhraseAnswer> {
  const length = charactersOf(units);
  // The files for all of them are asked for side by side.
  const [{ exact, pages }, ...whole] = await Promise.all([
    isLong(units) ? findLong(index, units) : findShort(index, units, length),
    ...edges.map((word) => findQuoted(index, [word])),
  ]);
  const hitOf = (number: number): PhraseHit => {
    const { starts, longest } = pages.get(number) ?? { starts: [], longest: 0 };
    const first = exact.get(number);
    if (first === undefined) return { length, first: Infinity, starts: [], longest, isWhole: false };
    return { length, first, starts, longest, isWhole: whole.every((found) => found.has(number)) };
  };
  return { exact: new Set(exact.keys()), numbers: [...exact.keys(), ...pages.keys()], hitOf };
}

/** How many words a phrase is asked for by; without end where it is the beginning of any number of words. */
export function wordsAsked({ units, edges }: Phrase): number {
  const { length } = phraseWords(units);
  const isOne = units.length === 1;
  return isOne ? Infinity : edges.length + (isLong(units) ? someOf(length).length : length);
}

/** What a page has of a group of phrases, of which one is enough. */
export function joinHits([only, ...others]: PhraseHit[]): PhraseHit {
  return others.reduce((a, b) => {
    const [best, other] = b.first < a.first ? [b, a] : [a, b];
    return {
      ...best,
      starts: [...a.starts, ...b.starts].sort((one, next) => one - next),
      longest: Math.max(a.longest, b.longest),
      isWhole: a.isWhole || b.isWhole,
      length: other.first < Infinity ? Math.min(a.length, b.length) : best.length,
    };
  }, only!);
}

/** Every page with a word that begins with the one character is exact; for more of them Pagefind is asked with quotes. */
async function findShort(index: Index, units: string[], length: number): Promise<PhrasePages> {
  const words = phraseWords(units);
  if (length === 1) await loadPrefixes(index, words[0]!);
  const quoted = length > 1 ? await findQuoted(index, words) : undefined;
  const all = await findUnquoted(index, words);
  return {
    exact: firstPlaces(quoted ?? all),
    pages: new Map([...all].map(([number, { words }]) => [number, findRuns(words, length)])),
  };
}

/**
 * Asks for some of the words of a long phrase, which as a rule leave only the pages that hold it. They are confirmed by their
 * texts, or by all words of the phrase where that asks for fewer files.
 */
async function findLong(index: Index, units: string[]): Promise<PhrasePages> {
  const words = phraseWords(units);
  const asked = someOf(words.length);
  const found = await findUnquoted(
    index,
    asked.map((place) => words[place]!),
  );
  const pages = new Map([...found].map(([number, { words }]) => [number, findChains(words, asked)]));
  const likely = [...pages.keys()].filter((number) => pages.get(number)!.starts.length > 0);
  const files = new Set(likely.map(index.fileOf)).size;
  const exact = new Map<number, number>();
  if (files > words.length - asked.length) {
    for (const [number, first] of firstPlaces(await findQuoted(index, words))) exact.set(number, first);
  } else {
    const held = await Promise.all(likely.map((number) => index.holds(number, units)));
    likely.forEach((number, i) => held[i] && exact.set(number, pages.get(number)!.starts[0]!));
  }
  // Looser pages of a very long phrase would be those that happen to hold a few of its words.
  if (words.length >= longPhrase)
    for (const number of pages.keys()) if (!exact.has(number)) pages.delete(number);
  return { exact, pages };
}

/** Places of the words that are asked for: the first, the last and one between. */
const someOf = (count: number) => [0, count >> 1, count - 1];

const charactersOf = (units: string[]) => units.filter((unit) => unit !== hardMark).length;
const isLong = (units: string[]) => charactersOf(units) > shortPhrase;

const findQuoted = async ({ pages }: Index, words: string[]) =>
  byNumber((await pages.search(`"${words.join(' ')}"`)).results);

const findUnquoted = async ({ pages }: Index, words: string[]) =>
  byNumber((await pages.search(words.join(' '))).results);

/** The words that begin with one character may stand in several files, of which Pagefind would load only one. */
async function loadPrefixes({ pages, starts }: Index, letter: string): Promise<void> {
  const others = starts.filter((start) => start.startsWith(letter));
  if (others.length > 0) await pages.preload(others.join(' '));
}

/** Pagefind's name of a page is the number of its record. */
const byNumber = (results: PagefindResult[]) => new Map(results.map((result) => [Number(result.id), result]));

const firstPlaces = (pages: Map<number, PagefindResult>) =>
  new Map([...pages].map(([number, { words }]) => [number, Math.min(...words)]));

/** Characters up to which all words of a phrase are asked for. */
const shortPhrase = 6;
/** Words from which on a phrase has no looser results. */
const longPhrase = 10;

export interface Index {
  pages: PagefindInstance;
  /** The words that part the index files. */
  starts: string[];
  /** The file that the text of a record stands in. */
  fileOf: (number: number) => number;
  /** Whether the text of a record holds a phrase. */
  holds: (number: number, units: string[]) => Promise<boolean>;
}

export interface PhraseAnswer {
  exact: Set<number>;
  /** The pages that hold all words that were asked for, the exact ones among them. */
  numbers: number[];
  hitOf: (number: number) => PhraseHit;
}

export interface PhraseHit {
  /** Its characters. */
  length: number;
  /** The place of its first match, without end where there is none. */
  first: number;
  /** Where it occurs. */
  starts: number[];
  /** Words of its longest part. */
  longest: number;
  /** Whether it stands there other than cut out of a longer number or Latin word. */
  isWhole: boolean;
}

interface PhrasePages {
  /** The pages that hold the phrase, and where it begins in each for the first time. */
  exact: Map<number, number>;
  pages: Map<number, Occurrences>;
}
