import type { SearchRecord } from './record.ts';
import type { Fold } from './tokens.ts';

/**
 * The truth that the index is tested against, written without any of its code: a record is a hit exactly when of each wanted
 * group one of its fields contains a phrase, and none an unwanted one, as it is typed. A hard mark in a phrase stands for any
 * marks in the text of which one is hard, or for the end of a paragraph; without one a phrase reaches across neither.
 * A field of numbers contains them without the zeros before them, too, and with more of them what is one number between two Han characters.
 * The query is one of `normalQuery`.
 */
export function oracle(
  { fields }: Pick<SearchRecord, 'fields'>,
  fold: Fold,
): (query: OracleQuery) => boolean {
  const texts = fields.map(({ blocks }) => normalText(blocks.join('。'), fold));
  const numbers = fields
    .filter(({ isNumber }) => isNumber)
    .map(({ blocks }) => withoutZeros(normalText(blocks.join('。'), fold)));
  const contains = (phrase: string) =>
    texts.some((text) => text.includes(phrase)) ||
    numbers.some(
      (text) => text.includes(phrase) || (isPadded(phrase) && text.includes(withoutZeros(phrase))),
    );
  return ({ wanted, unwanted }) => wanted.every((group) => group.some(contains)) && !unwanted.some(contains);
}

const withoutZeros = (text: string) => text.replace(/(?<![\p{Nd}.:])0+(?=\d)(?!\d*[.:])/gu, '');
const isPadded = (phrase: string) => /^\p{Script=Han}0+\d+\p{Script=Han}$/u.test(phrase);

/** A query whose phrases are as they were written, as the oracle takes it; phrases of nothing but marks are left out. */
export function normalQuery({ wanted, unwanted }: OracleQuery, fold: Fold): OracleQuery {
  const normal = (phrases: string[]) => phrases.map((phrase) => normalText(phrase, fold)).filter(Boolean);
  const groups = wanted.map(normal).filter(({ length }) => length > 0);
  return { wanted: groups, unwanted: normal(unwanted) };
}

/**
 * A text as it is searched: letters, digits and combining marks in their normal form; `.` and `:` between digits; `+` and
 * `#` after a Latin letter. Hard marks, however many, are one `|`, which does not stand at either end.
 */
export function normalText(text: string, fold: Fold): string {
  const normal = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll('ς', 'σ')
    .replaceAll('○', '〇')
    .replaceAll('|', ' ');
  const marked = normal
    .replace(/(?<=\p{Nd}),(?=\p{Nd})/gu, ' ')
    .replace(/(?<!\p{Nd}):|:(?!\p{Nd})|[。!?;,]/gu, '|')
    .replace(/(?<!\p{Nd})\.|\.(?!\p{Nd})/gu, ' ')
    .replace(/(?<!\p{Script=Latin}[\p{M}+#]*)[+#]/gu, ' ');
  const counted = marked.match(/[\p{L}\p{N}\p{M}\p{Script=Han}\u{20000}-\u{3fffd}.:+#|]/gu) ?? [];
  return counted
    .filter((char) => !/\p{Variation_Selector}/u.test(char))
    .map(fold)
    .join('')
    .replace(/\|+/g, '|')
    .replace(/^\||\|$/g, '');
}

export interface OracleQuery {
  /** Groups of phrases, of each of which one is to be found as a whole. */
  wanted: string[][];
  unwanted: string[];
}
