import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A hash of files of this package; `paths` lead from this folder. */
export function hashOfFiles(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(new URL(path, import.meta.url)));
  return hash.digest('hex');
}

/** What the installed Pagefind says of itself. */
export const pagefindPackage = () =>
  readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8');
