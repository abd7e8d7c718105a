import { readStarts } from '../columns.ts';
import {
  fileNames,
  folderOf,
  type RecordText,
  type TextFile,
  type VolumeEntry,
  type VolumeTable,
} from '../format.ts';
import { hardMark } from '../tokens.ts';
import { phraseWords } from '../words.ts';
import type { Files } from './files.ts';
import { pagefindFiles } from './metadata.ts';
import { findRuns, gapBetween } from './occurrences.ts';
import type { PagefindInstance, PagefindModule, PagefindResult } from './pagefind.ts';
import type { ParsedQuery, Phrase } from './parse.ts';
import { readRecords, type Records } from './records.ts';

/**
 * One volume, ready to be searched. `base` is the address of the folder that holds the volumes. Rejects, as every search
 * does, when a file of the volume could not be had: Pagefind by itself would answer that nothing was found.
 */
export async function openVolume(
  entry: VolumeEntry,
  base: string,
  pagefind: PagefindModule,
  files: Files,
): Promise<Volume> {
  const folder = folderOf(entry);
  files.forget(folder);
  const readJson = async <T>(name: string) =>
    JSON.parse(new TextDecoder().decode(await files.read(`${folder}/${name}`))) as T;
  const table = await readJson<VolumeTable>(fileNames.table);
  files.provide(pagefindFiles(folder, table));
  const pages = pagefind.createInstance({
    basePath: `${base}${folder}/`,
    baseUrl: '/',
    metaCacheTag: entry.hash,
    noWorker: true,
  });
  await files.guard(folder, () => pages.filters());
  const index = { pages, starts: readStarts(table.starts) };
  const texts = new Map<number, Promise<TextFile>>();
  return {
    entry,
    records: readRecords(table),
    find: (query) => files.guard(folder, () => find(index, query)),
    async read(number) {
      const file = Math.floor(number / table.group);
      if (!texts.has(file)) texts.set(file, readJson(fileNames.text(file)));
      const { fold, records } = await texts.get(file)!;
      return { fold, ...records[number % table.group]! };
    },
  };
}

/**
 * The exact hits; apart from them the pages that hold every pair of characters of the query but not its phrases; and, where
 * there is no exact hit, the pages that hold some of its phrases.
 */
async function find(index: Index, { wanted, unwanted }: ParsedQuery): Promise<Found> {
  const answers = await Promise.all(wanted.map((phrase) => findPhrase(index, phrase)));
  const excluded = new Set<number>();
  for (const units of unwanted) for (const number of await exactNumbers(index, units)) excluded.add(number);

  const found: Found = { exact: [], loose: [], partial: [] };
  for (const number of new Set(answers.flatMap(({ pages }) => [...pages.keys()]))) {
    if (excluded.has(number)) continue;
    const phrases = answers.map((answer) => phraseHit(answer, number));
    const hit = { number, gap: gapBetween(phrases), phrases };
    const held = phrases.filter(({ first }) => first < Infinity).length;
    if (held === phrases.length) found.exact.push(hit);
    else if (phrases.every(({ longest }) => longest > 0)) found.loose.push(hit);
    else if (held > 0) found.partial.push(hit);
  }
  if (found.exact.length > 0) found.partial = [];
  return found;
}

async function findPhrase(index: Index, { units, edges }: Phrase): Promise<PhraseAnswer> {
  const length = units.filter((unit) => unit !== hardMark).length;
  await loadPrefixes(index, units);
  const quoted = length > 1 ? await findQuoted(index, phraseWords(units)) : undefined;
  // A long phrase hardly stands twice in a page, and the unquoted query costs far more than the quoted one.
  const pages = quoted && length > longPhrase ? quoted : await findUnquoted(index, phraseWords(units));
  const whole = await Promise.all(edges.map((word) => findQuoted(index, [word])));
  return { length, pages, quoted, isWhole: (number) => whole.every((pages) => pages.has(number)) };
}

/** What a page has of a phrase. Every page with a word that begins with the one character is exact. */
function phraseHit({ length, pages, quoted, isWhole }: PhraseAnswer, number: number): PhraseHit {
  const places = pages.get(number)?.words ?? [];
  const runs = findRuns(places, length);
  const isExact = quoted ? quoted.has(number) : places.length > 0;
  return {
    length,
    starts: isExact ? runs.starts : [],
    first: isExact ? Math.min(...(quoted?.get(number)!.words ?? places)) : Infinity,
    longest: runs.longest,
    isWhole: isExact && isWhole(number),
  };
}

async function exactNumbers(index: Index, units: string[]): Promise<Iterable<number>> {
  await loadPrefixes(index, units);
  return (await (units.length > 1 ? findQuoted : findUnquoted)(index, phraseWords(units))).keys();
}

const findQuoted = async ({ pages }: Index, words: string[]) =>
  byNumber((await pages.search(`"${words.join(' ')}"`)).results);

const findUnquoted = async ({ pages }: Index, words: string[]) =>
  byNumber((await pages.search(words.join(' '))).results);

/** The words that begin with one character may stand in several files, of which Pagefind would load only one. */
async function loadPrefixes({ pages, starts }: Index, units: string[]): Promise<void> {
  if (units.length > 1) return;
  const letter = phraseWords(units)[0]!;
  const others = starts.filter((start) => start.startsWith(letter));
  if (others.length > 0) await pages.preload(others.join(' '));
}

/** Characters above which a phrase counts as standing once in a page, and has no looser results. */
const longPhrase = 10;

/** Pagefind's name of a page is the number of its record. */
const byNumber = (results: PagefindResult[]) => new Map(results.map((result) => [Number(result.id), result]));

export interface Volume {
  entry: VolumeEntry;
  records: Records;
  /** Of a query with a wanted phrase. */
  find(query: ParsedQuery): Promise<Found>;
  /** The address, the display data and the whole text of a record, with the characters in it that fold. */
  read(number: number): Promise<RecordText & { fold: string }>;
}

export interface Found {
  exact: Hit[];
  loose: Hit[];
  partial: Hit[];
}

export interface Hit {
  /** The number of the record in its volume. */
  number: number;
  /** Characters between the phrases where they stand nearest each other. */
  gap: number;
  /** For each wanted phrase what the page has of it. */
  phrases: PhraseHit[];
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

interface Index {
  pages: PagefindInstance;
  /** The words that part the index files. */
  starts: string[];
}

interface PhraseAnswer {
  length: number;
  pages: Map<number, PagefindResult>;
  /** The pages that hold the phrase; those above where it is one character. */
  quoted: Map<number, PagefindResult> | undefined;
  isWhole: (number: number) => boolean;
}
