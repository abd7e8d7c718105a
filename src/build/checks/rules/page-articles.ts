import { posix } from 'node:path';
import { takesTheRest } from '../../../lib/issue/issue-pages.ts';
import type { Rule, SoundEntry } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';
import { isPlainName } from '../../../lib/slug.ts';
import type { Problem } from '../../../content/problem.ts';

/** Each article of an issue stands on its pages once, and no other issue's does. */
export const pageArticles: Rule = (content) => {
  const ofIssue = Map.groupBy(content.sound('articles'), ({ id }) => posix.dirname(id));
  return content.sound('issues').flatMap((issue) => {
    const placed = placedArticles(issue);
    return [
      ...placed.flatMap(({ id, field }, index) => wrongPlace(issue, id, field, placed.slice(0, index))),
      ...unplaced(issue, ofIssue.get(issue.id) ?? [], new Set(placed.map(({ id }) => id))),
    ];
  });
};

const placedArticles = (issue: Issue): Placed[] =>
  issue.data.pages.flatMap(({ zones, articles = [] }, page) => [
    ...zones.map(({ article }, zone) => ({
      id: article.id,
      field: ['pages', page, 'zones', zone, 'article'],
    })),
    ...articles.map(({ id }, index) => ({ id, field: ['pages', page, 'articles', index] })),
  ]);

function wrongPlace(issue: Issue, id: string, field: Placed['field'], before: readonly Placed[]): Problem[] {
  if (!id.startsWith(`${issue.id}/`)) {
    return [
      entryProblem(
        issue,
        field,
        `稿件 ${id} 不属于 ${issue.id} 这一期`,
        `只放 articles/${issue.id}/ 文件夹里的稿件；需要的话把文件移过来`,
      ),
    ];
  }
  return before.some((other) => other.id === id)
    ? [entryProblem(issue, field, `稿件 ${id} 在版面上放了两次`, '只留一处，另一处换成别的稿件')]
    : [];
}

/** A withdrawn article may leave its page, and a page that names no articles takes all that are left. */
function unplaced(
  issue: Issue,
  articles: readonly SoundEntry<'articles'>[],
  placed: ReadonlySet<string>,
): Problem[] {
  if (takesTheRest(issue.data.pages)) return [];
  return articles
    .filter(
      ({ id, data }) => data.status !== 'withdrawn' && !placed.has(id) && isPlainName(posix.basename(id)),
    )
    .map(({ id, file }) => entryProblem(issue, ['pages'], `稿件 ${file} 没有放上版面`, placeIt(issue, id)));
}

const placeIt = ({ data }: Issue, id: string) =>
  data.pages.some(({ articles }) => articles)
    ? `在某一版的 articles 里加上 ${id}`
    : `在某一版的 zones 里加一项 article: ${id}，并在 grid 里给它一个区域`;

interface Placed {
  id: string;
  field: PropertyKey[];
}

type Issue = SoundEntry<'issues'>;
