import type { Named, Overview } from '../../shared/overview.ts';

/** The kinds of records that 资料 edits. */
export const kinds = [
  { id: 'publication', name: '出版物', which: '', isOne: true },
  { id: 'people', name: '人物', which: '哪个人物', isOne: false },
  { id: 'topics', name: '主题', which: '哪个主题', isOne: false },
  { id: 'exhibitions', name: '影展', which: '哪个影展', isOne: false },
  { id: 'works', name: '影展作品', which: '哪一件', isOne: false },
  { id: 'redirects', name: '改过的网址', which: '', isOne: true },
] as const;

export type RecordKind = (typeof kinds)[number];

/** Those that the records of a kind are parted by. */
export const groupsOf = ({ exhibitions }: Overview, kind: RecordKind['id']): Named[] =>
  kind === 'works' ? exhibitions.map(({ id, title }) => ({ id, name: title })) : [];

/** The records of a kind, those of one group. */
export function recordsOf(
  { people, topics, exhibitions }: Overview,
  kind: RecordKind['id'],
  group: string,
): Named[] {
  switch (kind) {
    case 'people':
      return people;
    case 'topics':
      return topics;
    case 'exhibitions':
      return exhibitions.map(({ id, title }) => ({ id, name: title }));
    case 'works':
      return (exhibitions.find(({ id }) => id === group)?.works ?? []).map(({ id, title }) => ({
        id,
        name: `${id.split('/')[1]} ${title}`,
      }));
    default:
      return [];
  }
}

/** Where the file of a record lies, below the content folder. */
export const pathOf = (kind: string, id: string): string =>
  kind === 'works' ? `works/${id}/work.yaml` : id ? `${kind}/${id}.yaml` : `${kind}.yaml`;
