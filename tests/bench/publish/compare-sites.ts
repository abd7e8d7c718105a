import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one edition of a site has that another has not, or has otherwise; paths from its folder on, sorted. */
export interface SiteDifference {
  added: string[];
  changed: string[];
  removed: string[];
  /** How many files the later edition has. */
  files: number;
}

/** Compares two folders file by file, by their bytes. */
export function compareSites(before: string, after: string): SiteDifference {
  const [old, fresh] = [hashes(before), hashes(after)];
  const paths = [...fresh.keys()].sort();
  return {
    added: paths.filter((path) => !old.has(path)),
    changed: paths.filter((path) => old.has(path) && old.get(path) !== fresh.get(path)),
    removed: [...old.keys()].filter((path) => !fresh.has(path)).sort(),
    files: paths.length,
  };
}

/** Files of a volume of the search count as one: they are fetched by its name, which changes with it. */
export const asVolumes = (paths: readonly string[]) => [
  ...new Set(paths.map((path) => path.replace(/^(pagefind\/[^/]+)\/.*$/, '$1/'))),
];

function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), hash];
    }),
  );
}
