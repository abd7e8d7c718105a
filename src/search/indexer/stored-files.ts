import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The one folder that is stored below another one, with its files; nothing where one of them was cut short, changed, added or removed. */
export function readStored(folder: string, settledState: SettledState): StoredFolder | undefined {
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

/** The name of the folder that is stored below another one. */
export const nameIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).find((name) => !ownFiles.includes(name)) : undefined;

/** Whether a folder holds these files and no others. */
export const holds = (folder: string, files: readonly StoredFile[]) =>
  filesBelow(folder).join('\n') === files.map(({ name }) => name).join('\n');

/** Nothing where they are not there or were cut short. */
export function readSums(folder: string): StoredFile[] | undefined {
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

/** Stores what lies in a folder below another one. */
export function storeSums(folder: string): void {
  const stored = join(folder, nameIn(folder)!);
  writeSums(
    folder,
    filesBelow(stored).map((name) => ({ name, sum: sumOf(join(stored, name)) })),
  );
}

const sumFile = 'sum';
const newSumFile = 'sum.unfinished';
const ownFiles = [sumFile, newSumFile];

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

export interface StoredFile {
  name: string;
  /** SHA-256, in hexadecimal. */
  sum: string;
  /** How it lay when it was last found to be whole. */
  state?: string | undefined;
}

interface StoredFolder {
  name: string;
  files: StoredFile[];
}

/** Tells by words that a file has not been written since it gave the same; nothing where it cannot tell. */
export type SettledState = (path: string) => string | undefined;
