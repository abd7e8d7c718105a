import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openContentFolder } from '../../content/folder.ts';
import { collectionOf } from '../../schema/index.ts';

/**
 * Every character beyond ASCII in these files, with the first file that has it; read one by one, for an archive may have
 * more files than a process may open, and without waiting in between, which takes longer than reading a small file.
 */
export function collectCharacters(files: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of files) {
    for (const char of readFileSync(file, 'utf8')) {
      if (char > '\u007f' && !found.has(char)) found.set(char, file);
    }
  }
  return found;
}

/** The files of the content, in the order of their paths. */
export const contentSources = (contentDir: string) =>
  [...openContentFolder(contentDir).files].filter(([path]) => collectionOf(path)).map(([, file]) => file);

/** The files of the source whose strings readers see, in the order of their paths; messages for editors lie elsewhere. */
export const interfaceSources = (sourceDir: string) =>
  globSync('{components,pages,lib}/**/*.{astro,ts}', { cwd: sourceDir })
    .map((file) => join(sourceDir, file))
    .sort();
