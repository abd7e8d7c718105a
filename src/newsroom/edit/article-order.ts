import { setFields, readFields } from '../files/edit.ts';
import { fieldOrder } from '../files/order.ts';
import { changeTo, sourceIn, textIn, type Snapshot } from '../files/snapshot.ts';
import type { Change } from '../store/change.ts';
import { told, type Told } from '../told.ts';

/**
 * Gives the articles of an issue their order, from 1; nothing else in them changes.
 *
 * @param ids all of them, the first first.
 * @param seen how they followed each other when the editor ordered them.
 */
export function orderArticles(
  snapshot: Snapshot,
  issue: string,
  ids: readonly string[],
  seen: readonly string[],
): Change[] | Told {
  const articles = articlesOf(snapshot, issue);
  if (
    articles.map(({ id }) => id).join() !== seen.join() ||
    [...ids].sort().join() !== [...seen].sort().join()
  )
    return told('这一期的稿件或顺序已经被别的窗口改过', '看看现在的顺序，再排一次');
  return ids.flatMap((id, index) => {
    const path = articles.find((one) => one.id === id)?.path ?? '';
    const source = setFields(sourceIn(snapshot, path) ?? '', { order: index + 1 }, fieldOrder('articles'));
    return changeTo(snapshot, path, source) ?? [];
  });
}

/** The articles of an issue as the desk lists them. */
export function articlesOf(snapshot: Snapshot, issue: string) {
  return [...snapshot.paths]
    .filter((path) => path.startsWith(`articles/${issue}/`) && /\.mdx?$/.test(path))
    .map((path) => {
      const source = textIn(snapshot, path) ?? '';
      const order = Number(readFields(source).fields?.['order']) || 0;
      return { id: path.slice('articles/'.length).replace(/\.mdx?$/, ''), path, order };
    })
    .sort((a, b) => a.order - b.order);
}
