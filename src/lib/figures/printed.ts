/** How a figure is printed: `328家`, `1100多场`, `8000人以上`, `两项`. */
export interface PrintedFigure {
  value: string;
  unit: string;
  bound: 'exact' | 'over' | 'atLeast';
}

/**
 * A figure as words print it: the whole number, its unit behind it, and what is said of its exactness, as `13028多人次`. Nothing where
 * they do not hold it so.
 */
export function findFigure(words: string, { value, unit, bound }: PrintedFigure): string | undefined {
  const numbers = [value, ...(chinese[Number(value)] ?? [])].map(escape).join('|');
  const before = String.raw`(?<![\d.０-９一二三四五六七八九十百千万])`;
  // `13028多人次`, `1.5万人次以上`, `1万名以上`.
  const forms = {
    exact: `${escape(unit)}(?!以上)`,
    over: `[多余]${escape(unit)}`,
    atLeast: `${escape(unit)}以上`,
  };
  return new RegExp(`${before}(?:${numbers})${forms[bound]}`).exec(words.replace(/\s/g, ''))?.[0];
}

/** The number that a figure stands for, its `万` and `亿` counted, and the unit without them. */
export function amountOf({ value, unit }: Pick<PrintedFigure, 'value' | 'unit'>): {
  amount: number;
  unit: string;
} {
  const [, scale = '', own = ''] = /^([万亿]?)(.+)$/.exec(unit) ?? [];
  // Money is counted in 万元 by everybody: the unit stays as it is printed.
  if (own === '元' || own === '') return { amount: Number(value), unit };
  return { amount: Number((Number(value) * (scales[scale] ?? 1)).toFixed(6)), unit: own };
}

/** `328家`, `1100多场`, `8000人以上`. */
export const printed = ({ value, unit, bound }: PrintedFigure): string =>
  ({ exact: `${value}${unit}`, over: `${value}多${unit}`, atLeast: `${value}${unit}以上` })[bound];

const scales: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** Small numbers may be printed as characters. */
const chinese: Record<number, string[]> = Object.fromEntries(
  ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].map((character, index) => [
    index + 1,
    index === 1 ? [character, '两'] : [character],
  ]),
);

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
