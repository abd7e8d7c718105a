import type { Rule, SoundEntry } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';
import { plainText } from '../plain-text.ts';

/** A note hangs on words that stand in its article exactly once. */
export const noteQuotes: Rule = (content) =>
  content.sound('articles').flatMap((article) => {
    if (article.data.notes.length === 0) return [];
    const texts = articleTexts(article);
    return article.data.notes.flatMap(({ quote }, index) => {
      const times = texts.reduce((sum, text) => sum + text.split(quote).length - 1, 0);
      if (times === 1) return [];
      return [
        entryProblem(
          article,
          ['notes', index, 'quote'],
          times === 0 ? `标题和正文里没有“${quote}”` : `“${quote}”在文中出现了 ${times} 次`,
          times === 0 ? '从稿件里一字不差地复制，不跨段落' : '多引几个字，让它在文中只出现一次',
        ),
      ];
    });
  });

function articleTexts({ data, body }: SoundEntry<'articles'>): string[] {
  return [data.kicker, data.title, data.subtitle]
    .filter((text) => text !== undefined)
    .concat(plainText(body));
}
