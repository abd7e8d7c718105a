import type { CheckedEntry } from '../../content/checked-entries.ts';
import type { KeptEntries } from '../../content/kept-entries.ts';
import { KeptFile } from '../../content/kept-file.ts';
import type { CollectionName } from '../../schema/tools.ts';
import type { Content, Entry } from './content.ts';
import { namesPictures } from './kept-entry.ts';

/**
 * What pages are made of, by the collections.
 *
 * @param content of which the check found nothing wrong.
 * @param kept what it has found or kept.
 */
export const entriesForPages = (content: Content, kept: KeptEntries): Map<CollectionName, CheckedEntry[]> =>
  Map.groupBy(
    content.all.map((entry) => entryForPages(entry, kept)),
    ({ collection }) => collection,
  );

function entryForPages(entry: Entry, kept: KeptEntries): CheckedEntry & { collection: CollectionName } {
  const { collection, id, path, source, hash = '' } = entry;
  const known = kept.of(path);
  // As it will be once it was kept, so that pages are the same from then on.
  const data = entry instanceof KeptFile ? entry.data : JSON.parse(JSON.stringify(entry.data));
  const firstWords = known?.firstWords;
  return {
    collection,
    id,
    path,
    hash,
    data: firstWords === undefined ? data : { ...data, firstWords },
    filePath: source,
    namesPictures: !known || namesPictures(known),
  };
}
