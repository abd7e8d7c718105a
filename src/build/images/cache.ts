import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Encoded } from './encode.ts';
import { recipe } from './settings.ts';

/**
 * The variants kept under `key`, made by `make` when they are not there.
 * A folder appears under its key only when it is complete, so that a run may be stopped at any time.
 *
 * @param dir the cache; an absolute path.
 * @param make writes the variants into the folder that it is given.
 */
export async function keep(
  dir: string,
  key: string,
  make: (folder: string) => Promise<Encoded>,
): Promise<{ folder: string; encoded: Encoded; made: boolean }> {
  const folder = join(dir, key);
  const kept = await readEntry(folder);
  if (kept) return { folder, encoded: kept, made: false };
  const unfinished = join(dir, `${unfinishedPrefix}${key}-${randomUUID()}`);
  await mkdir(unfinished, { recursive: true });
  try {
    const encoded = await make(unfinished);
    await writeFile(join(unfinished, record), JSON.stringify(encoded));
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
    return { folder, encoded, made: true };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Two builds may finish the same picture at the same time: the first one's files serve both.
    const other = await readEntry(folder);
    if (other) return { folder, encoded: other, made: true };
    throw error;
  }
}

/** The name under which a master's variants are kept: its bytes, the settings and what is written into the files. */
export function cacheKey(bytes: Buffer, xmp: string): string {
  return createHash('sha256').update(recipe).update(xmp).update(bytes).digest('hex').slice(0, 32);
}

/** Whether the variants of `key` were finished at some time. */
export function isKept(dir: string, key: string): boolean {
  return existsSync(join(dir, key, record));
}

/** Removes what interrupted runs left more than an hour ago; a run of the present may still be at work. */
export async function sweep(dir: string): Promise<void> {
  const left = globSync(`${unfinishedPrefix}*`, { cwd: dir }).map((name) => join(dir, name));
  const old = left.filter((path) => Date.now() - statSync(path).mtimeMs > 3_600_000);
  await Promise.all(old.map((path) => rm(path, { recursive: true, force: true })));
}

const record = 'variants.json';
const unfinishedPrefix = '.unfinished-';

/** An entry counts only with all its files in their full size: a restored cache may have been cut off. */
async function readEntry(folder: string): Promise<Encoded | undefined> {
  try {
    const encoded = JSON.parse(await readFile(join(folder, record), 'utf8')) as Encoded;
    const sizes = await Promise.all(
      Object.entries(encoded.files).map(
        async ([name, size]) => (await stat(join(folder, name))).size === size,
      ),
    );
    return sizes.every(Boolean) ? encoded : undefined;
  } catch {
    return undefined;
  }
}
