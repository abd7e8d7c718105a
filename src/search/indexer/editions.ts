import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Remembers of which folders the editions consist, so that those of the edition before stay for its readers, whose pages and
 * caches still name them. An edition is a build that changed something; the same build again leaves the memory as it is.
 * `folders` holds for each folder the prints of its records. Gives the folders that stay, or nothing when there is no memory
 * of an edition before. A folder with a record that is not published any more as it was does not stay: what was withdrawn or
 * corrected must be gone at once.
 */
export function rememberEdition(file: string, folders: Edition): string[] | undefined {
  const last = readEditions(file);
  const isSame = last && Object.keys(last.current).join() === Object.keys(folders).join();
  const before = isSame ? last.before : last?.current;
  writeFileSync(file, JSON.stringify({ current: folders, before } satisfies Editions));
  if (!before) return undefined;
  const published = new Set(Object.values(folders).flat());
  return Object.keys(before).filter(
    (folder) => !(folder in folders) && before[folder]!.every((print) => published.has(print)),
  );
}

function readEditions(file: string): Editions | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { current, before } = JSON.parse(readFileSync(file, 'utf8')) as Editions;
    return [current, before ?? {}].every(isEdition) ? { current, before } : undefined;
  } catch {
    // Cut short: as if there were none.
    return undefined;
  }
}

const isEdition = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray);

type Edition = Record<string, string[]>;

interface Editions {
  current: Edition;
  before: Edition | undefined;
}
