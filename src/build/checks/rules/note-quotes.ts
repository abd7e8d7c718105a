import { countIn, countPassages } from '../../../text/passages.ts';
import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';
import { textOf } from '../text-of.ts';

/** A note hangs on words that stand in its article exactly once. */
export const noteQuotes: Rule = (content) =>
  content.sound('articles').flatMap((article) => {
    const { kicker, title, subtitle, notes } = article.data;
    if (notes.length === 0) return [];
    const { root } = textOf(article);
    const headline = [kicker, title, subtitle].filter((text) => text !== undefined);
    return notes.flatMap(({ quote }, index) => {
      const inHeadline = headline.reduce((sum, text) => sum + countIn(text, quote), 0);
      const times = inHeadline + countPassages(root, quote);
      if (times === 1) return [];
      return [
        entryProblem(
          article,
          ['notes', index, 'quote'],
          times === 0 ? `标题和正文里没有“${quote}”` : `“${quote}”在文中出现了${times}次`,
          times === 0 ? '从稿件里一字不差地复制，不跨段落' : '多引几个字，让它在文中只出现一次',
        ),
      ];
    });
  });
