import type { ListedArticle } from '../queries/articles.ts';
import type { Issue } from '../queries/issues.ts';
import { cardPath, type Card } from './cards.ts';

/**
 * What the picture of an issue says. The links of its articles show it, too: their titles stand beside it.
 *
 * @param articles of the issue, in its order.
 */
export function issueCard(issue: Issue, articles: readonly ListedArticle[]): Card {
  const titles = articles.flatMap((article) => (article.withdrawn ? [] : article.data.title));
  return {
    path: cardPath(issue.href),
    headline: issue.dateLabel,
    list: titles.slice(0, 3),
    facts: [issue.weekday, issue.number ?? '', `${articles.length}篇`],
  };
}
