import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fileNames, folderOf, type VolumeTable } from '../format.ts';
import type { SearchRecord } from '../record.ts';
import type { Fold } from '../tokens.ts';
import { readMetadata } from './metadata.ts';
import { runPagefind } from './pagefind.ts';
import { inOrder } from './parts.ts';
import { seal } from './seal.ts';
import { writeTable } from './table.ts';
import { textFiles } from './texts.ts';
import { recordWords } from './words.ts';

/**
 * Writes the files of one volume into a folder below `parent` that is named after their content, and gives their hash.
 * `headings` names the fields that rank first. Throws with Pagefind's message when it refuses a record.
 */
export async function buildVolume(
  id: string,
  records: SearchRecord[],
  parent: string,
  options: VolumeOptions,
): Promise<string> {
  const sorted = inOrder(records);
  const words = sorted.map((record) => recordWords(record, options));
  mkdirSync(parent, { recursive: true });
  const written = mkdtempSync(join(parent, 'pagefind-'));
  try {
    await runPagefind(
      words.map(({ content }) => content),
      written,
      options.chunkSize ?? usualChunk(words.reduce((sum, { length }) => sum + length, 0)),
    );
    const files = volumeFiles(sorted, written, options, {
      heads: words.map(({ head }) => head),
      lengths: words.map(({ length }) => length),
    });
    const hash = hashOf(files);
    const folder = join(parent, folderOf({ id, hash }));
    for (const path of new Set(files.map(({ name }) => dirname(join(folder, name)))))
      mkdirSync(path, { recursive: true });
    for (const { name, content } of files)
      writeFileSync(join(folder, name), seal(`${folderOf({ id, hash })}/${name}`, content));
    return hash;
  } finally {
    rmSync(written, { recursive: true, force: true });
  }
}

/**
 * Of small index files a query needs fewer bytes, and the table, which lists them, more: what is best grows with the root of
 * the volume's characters.
 */
const usualChunk = (characters: number) => Math.round(Math.max(1000, Math.sqrt(characters)));

/**
 * What the browser needs of what Pagefind has written, and what it does not write. The index files get numbers for names,
 * which need not be listed; the metadata, the texts and Pagefind's own interfaces are left behind.
 */
function volumeFiles(
  records: SearchRecord[],
  written: string,
  { fold, group }: VolumeOptions,
  columns: Pick<Parameters<typeof writeTable>[1], 'heads' | 'lengths'>,
): VolumeFile[] {
  const metadata = readdirSync(written).find((name) => name.endsWith('.pf_meta'))!;
  const { version, chunks } = readMetadata(readFileSync(join(written, metadata)));
  const table: VolumeTable = writeTable(records, { pagefind: version, group, chunks, ...columns });
  return [
    { name: fileNames.table, content: json(table) },
    ...chunks.map(({ name }, number) => ({
      name: fileNames.index(number),
      content: gunzipSync(readFileSync(join(written, `index/${name}.pf_index`))),
    })),
    ...textFiles(records, group, fold).map((file, number) => ({
      name: fileNames.text(number),
      content: json(file),
    })),
  ];
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value));

function hashOf(files: VolumeFile[]): string {
  const hash = createHash('sha256');
  for (const { name, content } of files) {
    hash.update(`${name} ${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

interface VolumeFile {
  name: string;
  content: Uint8Array;
}

export interface VolumeOptions {
  headings: string[];
  fold: Fold;
  /** Places of words in one index file, unless they follow from the size of the volume. */
  chunkSize?: number;
  /** Records in one file of texts; fewer make a query lighter and the files more. */
  group: number;
}
