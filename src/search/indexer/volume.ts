import { close, createIndex, type PagefindIndex } from 'pagefind';
import { writeAddress, writeText, type SearchRecord } from '../record.ts';
import type { Fold } from '../tokens.ts';
import type { VolumeTable } from '../format.ts';
import { readStarts } from './starts.ts';

/**
 * The files of one volume: Pagefind's index of the records, and `table.json`. `headings` names the fields that rank first;
 * they are put before the others. Throws with Pagefind's message when it refuses a record.
 */
export async function buildVolume(
  records: SearchRecord[],
  { headings, fold, chunkSize }: VolumeOptions,
): Promise<BuiltFile[]> {
  // Pagefind reads it when its program starts; a version without it writes larger index files.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= String(chunkSize);
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  try {
    const sorted = inOrder(records);
    const names: string[] = [];
    const heads: number[] = [];
    const lengths: number[] = [];
    for (const [number, record] of sorted.entries()) {
      const head = writeText(record.fields.filter(isHeading(headings)), names, fold);
      const rest = writeText(
        record.fields.filter((field) => !isHeading(headings)(field)),
        names,
        fold,
      );
      heads.push(head.length);
      lengths.push(Math.ceil((head.length + rest.length) / 16));
      await add(index, record, number, [...head, ...rest].join(' '));
    }
    const { files } = await index.getFiles();
    const metadata = files.find(({ path }) => path.endsWith('.pf_meta'))!;
    const table: VolumeTable = {
      fields: names,
      dates: runs(sorted.map(({ date }) => date)),
      heads,
      lengths,
      facets: facetLists(sorted),
      starts: readStarts(metadata.content),
    };
    return [...files.filter(isNeeded), { path: 'table.json', content: Buffer.from(JSON.stringify(table)) }];
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind's program; a later build starts it again. */
export const stopPagefind = close;

async function add(
  index: PagefindIndex,
  record: SearchRecord,
  number: number,
  content: string,
): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: writeAddress(record.url, record.meta),
    content,
    // Neither segmented nor stemmed.
    language: 'unknown',
    sort: { number: String(number) },
  });
  if (errors.length > 0) throw new Error(`${record.url}: Pagefind refused the record: ${errors.join('; ')}`);
}

/** By date, and within one date from the last address to the first, so that the newest and first has the highest number. */
export function inOrder(records: SearchRecord[]): SearchRecord[] {
  const byAddress = [...records].sort((a, b) => (a.url < b.url ? 1 : -1));
  return byAddress.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const isHeading = (headings: string[]) => (field: { name: string }) => headings.includes(field.name);

function runs(dates: string[]): [string, number][] {
  const found: [string, number][] = [];
  for (const date of dates) {
    if (found.at(-1)?.[0] === date) found.at(-1)![1]++;
    else found.push([date, 1]);
  }
  return found;
}

function facetLists(records: SearchRecord[]): VolumeTable['facets'] {
  const lists: VolumeTable['facets'] = {};
  const last = new Map<number[], number>();
  for (const [number, { facets }] of records.entries()) {
    for (const [key, values] of Object.entries(facets)) {
      for (const value of values) {
        const list = ((lists[key] ??= {})[value] ??= []);
        list.push(number - (last.get(list) ?? 0));
        last.set(list, number);
      }
    }
  }
  return lists;
}

/** Pagefind also writes its own interfaces, which this package does without. */
const isNeeded = ({ path }: BuiltFile) =>
  /^(pagefind\.js|wasm\.unknown\.pagefind|pagefind-entry\.json|.*\.pf_(meta|index|fragment))$/.test(path);

export interface VolumeOptions {
  headings: string[];
  fold: Fold;
  /** Places of words in one index file; smaller files make a query lighter and the metadata heavier. */
  chunkSize: number;
}

export interface BuiltFile {
  path: string;
  content: Uint8Array;
}
