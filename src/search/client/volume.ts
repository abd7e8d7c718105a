import { readStarts } from '../columns.ts';
import {
  fileNames,
  folderOf,
  type RecordText,
  type TextFile,
  type VolumeEntry,
  type VolumeTable,
} from '../format.ts';
import type { Files } from './files.ts';
import { pagefindFiles } from './metadata.ts';
import { hasPhrase } from './excerpt.ts';
import { gapBetween } from './occurrences.ts';
import { openInstance, type PagefindModule } from './pagefind.ts';
import type { ParsedQuery, Phrase } from './parse.ts';
import { findPhrase, joinHits, type Index, type PhraseHit } from './phrases.ts';
import { readRecords, type Records } from './records.ts';

/**
 * One volume, ready to be searched. `base` is the address of the folder that holds the volumes. Rejects, as every search
 * does, when a file of the volume could not be had: Pagefind by itself would answer that nothing was found.
 */
export async function openVolume(
  entry: VolumeEntry,
  base: string,
  engine: Promise<PagefindModule>,
  files: Files,
): Promise<Volume> {
  const folder = folderOf(entry);
  files.forget(folder);
  const readJson = async <T>(name: string) =>
    JSON.parse(new TextDecoder().decode(await files.read(`${folder}/${name}`))) as T;
  const [table, module] = await Promise.all([readJson<VolumeTable>(fileNames.table), engine]);
  files.provide(pagefindFiles(folder, table));
  const pages = await files.guard(folder, () => openInstance(module, `${base}${folder}/`, entry.hash));
  const texts = new Map<number, Promise<TextFile>>();
  const fileOf = (number: number) => Math.floor(number / table.group);
  async function read(number: number) {
    const file = fileOf(number);
    if (!texts.has(file)) texts.set(file, readJson(fileNames.text(file)));
    const { fold, records } = await texts.get(file)!;
    return { fold, ...records[number % table.group]! };
  }
  const index: Index = {
    pages,
    starts: readStarts(table.starts),
    fileOf,
    holds: async (number, units) => hasPhrase(await read(number), units),
  };
  return {
    entry,
    records: readRecords(table),
    find: (query) => files.guard(folder, () => find(index, query)),
    read,
  };
}

/**
 * The exact hits; apart from them the pages that hold every pair of characters of the query but not its phrases; and, where
 * there is no exact hit, the pages that hold some of its phrases.
 */
async function find(index: Index, { wanted, unwanted }: ParsedQuery): Promise<Found> {
  const ask = (phrases: Phrase[]) => Promise.all(phrases.map((phrase) => findPhrase(index, phrase)));
  const [excluded, ...groups] = await Promise.all([ask(unwanted), ...wanted.map(ask)]);
  const found: Found = { exact: [], loose: [], partial: [] };
  for (const number of new Set(groups.flat().flatMap(({ numbers }) => numbers))) {
    if (excluded.some(({ exact }) => exact.has(number))) continue;
    const phrases = groups.map((group) => joinHits(group.map(({ hitOf }) => hitOf(number))));
    const hit = { number, gap: gapBetween(phrases), phrases };
    const held = phrases.filter(({ first }) => first < Infinity).length;
    if (held === phrases.length) found.exact.push(hit);
    else if (phrases.every(({ longest }) => longest > 0)) found.loose.push(hit);
    else if (held > 0) found.partial.push(hit);
  }
  if (found.exact.length > 0) found.partial = [];
  return found;
}

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
  /** For each wanted group what the page has of it. */
  phrases: PhraseHit[];
}
