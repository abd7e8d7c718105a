import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { rename } from '../../build/publish/rename.ts';
import { sumOf } from './change.ts';

/** Writes a file and waits until the disk has it: what follows relies on it after a power cut. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = openSync(path, 'w');
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The file's bytes and their sum; `null` where there is no file. */
export function look(file: string): { bytes: Buffer; sum: string } | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return { bytes, sum: sumOf(bytes) };
}

/** Lets a new file wait beside its place; readers of content pass over names with a dot. */
export function stage(file: string, content: string | Uint8Array | null, mark: string): void {
  if (content !== null) writeDurably(stagedPath(file, mark), content);
}

/** Puts what waits in its place by a rename, so that nobody reads a part of it; or takes the file away. */
export function settle(file: string, isGone: boolean, mark: string): void {
  if (isGone) rmSync(file, { force: true });
  else rename(stagedPath(file, mark), file);
}

/** Where a file waits beside its place. */
export const stagedPath = (file: string, mark: string) => join(dirname(file), `.${basename(file)}.${mark}`);

/** Removes the folders above a file that hold nothing any more, but not those of the collections. */
export function removeEmptyFolders(root: string, path: string): void {
  for (let place = dirname(path); place.includes('/'); place = dirname(place)) {
    const folder = join(root, place);
    if (!existsSync(folder)) continue;
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}
