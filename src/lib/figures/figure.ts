import type { PrintedFigure } from './printed.ts';

/** A figure of an article that can be read, ready for a page. */
export interface Figure extends PrintedFigure {
  indicator: string;
  theme: string;
  /** Four digits. */
  year: string;
  kind: 'actual' | 'target';
  /** As the article prints it: `715余场`. */
  printed: string;
  /** The number that it stands for, and the unit of that: 1.5万人次 are 15,000 人次. */
  amount: number;
  baseUnit: string;
  quote: string;
  /** The sentence that it is taken from. */
  href: string;
  /** The editor's note on that sentence. */
  note: string | undefined;
  article: FigureSource;
}

/** An article that figures are taken from. */
export interface FigureSource {
  id: string;
  title: string;
  href: string;
  dateLabel: string;
}

export const kindNames = { actual: '实绩', target: '目标' } as const;

/** `2023年实绩`. */
export const headingOf = ({ year, kind }: Pick<Figure, 'year' | 'kind'>): string =>
  `${year}年${kindNames[kind]}`;
