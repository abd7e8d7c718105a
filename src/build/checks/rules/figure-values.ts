import { findFigure, printed } from '../../../lib/figures/printed.ts';
import type { Problem } from '../../../content/problem.ts';
import type { Rule, SoundEntry } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** Words that a figure is taken from hold it; a result is of the past, and a target is not; no figure is recorded twice. */
export const figureValues: Rule = (content) =>
  content
    .sound('figures')
    .flatMap((entry) => [...misnamed(entry), ...missing(entry), ...wrongYears(entry), ...repeated(entry)]);

function misnamed(entry: SoundEntry<'figures'>): Problem[] {
  const { article } = entry.data;
  if (article.id === entry.id) return [];
  return [
    entryProblem(
      entry,
      ['article'],
      `文件名是 ${entry.id}，写的稿件是 ${article.id}`,
      `把文件改名为 figures/${article.id}.yaml，或改正这里`,
    ),
  ];
}

const missing = (entry: SoundEntry<'figures'>): Problem[] =>
  entry.data.figures.flatMap((figure, index) =>
    [
      { words: figure.quote, path: ['quote'] },
      ...figure.also.map((words, at) => ({ words, path: ['also', at] })),
    ]
      .filter(({ words }) => findFigure(words, figure) === undefined)
      .map(({ words, path }) =>
        entryProblem(
          entry,
          ['figures', index, ...path],
          `“${words}”里没有“${printed(figure)}”`,
          '对照原文改正 value、unit 和 bound：原文写“多”“余”用 over，写“以上”用 atLeast',
        ),
      ),
  );

/** Whether an article of a year can give a figure for another: a result is of the past, a target is not. */
export const suitsYear = ({ kind, year }: { kind: 'actual' | 'target'; year: string }, printedIn: string) =>
  kind === 'actual' ? year <= printedIn : year >= printedIn;

const wrongYears = (entry: SoundEntry<'figures'>): Problem[] =>
  entry.data.figures.flatMap(({ kind, year }, index) => {
    const printedIn = entry.data.article.id.slice(0, 4);
    if (suitsYear({ kind, year }, printedIn)) return [];
    const what = kind === 'actual' ? '实绩' : '目标';
    return [
      entryProblem(
        entry,
        ['figures', index, 'year'],
        `${printedIn}年的稿件里，${what}的年份不会是${year}`,
        '对照原文改正年份，或者改正 kind：actual 是实绩，target 是目标',
      ),
    ];
  });

function repeated(entry: SoundEntry<'figures'>): Problem[] {
  const known = new Set<string>();
  return entry.data.figures.flatMap(({ indicator, year, kind, value, unit }, index) => {
    const key = [indicator, year, kind, value, unit].join(' ');
    const isNew = !known.has(key);
    known.add(key);
    if (isNew) return [];
    return [
      entryProblem(
        entry,
        ['figures', index, 'indicator'],
        `“${indicator}”${value}${unit}记了两次`,
        '只留一处；原文在别处又提到这个数，写进那一处的 also',
      ),
    ];
  });
}
