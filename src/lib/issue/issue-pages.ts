/** What the pages of an issue say of the articles on them. */
export interface PageArticles {
  grid?: readonly string[] | undefined;
  zones: readonly { article: { id: string } }[];
  articles?: readonly { id: string }[] | undefined;
}

/** Whether some page takes all articles that no other page names. */
export const takesTheRest = (pages: readonly PageArticles[]) =>
  pages.length === 0 || pages.some(({ grid, articles }) => !grid && !articles);

/**
 * The articles of each page of an issue, in reading order. Those that no page names go to the pages that name none, in their order
 * and in shares of about equal weight.
 *
 * @param ids of the articles, in its order.
 * @param weightOf is asked only where several pages share.
 */
export function articlesOfPages(
  pages: readonly PageArticles[],
  ids: readonly string[],
  weightOf: (id: string) => number,
): string[][] {
  const named = pages.map(
    ({ zones, articles }) => articles?.map(({ id }) => id) ?? zones.map(({ article }) => article.id),
  );
  const placed = new Set(named.flat());
  const rest = ids.filter((id) => !placed.has(id));
  const open = pages.flatMap(({ grid, articles }, index) => (grid || articles ? [] : [index]));
  share(rest, open.length, weightOf).forEach((own, index) => (named[open[index]!] = own));
  return named;
}

/** Cuts a list into so many parts of about equal weight; none is empty while there are enough. */
function share(ids: readonly string[], parts: number, weightOf: (id: string) => number): string[][] {
  if (parts <= 1) return parts === 1 ? [[...ids]] : [];
  const weights = ids.map(weightOf);
  let left = weights.reduce((sum, weight) => sum + weight, 0);
  let at = 0;
  return Array.from({ length: parts }, (_, part) => {
    const others = parts - part - 1;
    const wanted = left / (others + 1);
    const own: string[] = [];
    let weight = 0;
    while (at < ids.length && (others === 0 || own.length === 0 || ids.length - at > others)) {
      const next = weights[at] ?? 0;
      if (own.length > 0 && others > 0 && weight + next / 2 > wanted) break;
      own.push(ids[at]!);
      weight += next;
      at += 1;
    }
    left -= weight;
    return own;
  });
}
