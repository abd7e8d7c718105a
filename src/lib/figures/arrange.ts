import { headingOf, type Figure } from './figure.ts';

/** The results of a year beside the targets of a later one, indicator by indicator. */
export interface Comparison {
  /** `2023年实绩` and `2024年目标`. */
  actual: string;
  target: string;
  rows: ComparedIndicator[];
}

/** One indicator with both; of the same unit, in whatever form it is printed. */
export interface ComparedIndicator {
  indicator: string;
  /** More than one where the article gives different numbers. */
  actual: Figure[];
  target: Figure[];
  /** What part of the largest result each number is. */
  shares: { actual: number[]; target: number[] };
}

/** Figures of one theme that have no counterpart. */
export interface Theme {
  theme: string;
  lists: FigureList[];
}

/** Figures of one year and kind; those of one unit together where bars compare them. */
export interface FigureList {
  /** `2023年实绩`. */
  heading: string;
  /** The unit that all of them have, where their bars are drawn. */
  unit: string | undefined;
  rows: FigureRow[];
}

export interface FigureRow {
  figure: Figure;
  /** What part it is of the largest in its list, where bars are drawn. */
  share: number | undefined;
}

/**
 * Sets results beside targets where the same indicator has both, and the rest by theme.
 *
 * @param figures in the order of their articles.
 */
export function arrange(figures: readonly Figure[]): { comparisons: Comparison[]; themes: Theme[] } {
  const comparisons = new Map<string, Comparison>();
  const compared = new Set<Figure>();
  const like = Map.groupBy(figures, ({ indicator, baseUnit }) => `${indicator} ${baseUnit}`);
  for (const [, own] of like) {
    const pair = pairOf(own);
    if (!pair) continue;
    const [actual, target] = [headingOf(pair.actual[0]!), headingOf(pair.target[0]!)];
    const known = comparisons.get(`${actual} ${target}`) ?? { actual, target, rows: [] };
    comparisons.set(`${actual} ${target}`, { ...known, rows: [...known.rows, pair] });
    for (const figure of [...pair.actual, ...pair.target]) compared.add(figure);
  }
  const rest = figures.filter((figure) => !compared.has(figure));
  return {
    comparisons: [...comparisons.values()],
    themes: [...Map.groupBy(rest, ({ theme }) => theme)].map(([theme, own]) => ({
      theme,
      lists: lists(own),
    })),
  };
}

/** The newest result and the first target after it. */
function pairOf(figures: readonly Figure[]): ComparedIndicator | undefined {
  const actualYear = yearsOf(figures, 'actual').at(-1);
  const targetYear = yearsOf(figures, 'target').find((year) => actualYear && year > actualYear);
  if (!actualYear || !targetYear) return undefined;
  const of = (kind: Figure['kind'], year: string) =>
    figures.filter((figure) => figure.kind === kind && figure.year === year);
  const [actual, target] = [of('actual', actualYear), of('target', targetYear)];
  const whole = Math.max(...actual.map(({ amount }) => amount));
  if (whole === 0) return undefined;
  const share = ({ amount }: Figure) => amount / whole;
  return {
    indicator: actual[0]!.indicator,
    actual,
    target,
    shares: { actual: actual.map(share), target: target.map(share) },
  };
}

const yearsOf = (figures: readonly Figure[], kind: Figure['kind']) =>
  figures
    .filter((figure) => figure.kind === kind)
    .map(({ year }) => year)
    .sort();

function lists(figures: readonly Figure[]): FigureList[] {
  return [...Map.groupBy(figures, headingOf)].flatMap(([heading, own]) => {
    // A number that is doubted would make all others small.
    const sound = own.filter(({ note }) => !note);
    const barred = [...Map.groupBy(sound, ({ baseUnit }) => baseUnit)]
      .filter(([, like]) => like.length >= fewestBars)
      .map(([unit, like]) => ({ heading, unit, rows: withShares(like) }));
    const drawn = new Set(barred.flatMap(({ rows }) => rows.map(({ figure }) => figure)));
    const rest = own.filter((figure) => !drawn.has(figure));
    const plain = { heading, unit: undefined, rows: rest.map((figure) => ({ figure, share: undefined })) };
    return rest.length > 0 ? [...barred, plain] : barred;
  });
}

function withShares(figures: readonly Figure[]): FigureRow[] {
  const most = Math.max(...figures.map(({ amount }) => amount));
  return figures.map((figure) => ({ figure, share: most > 0 ? figure.amount / most : 0 }));
}

/** Fewer are read faster than they are compared. */
const fewestBars = 3;
