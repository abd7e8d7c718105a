import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isAsShipped } from '../support/shipped.ts';

/** The text of an article as it stands in its file, read here without the program's own reader. */
const textOf = (article: string) =>
  readFileSync(`content/articles/${article}.md`, 'utf8').replace(/^---\n[^]*?\n---\n/, '');

const files = globSync('content/figures/*/*.yaml')
  .sort()
  .map((file) => parse(readFileSync(file, 'utf8')) as { article: string; figures: Recorded[] });

describe.runIf(isAsShipped())('The figures of the March 2024 page', () => {
  test.each(files)(
    'of $article stand in it, each once, with number, unit and what is said of it',
    ({ article, figures }) => {
      const text = textOf(article);
      const said = { exact: '', over: '[多余]', atLeast: '' };
      for (const { quote, also = [], value, unit, bound = 'exact' } of figures) {
        for (const words of [quote, ...also]) {
          expect(text.split(words), words).toHaveLength(2);
          const number = String(value) === '2' ? '(?:2|两)' : String(value).replace('.', '\\.');
          const form = `(?<![\\d.])${number}${said[bound]}${unit}${bound === 'atLeast' ? '以上' : '(?!以上)'}`;
          expect(words).toMatch(new RegExp(form));
        }
      }
    },
  );

  test.each(files)(
    'are all numbers of $article but for dates, ordinals, names and a telephone number',
    ({ article, figures }) => {
      const text = textOf(article);
      const taken = new Set<number>();
      for (const words of figures.flatMap(({ quote, also = [] }) => [quote, ...also])) {
        const at = text.indexOf(words);
        for (let index = at; index < at + words.length; index += 1) taken.add(index);
      }
      const left = [...text.matchAll(/\d[\d.]*/g)].filter(({ index }) => !taken.has(index));
      const around = left.map(({ 0: number, index }) => text.slice(index, index + number.length + 4));
      expect(around.filter((words) => !names.some((name) => words.startsWith(name)))).toEqual([]);
    },
  );

  test('in doubt are those beside which the articles have a note', () => {
    const [review] = files.filter(({ article }) => article.endsWith('review-2023'));
    const { notes } = parse(
      readFileSync('content/articles/2024-03/review-2023.md', 'utf8').split('---\n')[1]!,
    ) as {
      notes: { quote: string }[];
    };
    const doubted = review!.figures.filter(({ quote }) => notes.some((note) => quote.includes(note.quote)));
    expect(doubted.map(({ value, unit }) => `${value}${unit}`).sort()).toEqual([
      '16926万元',
      '320家',
      '328家',
      '62622万元',
    ]);
  });
});

/** Numbers that are no figures. */
const names = [
  ...['3月15日', '15日，市', '2024年工', '2024年是', '75周年', '12351服务'],
  ...['2023年，', '2023年度', '3月女职', '4.15国家', '12.4宪法'],
];

interface Recorded {
  quote: string;
  also?: string[];
  value: string | number;
  unit: string;
  bound?: 'exact' | 'over' | 'atLeast';
}
