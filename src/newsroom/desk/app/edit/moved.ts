import type { Overview } from '../../shared/overview.ts';

type Issues = Pick<Overview, 'issues'>;

/** Where an article went whose issue another window has given another date; nothing while it is where it was. */
export function movedTo(id: string, before: Issues, now: Issues): string | undefined {
  const [old, all] = [before, now].map(
    ({ issues }) => new Set(issues.flatMap(({ articles }) => articles.map((article) => article.id))),
  ) as [Set<string>, Set<string>];
  if (!old.has(id) || all.has(id)) return undefined;
  const slug = id.split('/')[1];
  const [only, ...others] = [...all].filter((one) => !old.has(one) && one.split('/')[1] === slug);
  return others.length === 0 ? only : undefined;
}

/** Whether no issue has an article in that file. */
export const isGone = ({ issues }: Issues, path: string): boolean =>
  !issues.some(({ articles }) => articles.some((article) => article.path === path));
