import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { VolumeTable } from '../format.ts';
import { writeAddress, writeText, type SearchRecord } from '../record.ts';
import type { Fold } from '../tokens.ts';
import { readMetadata } from './metadata.ts';
import { writeTable } from './table.ts';

/**
 * Writes the files of one volume into a folder: Pagefind's index of the records, and `table.json`. `headings` names the
 * fields that rank first; they are put before the others. Throws with Pagefind's message when it refuses a record.
 */
export async function buildVolume(
  records: SearchRecord[],
  folder: string,
  { headings, fold, chunkSize }: VolumeOptions,
): Promise<void> {
  // Read when its program starts, as it does for each volume; a version without it writes larger index files.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  mkdirSync(folder, { recursive: true });
  const written = mkdtempSync(`${folder}.pagefind-`);
  try {
    const sorted = inOrder(records);
    const names: string[] = [];
    const heads: number[] = [];
    const lengths: number[] = [];
    for (const [number, record] of sorted.entries()) {
      const isHeading = ({ name }: { name: string }) => headings.includes(name);
      const head = writeText(record.fields.filter(isHeading), names, fold);
      const rest = writeText(
        record.fields.filter((field) => !isHeading(field)),
        names,
        fold,
      );
      heads.push(head.length);
      lengths.push(head.length + rest.length);
      await add(index, record, number, [...head, ...rest].join(' '));
    }
    // Handed over in files: in messages all of them would stand in this process's memory at once.
    const { errors } = await index.writeFiles({ outputPath: written });
    if (errors.length > 0) throw new Error(`Pagefind could not write its files: ${errors.join('; ')}`);
    const table = writeTable(sorted, { names, heads, lengths, ...takeFiles(written, folder) });
    writeFileSync(join(folder, 'table.json'), JSON.stringify(table));
  } finally {
    // Its program keeps the memory of a volume until it ends.
    await close();
    rmSync(written, { recursive: true, force: true });
  }
}

/** By date, and within one date from the last address to the first, so that the newest and first has the highest number. */
export function inOrder(records: SearchRecord[]): SearchRecord[] {
  const byAddress = [...records].sort((a, b) => (a.url < b.url ? 1 : -1));
  return byAddress.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

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

/**
 * Moves what the browser needs of Pagefind's files. They get numbers for names, which need not be listed; the metadata and
 * Pagefind's own interfaces are left behind.
 */
function takeFiles(written: string, folder: string): Pick<VolumeTable, 'pagefind'> & { chunks: Chunks } {
  const file = readdirSync(written).find((name) => name.endsWith('.pf_meta'))!;
  const { version, fragments, chunks } = readMetadata(readFileSync(join(written, file)));
  for (const name of ['index', 'fragment']) mkdirSync(join(folder, name));
  for (const name of runtimeFiles) renameSync(join(written, name), join(folder, name));
  for (const [number, { name }] of chunks.entries())
    renameSync(join(written, `index/${name}.pf_index`), join(folder, `index/${number}.pf_index`));
  for (const [number, name] of fragments.entries())
    renameSync(join(written, `fragment/${name}.pf_fragment`), join(folder, `fragment/${number}.pf_fragment`));
  return { pagefind: version, chunks };
}

/** Pagefind's script and its WebAssembly. */
export const runtimeFiles = ['pagefind.js', 'wasm.unknown.pagefind'];

type Chunks = ReturnType<typeof readMetadata>['chunks'];

export interface VolumeOptions {
  headings: string[];
  fold: Fold;
  /** Places of words in one index file; smaller files make a query lighter and the table heavier. */
  chunkSize: number;
}
