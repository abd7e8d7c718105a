import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openContentFolder } from '../../content/folder.ts';
import { collectionOf } from '../../schema/index.ts';

/**
 * Every character beyond ASCII in these files, with the first file that has it; read one by one, for an archive may have
 * more files than a process may open, and without waiting in between, which takes longer than reading a small file.
 */
export function collectCharacters(
  files: readonly string[],
  read = (file: string) => readFileSync(file, 'utf8'),
): Map<string, string> {
  const found = new Map<string, string>();
  // By UTF-16 unit; of those that make a character in pairs the characters are looked at.
  const isKnown = new Uint8Array(0x10000).fill(1, 0, 0x80);
  for (const file of files) {
    const text = read(file);
    for (let place = 0; place < text.length; place += 1) {
      const unit = text.charCodeAt(place);
      if (isKnown[unit]) continue;
      const char = String.fromCodePoint(text.codePointAt(place)!);
      if (!found.has(char)) found.set(char, file);
      if (char.length === 1) isKnown[unit] = 1;
      else place += 1;
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
