/**
 * Up to four other articles on the people and topics of an article, of the same issue or earlier ones, the nearest first.
 * Later ones are left out, so that publishing an issue changes no page of an earlier one.
 *
 * @param lists for each person and topic the articles about it, newest issue first, the article itself among them.
 */
export function relatedArticles<Article extends { issue: { date: string } }>(
  article: Article,
  lists: readonly (readonly Article[])[],
): Article[] {
  const { date } = article.issue;
  const candidates = lists.flatMap((articles) => {
    const at = articles.indexOf(article);
    let first = at;
    while (first > 0 && articles[first - 1]!.issue.date <= date) first -= 1;
    return [...articles.slice(first, at), ...articles.slice(at + 1, at + 1 + mostRelated)];
  });
  return [...new Set(candidates)]
    .sort((a, b) => (a.issue.date < b.issue.date ? 1 : a.issue.date > b.issue.date ? -1 : 0))
    .slice(0, mostRelated);
}

/** The most articles that are offered. */
export const mostRelated = 4;
