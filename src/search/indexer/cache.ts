import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  holds,
  nameIn,
  readStored,
  readSums,
  storeSums,
  type SettledState,
  type StoredFile,
} from './stored-files.ts';

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
      const stored = readStored(join(root, key), settledState);
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
        storeSums(unfinished);
        rmSync(join(root, key), { recursive: true, force: true });
        renameSync(unfinished, join(root, key));
      } finally {
        rmSync(unfinished, { recursive: true, force: true });
      }
    },
    settle(keys) {
      for (const key of keys) readStored(join(root, key), settledState);
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

/** Takes folders that were moved into a site back out of it, where it was given up. {@link openCache} looks at them before it moves them. */
export function giveBack(root: string, folder: string): void {
  if (!existsSync(folder) || !existsSync(root)) return;
  const spare = join(root, spareFolder);
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )) {
    mayFail(() => {
      mkdirSync(spare, { recursive: true });
      if (!existsSync(join(spare, name))) renameSync(join(folder, name), join(spare, name));
    });
  }
}

const spareFolder = 'spare';
const unfinishedStart = 'unfinished-';
const anHour = 3_600_000;

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
  const stored = spare && existsSync(spare) ? readSums(join(root, key)) : undefined;
  if (!spare || !stored || !holds(spare, stored)) return undefined;
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

/** One file under a second name; a copy where the disk does not allow that. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

export interface BuildCache {
  /**
   * Puts the folder of a key into another one, which has to be there, and gives its name; nothing when it is not there in whole.
   */
  copy(key: string, target: string): string | undefined;
  /** Keeps the one folder that `fill` writes into the folder that it is given. */
  store(key: string, fill: (folder: string) => Promise<unknown>): Promise<void>;
  /** Looks once more at folders that were just kept: most files have lain still by then, and need not be read by the next build. */
  settle(keys: readonly string[]): void;
  /** Removes all other keys, and what builds that broke off have left. */
  keepOnly(keys: string[]): void;
}
