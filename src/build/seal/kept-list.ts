import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateOf } from '../../content/file-state.ts';

/** What is kept of a month or a year: its folders and files in the site, and all files in them. */
export interface KeptList {
  places: readonly string[];
  files: readonly KeptFile[];
  /** The folders of the site that they were kept from: as long as one lies as it lay, nothing was put into it or taken out. */
  folders: readonly KeptFolder[];
}

export interface KeptFolder {
  /** From the site's folder on, with slashes. */
  path: string;
  /** Of `settledState`. */
  state: string;
}

export interface KeptFile {
  /** From the site's folder on, with slashes. */
  path: string;
  bytes: number;
  /** SHA-256, in hexadecimal. */
  hash: string;
  /** Of `settledState`; none of a file that was written just before. */
  state?: string | undefined;
}

/**
 * @param folder of the year in the cache.
 * @throws when the list was cut short or changed, or is not there.
 */
export function readList(folder: string): KeptList {
  const file = join(folder, listName);
  // A build asks for each several times.
  const state = stateOf(file);
  const known = lists.get(file);
  if (known?.state === state) return known.list;
  const [sum = '', text = ''] = readFileSync(file, 'utf8').split('\n', 2);
  if (sumOf(text).hash !== sum) throw new Error(`${folder}: the list of its pages was cut short.`);
  const list = JSON.parse(text) as KeptList;
  lists.set(file, { state, list });
  return list;
}

const lists = new Map<string, { state: string; list: KeptList }>();

export function writeList(folder: string, list: KeptList): void {
  const text = JSON.stringify(list);
  writeFileSync(join(folder, listName), `${sumOf(text).hash}\n${text}`);
}

/** The files and folders of each place that holds any, in the order of the places. */
export function byPlace({ places, files, folders }: KeptList): Map<string, KeptPlace> {
  const found = new Map(places.map((place): [string, KeptPlace] => [place, { files: [], folders: [] }]));
  const placeOf = (path: string) => {
    let place = path;
    while (!found.has(place) && place.includes('/')) place = place.slice(0, place.lastIndexOf('/'));
    return found.get(place);
  };
  for (const file of files) placeOf(file.path)?.files.push(file);
  for (const folder of folders) placeOf(folder.path)?.folders.push(folder);
  return new Map([...found].filter(([, { files }]) => files.length > 0));
}

export interface KeptPlace {
  files: KeptFile[];
  folders: KeptFolder[];
}

export const listName = 'pages.json';

/** The length and the SHA-256 of what a file holds. */
export const sumOf = (data: string | Uint8Array) => ({
  bytes: data.length,
  hash: createHash('sha256').update(data).digest('hex'),
});
