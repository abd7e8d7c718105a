import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** A headline broken into lines on the page is still the title, word for word. */
export const headlineLines: Rule = (content) => {
  const titles = new Map(content.sound('articles').map(({ id, data }) => [id, data.title]));
  return content.sound('issues').flatMap((issue) =>
    issue.data.pages.flatMap(({ zones }, page) =>
      zones.flatMap(({ article, lines }, zone) => {
        const title = titles.get(article.id);
        if (!lines || title === undefined || letters(lines.join('')) === letters(title)) return [];
        return [
          entryProblem(
            issue,
            ['pages', page, 'zones', zone, 'lines'],
            `各行合起来是“${lines.join('')}”，标题是“${title}”`,
            '分行只断开，不增减字：让各行合起来与标题一字不差',
          ),
        ];
      }),
    ),
  );
};

const letters = (text: string) => text.replace(/\s/g, '');
