import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkedEntries, type CheckedEntry } from '../../content/checked-entries.ts';
import { readSealed, writeSealed } from '../../content/sealed-json.ts';
import { collectCharacters, contentSources } from './characters.ts';

/**
 * Every character beyond ASCII in the content, with what finds a file that has it. Where the check of a build has looked, those of years
 * of which no file has changed are taken from what is kept: else every text of an archive is read once more.
 *
 * @param contentDir an absolute path.
 * @param kept where they are kept between builds, year by year; an absolute path.
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
  const known = (readSealed(kept, maker) ?? {}) as Record<string, KeptSet>;
  const now: Record<string, KeptSet> = {};
  let isNew = false;
  const sets = Map.groupBy([...checked.values()].flat(), ({ path }) => setOf(path));
  for (const [set, entries] of sets) {
    const sum = hash('sha256', JSON.stringify(entries.map(({ path, hash }) => [path, hash])));
    const before = Object.hasOwn(known, set) ? known[set] : undefined;
    const isSame = before?.sum === sum;
    const { characters, isAsChecked } = isSame ? { ...before, isAsChecked: true } : read(entries);
    isNew ||= !isSame;
    if (isAsChecked) now[set] = { sum, characters };
    for (const char of characters) if (!found.has(char)) found.set(char, () => fileWith(char, entries));
  }
  if (isNew || sets.size !== Object.keys(known).length) await writeSealed(kept, maker, now);
  return found;
}

/** `articles/2021`, or the folder where there are no years: of single issues there are so many that to put them together takes as long. */
const setOf = (path: string) => /^[^/]+\/\d{4}(?=[-/.])/.exec(path)?.[0] ?? dirname(path);

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
const maker = 'characters 2';

interface KeptSet {
  /** Of the paths and hashes of its files. */
  sum: string;
  characters: string;
}
