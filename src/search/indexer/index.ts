import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeFold } from '../fold/index.ts';
import { format, type Manifest, type VolumeEntry } from '../format.ts';
import type { SearchRecord } from '../record.ts';
import { openCache } from './cache.ts';
import { rememberEdition } from './editions.ts';
import { buildEngine, engineFolder } from './engine.ts';
import { hashOfFiles, pagefindPackage } from './code.ts';
import { listRecord, titleField, type ListedRecord } from './listed.ts';
import { volumesOf } from './parts.ts';
import { collectSuggestions } from './suggestions.ts';
import type { SettledState } from './stored-files.ts';
import { buildVolume } from './volume.ts';

/** Does for whole records what {@link buildIndex} does. */
export const buildSearch = (records: SearchRecord[], folder: string, options: BuildOptions) =>
  buildIndex(
    records.map((record) => listRecord(record, titleField(options.headings))),
    folder,
    options,
  );

/**
 * Writes the search index of all records into `folder`: a folder for each volume and one for Pagefind's script, named after
 * their content; those of the edition before, which stay for one more; `volumes.json` and `suggestions.json`. What has not
 * changed is taken from the cache.
 */
export async function buildIndex(
  records: ListedRecord[],
  folder: string,
  options: BuildOptions,
): Promise<BuildReport> {
  const settings = { ...defaults, ...options };
  const cache = openCache(settings.cacheDir, settings.settledState);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const edition: Record<string, string[]> = {};
  const built: string[] = [];
  const fresh: string[] = [];

  /** The name of the folder, which is built unless the cache has it. */
  async function provide(
    id: string,
    { sources, prints }: { sources: string; prints: string[] },
    build: (parent: string) => Promise<unknown>,
  ): Promise<string> {
    const key = `${id}-${sources}`;
    edition[key] = prints;
    const name = cache.copy(key, folder);
    if (name) return name;
    await cache.store(key, build);
    built.push(id);
    fresh.push(key);
    return cache.copy(key, folder)!;
  }

  const volumes: VolumeEntry[] = [];
  for (const { members, ...named } of volumesOf(records)) {
    const { id } = named;
    const name = await provide(id, fingerprint(members, settings), async (parent) =>
      buildVolume(
        id,
        members.map(({ read }) => read()),
        parent,
        { ...settings, fold: await wholeFold() },
      ),
    );
    const dates = members.map(({ date }) => date).sort();
    const hash = name.slice(id.length + 1);
    volumes.push({ ...named, hash, records: members.length, from: dates[0]!, to: dates.at(-1)! });
  }
  const engine = await provide('engine', { sources: engineFolder(), prints: [] }, buildEngine);

  const stay = rememberEdition(join(settings.cacheDir, 'editions.json'), edition);
  const kept = (stay ?? []).map((key) => cache.copy(key, folder)).filter((name) => name !== undefined);
  cache.keepOnly([...Object.keys(edition), ...(stay ?? [])]);
  cache.settle(fresh);
  const write = (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content));
  write('volumes.json', { format, engine, volumes } satisfies Manifest);
  write('suggestions.json', collectSuggestions(records, settings));
  return { built: built.filter((id) => id !== 'engine'), kept, knowsEditionBefore: stay !== undefined };
}

const defaults = { headings: [titleField()], group: 4, suggest: [], names: [], suggestTitles: 1000 };

/**
 * Prints of all that the files of a volume are made from, this package's own code and the version of Pagefind included, and
 * of each record alone.
 */
function fingerprint(
  records: ListedRecord[],
  { headings, chunkSize, group }: Settings,
): { sources: string; prints: string[] } {
  const prints = records.map(({ print }) => print);
  return { sources: hashOf(JSON.stringify([codeHash(), headings, chunkSize, group, prints])), prints };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

let code: string | undefined;

function codeHash(): string {
  code ??= hashOf(hashOfFiles(sources) + pagefindPackage());
  return code;
}

const sources = [
  '../tokens.ts',
  '../whole.ts',
  '../words.ts',
  '../fold/table.ts',
  '../columns.ts',
  '../format.ts',
  '../seal.ts',
  './metadata.ts',
  './pagefind.ts',
  './parts.ts',
  './seal.ts',
  './table.ts',
  './texts.ts',
  './volume.ts',
  './words.ts',
];

export interface BuildReport {
  /** The volumes that had to be built. */
  built: string[];
  /** The folders of the edition before that stay beside the present ones. */
  kept: string[];
  /** Whether the cache knows of an edition before; else none of its folders can stay. */
  knowsEditionBefore: boolean;
}

export interface BuildOptions {
  /** A folder that is kept between builds; one folder a volume is written below it. */
  cacheDir: string;
  /** Tells which of the kept files need not be read again. Default: all are. */
  settledState?: SettledState;
  /** Names of the fields whose hits rank first. Default: `['title']`. */
  headings?: string[];
  /** Keys of facets whose values are offered while typing. Default: none. */
  suggest?: string[];
  /** Which of them are names of people, whose surnames are read as such: 曾 as zeng. Default: none. */
  names?: string[];
  /** How many titles, the newest, are offered while typing. Default: 1,000. */
  suggestTitles?: number;
  /** Places of words in one file of the index. Default: 1,000 in a volume of up to a million characters, then more. */
  chunkSize?: number;
  /** Records in one file of texts. Default: 4. */
  group?: number;
}

type Settings = BuildOptions & Required<Omit<BuildOptions, 'chunkSize' | 'settledState'>>;
