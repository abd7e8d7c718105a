import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes what builds left in the cache when they were cut off: volumes of the search that a process had not finished,
 * known by its number. Only for the process that holds the cache.
 */
export function sweepCache(cacheDir: string): void {
  const left = globSync('search/*.*', { cwd: cacheDir }).filter((path) =>
    /\.\d+(\.pagefind-\w+)?$/.test(path),
  );
  for (const path of left) rmSync(join(cacheDir, path), { recursive: true, force: true });
}
