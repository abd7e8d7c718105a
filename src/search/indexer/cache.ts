import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Folders that were built, kept between builds under a key of all that they are made from. A key holds one folder, whose
 * name is part of what was built, and the sums of its files: what was cut short or changed is not there.
 *
 * @param settledState what tells that a file lies as it lay, see {@link SettledState}; unless given, each is read.
 */
export function openCache(root: string, settledState: SettledState = () => undefined): BuildCache {
  mkdirSync(root, { recursive: true });
  return {
    copy(key, target) {
      const moved = moveSpare(root, key, target, settledState);
      if (moved) return moved;
      const stored = read(join(root, key), settledState);
      const made = new Set<string>();
      for (const { name } of stored?.files ?? []) {
        const path = join(target, stored!.name, name);
        if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
        made.add(dirname(path));
        place(join(root, key, stored!.name, name), path);
      }
      return stored?.name;
    },
    async store(key, fill) {
      const unfinished = mkdtempSync(join(root, unfinishedStart));
      try {
        await fill(unfinished);
        const [name] = readdirSync(unfinished);
        const folder = join(unfinished, name!);
        writeSums(
          unfinished,
          filesBelow(folder).map((name) => ({ name, sum: sumOf(join(folder, name)) })),
        );
        rmSync(join(root, key), { recursive: true, force: true });
        renameSync(unfinished, join(root, key));
      } finally {
        rmSync(unfinished, { recursive: true, force: true });
      }
    },
    keepOnly(keys) {
      for (const entry of readdirSync(root, { withFileTypes: true })) {
        const path = join(root, entry.name);
        // What another build is still filling is left alone.
        const isFresh =
          entry.name.startsWith(unfinishedStart) && Date.now() - statSync(path).mtimeMs < anHour;
        if (entry.isDirectory() && !keys.includes(entry.name) && !isFresh)
          rmSync(path, { recursive: true, force: true });
      }
    },
  };
}

/**
 * Keeps the folder of a site that was replaced, into which folders were copied: the next build moves those into its own. To give every
 * file a second name and to remove as many of the old site takes the system longest.
 *
 * @param root of the cache.
 */
export function keepReplaced(root: string, folder: string): void {
  const spare = join(root, spareFolder);
  rmSync(spare, { recursive: true, force: true });
  if (existsSync(folder)) mayFail(() => renameSync(folder, spare));
}

const spareFolder = 'spare';
const sumFile = 'sum';
const newSumFile = 'sum.unfinished';
const ownFiles = [sumFile, newSumFile];
const unfinishedStart = 'unfinished-';
const anHour = 3_600_000;

function read(folder: string, settledState: SettledState): { name: string; files: StoredFile[] } | undefined {
  const name = nameIn(folder);
  const stored = readSums(folder);
  if (!name || !stored || !holds(join(folder, name), stored)) return undefined;
  let isNew = false;
  for (const file of stored) {
    const path = join(folder, name, file.name);
    // Before it is read: what is written meanwhile looks otherwise the next time.
    const state = settledState(path);
    if (state !== undefined && state === file.state) continue;
    if (sumOf(path) !== file.sum) return undefined;
    isNew ||= state !== file.state;
    file.state = state;
  }
  if (isNew) writeSums(folder, stored);
  return { name, files: stored };
}

/**
 * Moves the folder of a key from the site before into another one, and gives its name. Nothing where it is not there as it was made, as far
 * as that is known without reading its files, which are the kept ones under a second name.
 */
function moveSpare(
  root: string,
  key: string,
  target: string,
  settledState: SettledState,
): string | undefined {
  const name = nameIn(join(root, key));
  const spare = name && join(root, spareFolder, name);
  const stored = readSums(join(root, key));
  if (!spare || !stored || !existsSync(spare) || !holds(spare, stored)) return undefined;
  const lies = ({ name, state }: StoredFile) =>
    state !== undefined && state === settledState(join(spare, name));
  return stored.every(lies) && mayFail(() => renameSync(spare, join(target, name))) ? name : undefined;
}

/** Whether the system allowed it: on another disk, or while another program looks into a folder, it does not. */
function mayFail(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

const nameIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).find((name) => !ownFiles.includes(name)) : undefined;

/** Whether a folder holds these files and no others. */
const holds = (folder: string, files: readonly StoredFile[]) =>
  filesBelow(folder).join('\n') === files.map(({ name }) => name).join('\n');

/** Nothing where they are not there or were cut short. */
function readSums(folder: string): StoredFile[] | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, sumFile), 'utf8')) as StoredFile[];
  } catch {
    return undefined;
  }
}

function writeSums(folder: string, files: readonly StoredFile[]): void {
  writeFileSync(join(folder, newSumFile), JSON.stringify(files));
  renameSync(join(folder, newSumFile), join(folder, sumFile));
}

/** One file under a second name; a copy where the disk does not allow that. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** In the order of their names, with slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

const sumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

interface StoredFile {
  name: string;
  /** SHA-256, in hexadecimal. */
  sum: string;
  /** How it lay when it was last found to be whole. */
  state?: string | undefined;
}

/** Tells by words that a file has not been written since it gave the same; nothing where it cannot tell. */
export type SettledState = (path: string) => string | undefined;

export interface BuildCache {
  /**
   * Puts the folder of a key into another one, which has to be there, and gives its name; nothing when it is not there in whole.
   */
  copy(key: string, target: string): string | undefined;
  /** Keeps the one folder that `fill` writes into the folder that it is given. */
  store(key: string, fill: (folder: string) => Promise<unknown>): Promise<void>;
  /** Removes all other keys, and what builds that broke off have left. */
  keepOnly(keys: string[]): void;
}
