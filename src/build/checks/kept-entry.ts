import { posix } from 'node:path';
import type { KeptEntry } from '../../content/kept-entries.ts';
import { attributesOf } from '../../text/component.ts';
import { picturesOf } from '../../text/parse.ts';
import { opening } from '../../text/plain.ts';
import type { Entry } from './content.ts';
import { textOf } from './text-of.ts';

/**
 * What is kept of an entry in which nothing is wrong.
 *
 * @param hash of its file.
 */
export function keptEntry(entry: Entry, hash: string): KeptEntry {
  const { data, collection, path } = entry;
  const own = { hash, state: entry.state, data, entries: linksIn(data), files: [] };
  if (collection !== 'articles') return own;
  const { root } = textOf(entry);
  const works = root.children.flatMap((block) => {
    if (block.type !== 'mdxJsxFlowElement') return [];
    const { exhibition, number } = attributesOf(block) ?? {};
    return [`works/${exhibition}/${number}`];
  });
  return {
    ...own,
    firstWords: opening(root),
    entries: [...own.entries, ...works],
    files: picturesOf({ root }).map(({ file }) => posix.join(posix.dirname(path), file).normalize('NFC')),
  };
}

/** Whether an article has a picture beside its text or in it. */
export function namesPictures({ data, files }: KeptEntry): boolean {
  const { photos = [] } = data as { photos?: { image?: unknown }[] };
  return files.length > 0 || photos.some(({ image }) => image !== undefined);
}

/** The entries that fields link to, as `people/dou-xiaowei`. */
function linksIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { collection, id } = value as { collection?: unknown; id?: unknown };
  if (typeof collection === 'string' && typeof id === 'string') return [`${collection}/${id}`];
  return Object.values(value).flatMap(linksIn);
}
