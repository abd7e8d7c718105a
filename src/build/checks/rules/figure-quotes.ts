import { countPassages } from '../../../text/passages.ts';
import type { Rule, SoundEntry } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';
import { textOf } from '../text-of.ts';

/** The words that a figure is taken from stand in its article exactly once, so that a link finds them. */
export const figureQuotes: Rule = (content) => {
  const entries = content.sound('figures');
  if (entries.length === 0) return [];
  const articles = new Map(content.sound('articles').map((article) => [article.id, article]));
  return entries.flatMap((entry) => {
    const article = articles.get(entry.data.article.id);
    return article ? quotesOf(entry, article) : [];
  });
};

function quotesOf(entry: SoundEntry<'figures'>, article: SoundEntry<'articles'>) {
  const { root } = textOf(article);
  return entry.data.figures.flatMap(({ quote, also }, index) =>
    [{ quote, path: ['quote'] }, ...also.map((words, at) => ({ quote: words, path: ['also', at] }))].flatMap(
      ({ quote: words, path }) => {
        const times = countPassages(root, words);
        if (times === 1) return [];
        return [
          entryProblem(
            entry,
            ['figures', index, ...path],
            times === 0 ? `稿件 ${article.id} 的正文里没有“${words}”` : `“${words}”在稿件里出现了${times}次`,
            times === 0
              ? '从稿件里一字不差地复制，不跨段落'
              : '多引几个字，让它在稿件里只出现一次；同一个数在别处又出现，写进 also',
          ),
        ];
      },
    ),
  );
}
