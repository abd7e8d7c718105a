import { countIn } from '../../../text/passages.ts';
import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** Where an article gives two numbers for one thing, a note beside each says so: a reader must not take one for the other. */
export const figureConflicts: Rule = (content) => {
  const articles = new Map(content.sound('articles').map((article) => [article.id, article.data.notes]));
  return content.sound('figures').flatMap((entry) => {
    const notes = articles.get(entry.data.article.id);
    if (!notes) return [];
    const numbered = entry.data.figures.map((figure, index) => ({ figure, index }));
    const groups = Map.groupBy(numbered, ({ figure: { indicator, year, kind, unit } }) =>
      [indicator, year, kind, unit].join(' '),
    );
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .flat()
      .filter(({ figure }) => !notes.some((note) => isAbout(note.quote, figure.quote)))
      .map(({ figure: { indicator, quote }, index }) =>
        entryProblem(
          entry,
          ['figures', index, 'quote'],
          `“${indicator}”有不同的数，而“${quote}”旁边没有校注`,
          '是两件事就用不同的指标名；原文两处不一，就在稿件里给这两处都加校注',
        ),
      );
  });
};

/** Whether a note speaks of the words that a figure is taken from. */
const isAbout = (noted: string, quote: string) => countIn(quote, noted) + countIn(noted, quote) > 0;
