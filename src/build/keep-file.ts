import { createHash } from 'node:crypto';
import { readFile, utimes } from 'node:fs/promises';
import { writeWhole } from '../content/whole-file.ts';

/**
 * The bytes kept at `path`, or those of `make` when they are not there in full: a cache that was restored or cut off may
 * hold a part of a file. A second file beside it tells the length and the hash.
 *
 * @param path an absolute path.
 */
export async function keepFile(
  path: string,
  make: () => Promise<Uint8Array>,
): Promise<{ bytes: Uint8Array; made: boolean }> {
  const kept = await readWhole(path);
  if (kept) {
    // So that the sweeping of the cache knows that it is used.
    const now = new Date();
    await utimes(path, now, now).catch(() => undefined);
    return { bytes: kept, made: false };
  }
  const bytes = await make();
  await writeWhole(path, bytes);
  await writeWhole(sumPath(path), sumOf(bytes));
  return { bytes, made: true };
}

async function readWhole(path: string): Promise<Uint8Array | undefined> {
  try {
    const [bytes, sum] = await Promise.all([readFile(path), readFile(sumPath(path), 'utf8')]);
    return sum === sumOf(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

const sumPath = (path: string) => `${path}.sum`;

const sumOf = (bytes: Uint8Array) =>
  `${bytes.length} sha256-${createHash('sha256').update(bytes).digest('base64')}\n`;
