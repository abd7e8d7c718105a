import { withoutQuotes } from '../../schema/codes.ts';
import { entryPath } from '../../schema/index.ts';
import { readFields } from '../files/edit.ts';
import { sourceIn, type Snapshot } from '../files/snapshot.ts';
import type { Change } from '../store/change.ts';
import { told, type Told } from '../told.ts';
import type { Effect } from './effects.ts';

/** What can be corrected, withdrawn and given another picture. */
export interface EntryName {
  collection: 'articles' | 'works';
  /** `2024-03/annual-plan`, `labor-beauty-2024/001`. */
  id: string;
}

/** An entry as its file has it. */
export interface Entry extends EntryName {
  path: string;
  source: string;
  fields: Record<string, unknown>;
  status: string;
}

/** What is to be written and what it does to the site; nothing is written while there is a problem. */
export interface Amendment {
  /** In a few words, for the list of versions. */
  title: string;
  changes: Change[];
  effects: Effect[];
  notes: string[];
  problems: Told[];
}

/**
 * Finds an entry; what is wrong where there is none, or it cannot be read.
 *
 * @throws a `PlainError` where its file is in another encoding.
 */
export function findEntry(snapshot: Snapshot, { collection, id }: EntryName): Entry | Told {
  const usual = entryPath(collection, id);
  const path = [usual, usual.replace(/\.md$/, '.mdx')].find((one) => snapshot.paths.has(one));
  const source = path === undefined ? undefined : sourceIn(snapshot, path);
  if (path === undefined || source === undefined) {
    return told(
      `没有${collection === 'works' ? '作品' : '稿件'}“${id}”`,
      '它可能已被改名或移走：刷新后重新选',
    );
  }
  const { fields } = readFields(source);
  if (!fields) return told(`${path} 里有写错的地方，读不下去`, '先运行检查，照提示改好');
  return {
    collection,
    id,
    path,
    source,
    fields,
    status: String(withoutQuotes(fields['status']) ?? 'published'),
  };
}

export const isEntry = (found: Entry | Told): found is Entry => 'source' in found;

export const refused = (...problems: Told[]): Amendment => ({
  title: '',
  changes: [],
  effects: [],
  notes: [],
  problems,
});

/** How an entry is named to an editor. */
export const nameOf = ({ collection, id, fields }: Entry): string =>
  collection === 'works'
    ? `第${id.split('/')[1]}号作品《${String(fields['title'] ?? '')}》`
    : `稿件《${String(fields['title'] ?? id)}》`;
