import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { unfinishedEnding } from '../../content/whole-file.ts';

/** Says that the files of a master are in use, for {@link sweep}. */
export async function markUsed(folder: string): Promise<void> {
  const now = new Date();
  await utimes(folder, now, now);
}

/** Removes the files of masters that no build has used for two months, and what interrupted runs left a day ago. */
export async function sweep(dir: string): Promise<void> {
  for (const name of await list(dir)) {
    const path = join(dir, name);
    const found = await stat(path).catch(() => undefined);
    const age = found ? Date.now() - found.mtimeMs : 0;
    const unfinished = (await list(path)).filter((file) => file.endsWith(unfinishedEnding));
    if (age > 60 * day && /^[0-9a-f]{32}$/.test(name)) await rm(path, { recursive: true, force: true });
    else if (age > day) await Promise.all(unfinished.map((file) => rm(join(path, file), { force: true })));
  }
}

const day = 86_400_000;

/** The names in a folder; none where there is no such folder. */
const list = (folder: string) => readdir(folder).catch(() => []);
