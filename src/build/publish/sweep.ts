import { globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unfinishedEnding } from '../../content/whole-file.ts';

/**
 * Removes what nobody uses from the cache: what builds left that were cut off, what earlier versions kept in other files, and slices of
 * the typeface that no build has used for two months. Pictures, pages and volumes are swept by those who keep them. Only for the process
 * that holds the cache.
 */
export function sweepCache(cacheDir: string): void {
  const left = globSync(
    [
      'search/unfinished-*',
      `{content,content/*,fonts,pages,search}/*${unfinishedEnding}`,
      // What is kept lies in a file for each year now.
      'content/{entries,mentions}.txt',
    ],
    {
      cwd: cacheDir,
    },
  );
  for (const path of left) rmSync(join(cacheDir, path), { recursive: true, force: true });
  for (const path of globSync('fonts/*.woff2', { cwd: cacheDir })) {
    const file = join(cacheDir, path);
    if (Date.now() - statSync(file).mtimeMs < twoMonths) continue;
    for (const own of [file, `${file}.sum`]) rmSync(own, { force: true });
  }
}

const twoMonths = 60 * 86_400_000;
