import type { Overview, OverviewProblem } from '../../shared/overview.ts';
import { kinds, recordsOf } from './records.ts';

/** As the forms call the entry that a problem is in; nothing where no entry is known. */
export function entryName(overview: Overview, { collection, id = '' }: Entry): string | undefined {
  const kind = kinds.find((one) => one.id === collection);
  if (kind?.isOne) return kind.name;
  if (kind) return recordsOf(overview, kind.id, id.split('/')[0] ?? '').find((one) => one.id === id)?.name;
  if (collection === 'issues') return issueName(id);
  const article = overview.issues.flatMap(({ articles }) => articles).find((one) => one.id === id);
  return article && `${article.title}${collection === 'figures' ? `　${figuresName}` : ''}`;
}

export const issueName = (id: string) => `${id} 这一期`;

/** The figures of an article, within it. */
export const figuresName = '这一篇的数字';

type Entry = Pick<OverviewProblem, 'collection' | 'id'>;
