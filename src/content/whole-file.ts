import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file so that a reader finds the old or the new one, never a part, also when the writing is cut off.
 *
 * @param path its folder is made when it is not there.
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}${unfinishedEnding}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(unfinished, data);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** How the names of files end that {@link writeWhole} has not finished. */
export const unfinishedEnding = '.unfinished';
