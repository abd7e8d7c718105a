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
 * name is part of what was built, and the sum of its files: what was cut short or changed is not there.
 */
export function openCache(root: string): BuildCache {
  mkdirSync(root, { recursive: true });
  return {
    copy(key, target) {
      const stored = read(join(root, key));
      for (const { name } of stored?.files ?? []) {
        const path = join(target, stored!.name, name);
        mkdirSync(dirname(path), { recursive: true });
        place(join(root, key, stored!.name, name), path);
      }
      return stored?.name;
    },
    async store(key, fill) {
      const unfinished = mkdtempSync(join(root, unfinishedStart));
      try {
        await fill(unfinished);
        const [name] = readdirSync(unfinished);
        writeFileSync(join(unfinished, sumFile), sumOf(filesBelow(join(unfinished, name!))));
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

const sumFile = 'sum';
const unfinishedStart = 'unfinished-';
const anHour = 3_600_000;

function read(folder: string): { name: string; files: StoredFile[] } | undefined {
  const sum = join(folder, sumFile);
  if (!existsSync(sum)) return undefined;
  const name = readdirSync(folder).find((name) => name !== sumFile);
  const files = name && filesBelow(join(folder, name));
  return files && sumOf(files) === readFileSync(sum, 'utf8') ? { name, files } : undefined;
}

/** One file under a second name; a copy where the disk does not allow that. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function filesBelow(folder: string): StoredFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      name: path.slice(folder.length + 1).replaceAll('\\', '/'),
      content: readFileSync(path),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function sumOf(files: StoredFile[]): string {
  const hash = createHash('sha256');
  for (const { name, content } of files) hash.update(`${name} ${content.length}\n`).update(content);
  return hash.digest('hex');
}

interface StoredFile {
  name: string;
  content: Buffer;
}

export interface BuildCache {
  /** Copies the folder of a key into another one, and gives its name; nothing when it is not there in whole. */
  copy(key: string, target: string): string | undefined;
  /** Keeps the one folder that `fill` writes into the folder that it is given. */
  store(key: string, fill: (folder: string) => Promise<unknown>): Promise<void>;
  /** Removes all other keys, and what builds that broke off have left. */
  keepOnly(keys: string[]): void;
}
