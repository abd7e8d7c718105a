import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** The parts of the publication's name are the name, word for word. */
export const titleParts: Rule = (content) =>
  content.sound('publication').flatMap((publication) => {
    const { title, titleParts: parts } = publication.data;
    if (!parts || letters(parts.join('')) === letters(title)) return [];
    return [
      entryProblem(
        publication,
        ['titleParts'],
        `各部分合起来是“${parts.join('')}”，名称是“${title}”`,
        '只分开，不增减字：让各部分合起来与 title 一字不差',
      ),
    ];
  });

const letters = (text: string) => text.replace(/\s/g, '');
