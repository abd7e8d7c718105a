import { readStarts } from '../columns.ts';
import type { VolumeEntry, VolumeTable } from '../format.ts';
import { readAddress, readText, type ReadField } from '../record.ts';
import { phraseWords } from '../tokens.ts';
import { pagefindFiles } from './metadata.ts';
import type { PagefindInstance, PagefindModule, PagefindResult } from './pagefind.ts';
import type { ParsedQuery } from './parse.ts';
import { readRecords, type Records } from './records.ts';
import type { StrictFetch } from './strict-fetch.ts';

/**
 * One volume, ready to be searched. `base` is the address of the folder that holds the volumes. Rejects, as every search
 * does, when a file of the volume could not be fetched: Pagefind by itself would answer that nothing was found.
 */
export async function openVolume(
  entry: VolumeEntry,
  base: string,
  pagefind: PagefindModule,
  fetcher: StrictFetch,
): Promise<Volume> {
  const folder = `${base}${entry.id}/`;
  fetcher.forget(folder);
  const response = await fetcher.fetch(`${folder}table.json?v=${entry.hash}`);
  const table = (await response.json()) as VolumeTable;
  fetcher.provide(pagefindFiles(folder, table));
  const pages = pagefind.createInstance({
    basePath: folder,
    baseUrl: '/',
    metaCacheTag: entry.hash,
    noWorker: true,
  });
  await fetcher.guard(folder, () => pages.filters());
  const index = { pages, starts: readStarts(table.starts) };
  return {
    entry,
    records: readRecords(table),
    find: (query) => fetcher.guard(folder, () => find(index, query)),
    read: (hit) => fetcher.guard(folder, () => readHit(hit.source, table.fields)),
  };
}

/**
 * The exact hits and, apart from them, the pages that hold every pair of characters of the query but not the phrases.
 * A phrase is asked for twice: in quotation marks for the exact set and without them for all its places.
 */
async function find(index: Index, { wanted, unwanted }: ParsedQuery): Promise<Found> {
  if (wanted.length === 0) return { exact: [], loose: [] };
  const answers = await Promise.all(wanted.map((phrase) => findPhrase(index, phrase)));
  const excluded = new Set<number>();
  for (const phrases of unwanted) {
    const sets = await Promise.all(phrases.map((phrase) => exactNumbers(index, phrase)));
    for (const number of sets[0]!) if (sets.every((set) => set.has(number))) excluded.add(number);
  }

  const found: Found = { exact: [], loose: [] };
  for (const [number, source] of answers[0]!.pages) {
    if (excluded.has(number)) continue;
    const parts = answers.map(({ pages, exact }, i) => ({
      page: pages.get(number),
      first: exact.get(number),
      length: wanted[i]!.length,
    }));
    if (parts.some(({ page }) => !page)) continue;
    const isExact = parts.every(({ first }) => first !== undefined);
    (isExact ? found.exact : found.loose).push({
      number,
      source,
      phrases: parts.map(({ page, first, length }) => ({
        length,
        first: first ?? Infinity,
        ...countRuns(page!.words, length),
      })),
    });
  }
  return found;
}

async function findPhrase(index: Index, phrase: string[]): Promise<PhraseAnswer> {
  await loadPrefixes(index, phrase);
  const quoted = phrase.length > 1 ? await findQuoted(index, phrase) : undefined;
  // A long phrase hardly stands twice in a page, and the unquoted query costs far more than the quoted one.
  const pages = quoted && phrase.length > longPhrase ? quoted : await findUnquoted(index, phrase);
  // Every page with a word that begins with the one character is exact.
  const exact = [...(quoted ?? pages)].map(([number, { words }]) => [number, Math.min(...words)] as const);
  return { pages, exact: new Map(exact) };
}

async function exactNumbers(index: Index, phrase: string[]): Promise<Set<number>> {
  await loadPrefixes(index, phrase);
  return new Set((await (phrase.length > 1 ? findQuoted : findUnquoted)(index, phrase)).keys());
}

const findQuoted = async ({ pages }: Index, phrase: string[]) =>
  byNumber((await pages.search(`"${phraseWords(phrase).join(' ')}"`)).results);

const findUnquoted = async ({ pages }: Index, phrase: string[]) =>
  byNumber((await pages.search(phraseWords(phrase).join(' '))).results);

/** The words that begin with one character may stand in several files, of which Pagefind would load only one. */
async function loadPrefixes({ pages, starts }: Index, phrase: string[]): Promise<void> {
  if (phrase.length > 1) return;
  const letter = phraseWords(phrase)[0]!;
  const others = starts.filter((start) => start.startsWith(letter));
  if (others.length > 0) await pages.preload(others.join(' '));
}

async function readHit(source: PagefindResult, names: string[]): Promise<HitText> {
  const { raw_url, content } = await source.data();
  return { ...readAddress(raw_url), fields: readText(content, names) };
}

/** Characters above which a phrase counts as standing once in a page, and has no looser results. */
const longPhrase = 10;

/** The name of a page's file is the number of its record. */
const byNumber = (results: PagefindResult[]) => new Map(results.map((result) => [Number(result.id), result]));

/** How often all words of a phrase stand in a row, and the longest row of some of them; a phrase of one character is one word. */
function countRuns(places: number[], length: number): { count: number; longest: number } {
  const needed = Math.max(1, length - 1);
  let count = 0;
  let longest = 0;
  let run = 0;
  let last = -2;
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    run = place === last + 1 ? run + 1 : 1;
    if (run >= needed) count++;
    longest = Math.max(longest, run);
    last = place;
  }
  return { count, longest };
}

export interface Volume {
  entry: VolumeEntry;
  records: Records;
  find(query: ParsedQuery): Promise<Found>;
  /** The address, the display data and the whole text of a hit. */
  read(hit: Pick<Hit, 'source'>): Promise<HitText>;
}

export interface Found {
  exact: Hit[];
  loose: Hit[];
}

export interface Hit {
  /** The number of the record in its volume. */
  number: number;
  source: PagefindResult;
  /** For each wanted phrase its length, the place of its first match, how often it occurs and its longest part. */
  phrases: { length: number; first: number; count: number; longest: number }[];
}

export interface HitText {
  url: string;
  meta: Record<string, string>;
  fields: ReadField[];
}

interface Index {
  pages: PagefindInstance;
  /** The words that part the index files. */
  starts: string[];
}

interface PhraseAnswer {
  pages: Map<number, PagefindResult>;
  exact: Map<number, number>;
}
