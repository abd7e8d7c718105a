import type { CollectionEntry } from 'astro:content';
import { citableBlocks, citableWords } from '../../text/citable.ts';
import { countIn } from '../../text/passages.ts';
import { groupBy } from '../calendar.ts';
import type { Figure, FigureSource } from '../figures/figure.ts';
import { amountOf, findFigure, printed } from '../figures/printed.ts';
import { once } from '../memo.ts';
import { figuresUrl } from '../urls.ts';
import { getReadableArticles, type Article } from './articles.ts';
import { entriesOf } from './entries.ts';

/** The figures that the articles of one year give. */
export interface FigureYear {
  /** Of the articles; four digits. */
  year: string;
  href: string;
  /** In the order of the articles that they stand in, the latest year's results first. */
  figures: Figure[];
  sources: FigureSource[];
}

/** Every year whose articles have figures, newest first; of withdrawn articles there is nothing. */
export const getFigureYears = once(async (): Promise<FigureYear[]> => {
  const entries = new Map((await entriesOf('figures')).map(({ data }) => [data.article.id, data.figures]));
  const articles = (await getReadableArticles()).filter(({ id }) => entries.has(id));
  return groupBy(articles, ({ issue }) => issue.year).map(([year, own]) => {
    const figures = own.flatMap((article) =>
      (entries.get(article.id) ?? []).map((figure) => describe(figure, article)),
    );
    return {
      year,
      href: figuresUrl(year),
      // What was done comes before what is aimed at.
      figures: figures.sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)),
      sources: own.map(sourceOf),
    };
  });
});

/** The year whose page has the figures of an article; nothing where it gives none. */
export async function getFiguresOf(article: Article): Promise<{ href: string; count: number } | undefined> {
  const own = (await getFigureYears()).find(({ year }) => year === article.issue.year);
  const count = own?.figures.filter(({ article: { id } }) => id === article.id).length ?? 0;
  return own && count > 0 ? { href: own.href, count } : undefined;
}

function describe(data: Recorded, article: Article): Figure {
  const { indicator, theme, year, kind, value, unit, bound, quote } = data;
  const { amount, unit: baseUnit } = amountOf(data);
  return {
    ...{ indicator, theme, year, kind, value, unit, bound, quote, amount, baseUnit },
    printed: findFigure(quote, data) ?? printed(data),
    href: sentenceUrl(article, quote),
    note: article.data.notes.find((note) => countIn(quote, note.quote) + countIn(note.quote, quote) > 0)
      ?.text,
    article: sourceOf(article),
  };
}

const sourceOf = ({ id, href, data, issue }: Article): FigureSource => ({
  id,
  href,
  title: data.title,
  dateLabel: issue.dateLabel,
});

/** Its paragraph, with the words marked where the browser can. */
function sentenceUrl(article: Article, quote: string): string {
  const blocks = citableBlocks(article.text.root);
  const at = blocks.findIndex((block) => countIn(citableWords(block), quote) > 0);
  const words = encodeURIComponent(quote).replaceAll('-', '%2D');
  return `${article.href}#${article.paragraphs.text[at]?.id ?? ''}:~:text=${words}`;
}

type Recorded = CollectionEntry<'figures'>['data']['figures'][number];
