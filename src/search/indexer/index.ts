import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { wholeFold } from '../fold/index.ts';
import type { Manifest, VolumeEntry } from '../format.ts';
import type { SearchRecord } from '../record.ts';
import { collectSuggestions } from './suggestions.ts';
import { buildVolume, runtimeFiles } from './volume.ts';

/**
 * Writes the search index of all records into `folder`: a Pagefind index for each volume, `volumes.json`,
 * `suggestions.json` and the one copy of Pagefind's script that all volumes share. A volume whose records have not
 * changed is taken from the cache. Gives the volumes that had to be built.
 */
export async function buildSearch(
  records: SearchRecord[],
  folder: string,
  options: BuildOptions,
): Promise<{ built: string[] }> {
  const settings = { ...defaults, ...options };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const volumes: VolumeEntry[] = [];
  const built: string[] = [];
  for (const [id, members] of byVolume(records)) {
    const hash = fingerprint(members, settings);
    const cached = join(settings.cacheDir, `${id}-${hash}`);
    if (!existsSync(cached)) {
      await fillCache(id, cached, members, settings);
      built.push(id);
    }
    cpSync(cached, join(folder, id), { recursive: true });
    const dates = members.map(({ date }) => date).sort();
    volumes.push({ id, hash, records: members.length, from: dates[0]!, to: dates.at(-1)! });
  }
  if (volumes[0]) shareRuntime(folder, volumes);
  const manifest: Manifest = { volumes };
  writeFileSync(join(folder, 'volumes.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'suggestions.json'), JSON.stringify(collectSuggestions(records, settings)));
  return { built };
}

const defaults = { headings: ['title'], chunkSize: 2000, suggest: [], suggestTitles: 1000 };

/** Newest first; volumes are compared by their names, as years are. */
function byVolume(records: SearchRecord[]): [string, SearchRecord[]][] {
  const volumes = new Map<string, SearchRecord[]>();
  const byAddress = [...records].sort((a, b) => (a.url < b.url ? -1 : 1));
  for (const record of byAddress) {
    const members = volumes.get(record.volume);
    if (members) members.push(record);
    else volumes.set(record.volume, [record]);
  }
  return [...volumes].sort(([a], [b]) => (a < b ? 1 : -1));
}

async function fillCache(
  id: string,
  cached: string,
  records: SearchRecord[],
  settings: Settings,
): Promise<void> {
  const unfinished = `${cached}.${process.pid}`;
  try {
    await buildVolume(records, unfinished, { ...settings, fold: await wholeFold() });
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  for (const name of readdirSync(settings.cacheDir)) {
    const old = name.slice(0, -hashLength - 1) === id && join(settings.cacheDir, name);
    if (old) rmSync(old, { recursive: true, force: true });
  }
  renameSync(unfinished, cached);
}

/** The script and its WebAssembly are the same in every volume: one copy stands above them. */
function shareRuntime(folder: string, volumes: VolumeEntry[]): void {
  for (const file of runtimeFiles) cpSync(join(folder, volumes[0]!.id, file), join(folder, file));
  for (const { id } of volumes) for (const file of runtimeFiles) rmSync(join(folder, id, file));
}

const hashLength = 16;

/** Of all that the files of a volume are made from, this package's own code and the version of Pagefind included. */
function fingerprint(records: SearchRecord[], { headings, chunkSize }: Settings): string {
  const hash = createHash('sha256')
    .update(code())
    .update(JSON.stringify([headings, chunkSize]));
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('hex').slice(0, hashLength);
}

let codeHash: string | undefined;

function code(): string {
  if (!codeHash) {
    const hash = createHash('sha256');
    const sources = [
      '../tokens.ts',
      '../letters.ts',
      '../record.ts',
      '../fold/table.ts',
      '../columns.ts',
      './metadata.ts',
      './table.ts',
      './volume.ts',
    ];
    for (const source of sources) hash.update(readFileSync(new URL(source, import.meta.url)));
    hash.update(readFileSync(new URL('../package.json', import.meta.resolve('pagefind'))));
    codeHash = hash.digest('hex');
  }
  return codeHash;
}

export interface BuildOptions {
  /** A folder that is kept between builds; one folder a volume is written below it. */
  cacheDir: string;
  /** Names of the fields whose hits rank first. Default: `['title']`. */
  headings?: string[];
  /** Keys of facets whose values are offered while typing. Default: none. */
  suggest?: string[];
  /** How many titles, the newest, are offered while typing. Default: 1,000. */
  suggestTitles?: number;
  /** Places of words in one file of the index. Default: 2,000. */
  chunkSize?: number;
}

type Settings = Required<BuildOptions>;
