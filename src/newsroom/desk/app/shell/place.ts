import type { CollectionName } from '../../../../schema/tools.ts';

/** The desk's parts, by what stands behind `#/` in the address. */
export const tabs = [
  { id: 'intake', name: '收稿' },
  { id: 'edit', name: '校稿' },
  { id: 'works', name: '影展' },
  { id: 'records', name: '资料' },
  { id: 'amend', name: '更正与撤回' },
  { id: 'publish', name: '发布' },
  { id: 'versions', name: '版本' },
] as const;

export type TabId = (typeof tabs)[number]['id'];

/** Where the editor is: `#/edit/2024-03/annual-plan` → the tab and `2024-03/annual-plan`. */
export function placeOf(hash: string): { tab: TabId; rest: string } {
  const [, tab = '', rest = ''] = /^#\/([a-z]+)\/?(.*)$/.exec(hash) ?? [];
  return { tab: tabs.find(({ id }) => id === tab)?.id ?? 'intake', rest };
}

export const linkTo = (tab: TabId, rest = '') => `#/${tab}${rest ? `/${rest}` : ''}`;

/** Where an entry of the content is edited. */
export function linkToEntry(collection: CollectionName, id: string): string {
  // Figures are those of the article that they are named after.
  if (collection === 'articles' || collection === 'issues' || collection === 'figures')
    return linkTo('edit', id);
  return linkTo('records', isOne.has(collection) ? collection : `${collection}/${id}`);
}

const isOne = new Set<CollectionName>(['publication', 'redirects']);
