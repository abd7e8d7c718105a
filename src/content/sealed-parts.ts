import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSealed, writeSealed } from './sealed-json.ts';

/**
 * Things by their paths, as a folder keeps them; without those of files that were cut short or were made otherwise.
 *
 * @param maker what all is told by that they were made with, such as the code; a line.
 */
export function readParts(folder: string, maker: string): Map<string, unknown> {
  return new Map(filesIn(folder).flatMap((name) => Object.entries(readSealed(join(folder, name), maker) ?? {})));
}

/**
 * Writes what {@link readParts} reads, and nothing else. Each year has a file of its own, so that one more issue writes a small part anew.
 *
 * @param before what was read; a file whose things are all the same ones stays as it is.
 */
export async function writeParts<Thing>(
  folder: string,
  maker: string,
  before: ReadonlyMap<string, Thing>,
  now: ReadonlyMap<string, Thing>,
): Promise<void> {
  if (before.size === now.size && [...now].every(([path, thing]) => before.get(path) === thing)) return;
  const [old, own] = [before, now].map((things) => Map.groupBy(things.keys(), fileOf)) as [Names, Names];
  for (const [name, paths] of own) {
    const isSame =
      old.get(name)?.length === paths.length && paths.every((path) => before.get(path) === now.get(path));
    if (isSame) continue;
    await writeSealed(join(folder, name), maker, Object.fromEntries(paths.map((path) => [path, now.get(path)])));
  }
  for (const name of filesIn(folder)) if (!own.has(name)) await rm(join(folder, name), { force: true });
}

type Names = Map<string, string[]>;

/** `articles-2021.txt` of `articles/2021-03-05/a1.md`, `2021.txt` of `2021-03-05/a1`; what is of no year stands together. */
function fileOf(path: string): string {
  const [found] = /^(?:[a-z]+\/)?\d{4}(?=[-/.])/.exec(path) ?? [];
  return `${found?.replace('/', '-') ?? 'others'}.txt`;
}

/** None where there is no such folder. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.txt'));
  } catch {
    return [];
  }
}
