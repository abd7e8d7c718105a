import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkedEntries, type CheckedEntry } from '../../content/checked-entries.ts';
import { readSealed, writeSealed } from '../../content/sealed-json.ts';
import { collectCharacters, contentSources } from './characters.ts';

/**
 * Every character beyond ASCII in the content, with what finds a file that has it. Where the check of a build has looked, those of folders
 * in which no file has changed are taken from what is kept: else every text of an archive is read once more.
 *
 * @param contentDir an absolute path.
 * @param kept where they are kept between builds, folder by folder; an absolute path.
 */
export async function contentCharacters(
  contentDir: string,
  kept: string,
): Promise<Map<string, () => string>> {
  const found = new Map<string, () => string>();
  const checked = checkedEntries();
  if (!checked) {
    for (const [char, file] of collectCharacters(contentSources(contentDir))) found.set(char, () => file);
    return found;
  }
  const known = (readSealed(kept, maker) ?? {}) as Record<string, KeptFolder>;
  const now: Record<string, KeptFolder> = {};
  let isNew = false;
  const folders = Map.groupBy([...checked.values()].flat(), ({ path }) => dirname(path));
  for (const [folder, entries] of folders) {
    const sum = hash('sha256', JSON.stringify(entries.map(({ path, hash }) => [path, hash])));
    const before = Object.hasOwn(known, folder) ? known[folder] : undefined;
    const isSame = before?.sum === sum;
    const { characters, isAsChecked } = isSame ? { ...before, isAsChecked: true } : read(entries);
    isNew ||= !isSame;
    if (isAsChecked) now[folder] = { sum, characters };
    for (const char of characters) if (!found.has(char)) found.set(char, () => fileWith(char, entries));
  }
  if (isNew || folders.size !== Object.keys(known).length) await writeSealed(kept, maker, now);
  return found;
}

/** Also whether the files are those that the check has read: somebody may have gone on writing. */
function read(entries: readonly CheckedEntry[]): { characters: string; isAsChecked: boolean } {
  const sums = new Map(entries.map(({ filePath, hash }) => [filePath, hash]));
  let isAsChecked = true;
  const characters = collectCharacters([...sums.keys()], (file) => {
    const bytes = readFileSync(file);
    isAsChecked &&= hash('sha256', bytes) === sums.get(file);
    return bytes.toString('utf8');
  });
  return { characters: [...characters.keys()].join(''), isAsChecked };
}

const fileWith = (char: string, entries: readonly CheckedEntry[]) =>
  entries.find(({ filePath }) => readFileSync(filePath, 'utf8').includes(char))?.filePath ?? '';

/** Raised when what is kept is another thing. */
const maker = 'characters 1';

interface KeptFolder {
  /** Of the paths and hashes of its files. */
  sum: string;
  characters: string;
}
