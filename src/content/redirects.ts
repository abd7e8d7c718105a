import { openContentFolder } from './folder.ts';
import { readContentFiles } from './read-file.ts';

/**
 * The redirects that a content folder has, in which a check found nothing wrong; none where there is no such file.
 *
 * @param folder an absolute path.
 */
export function readRedirects(folder: string): { from: string; to: string }[] {
  return [...readContentFiles(openContentFolder(folder, false), ['redirects'])].flatMap(
    ({ fields }) => (fields?.['redirects'] ?? []) as { from: string; to: string }[],
  );
}
