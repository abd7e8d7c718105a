import type { CollectionName } from '../../schema/tools.ts';
import { collectionOf, entryId } from '../../schema/index.ts';
import { readFields } from '../files/edit.ts';
import { textIn, type Snapshot } from '../files/snapshot.ts';
import type { RemovableKind } from './kinds.ts';

/** A record that may be taken away. */
export interface RemovableName {
  collection: RemovableKind;
  id: string;
}

/** An entry that still names a record, and how. */
export interface Reference {
  collection: CollectionName;
  id: string;
  /** What an editor calls it. */
  title: string;
  /** Where in it, in the words of the form: `文中人物`, `正文里的链接`. */
  where: string;
}

/** All that would be broken without a record, the redirects apart. */
export function referencesTo(snapshot: Snapshot, name: RemovableName): Reference[] {
  return [...snapshot.paths].flatMap((path) => {
    const collection = collectionOf(path);
    if (!collection || collection === 'redirects' || isPartOf(path, name)) return [];
    const source = textIn(snapshot, path) ?? '';
    if (!source.includes(name.id)) return [];
    const { fields = {}, body } = readFields(source);
    const title = String(fields['title'] ?? fields['name'] ?? entryId(path));
    return placesIn(fields, body, source, name).map((where) => ({
      collection,
      id: entryId(path),
      title,
      where,
    }));
  });
}

/** Whether a file is the record's own, or goes with it: the works of an exhibition. */
export const isPartOf = (path: string, { collection, id }: RemovableName): boolean =>
  path === `${collection}/${id}.yaml` || (collection === 'exhibitions' && path.startsWith(`works/${id}/`));

function placesIn(
  fields: Record<string, unknown>,
  body: string,
  source: string,
  { collection, id }: RemovableName,
): string[] {
  const named = fields[collection];
  const words = body || source;
  return [
    ...(Array.isArray(named) && named.includes(id) ? [fieldNames[collection]] : []),
    ...(words.includes(`](/${collection}/${id}/`) ? ['文字里的链接'] : []),
    ...(collection === 'exhibitions' && new RegExp(`<Work\\s[^>]*exhibition="${id}"`).test(body)
      ? ['正文里放的作品']
      : []),
  ];
}

const fieldNames: Record<RemovableKind, string> = {
  people: '文中人物',
  topics: '主题',
  exhibitions: '影展',
};
