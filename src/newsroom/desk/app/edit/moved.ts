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

/** Whether the article is gone whose file, or whose figures' file, lay there; no other file goes with an issue. */
export function isGone({ issues }: Issues, path: string): boolean {
  const id = /^(?:articles|figures)\/(.+)\.[a-z]+$/.exec(path)?.[1];
  return id !== undefined && !issues.some(({ articles }) => articles.some((article) => article.id === id));
}
