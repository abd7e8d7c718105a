import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** A headline broken into lines is still the title, word for word. */
export const headlineLines: Rule = (content) =>
  content.sound('articles').flatMap((article) => {
    const { title, titleLines } = article.data;
    if (!titleLines || letters(titleLines.join('')) === letters(title)) return [];
    return [
      entryProblem(
        article,
        ['titleLines'],
        `各行合起来是“${titleLines.join('')}”，标题是“${title}”`,
        '分行只断开，不增减字：让各行合起来与标题一字不差',
      ),
    ];
  });

const letters = (text: string) => text.replace(/\s/g, '');
