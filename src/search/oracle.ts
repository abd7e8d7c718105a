import type { SearchRecord } from './record.ts';
import type { Fold } from './tokens.ts';

/**
 * The truth that the index is tested against, written without any of its code: a record is a hit exactly when its text
 * contains every wanted phrase, and no unwanted one, each within one stretch between hard marks.
 */
export function oracle(
  { fields }: Pick<SearchRecord, 'fields'>,
  fold: Fold,
): (query: OracleQuery) => boolean {
  const stretches = fields.flatMap(({ blocks }) => blocks.flatMap((block) => normalStretches(block, fold)));
  const contains = (phrase: string) =>
    normalStretches(phrase, fold).every((part) => stretches.some((stretch) => stretch.includes(part)));
  return ({ wanted, unwanted }) => wanted.every(contains) && !unwanted.some(contains);
}

/** The stretches of a text as it is searched: only letters, digits and marks, in their normal form. */
export function normalStretches(text: string, fold: Fold): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll('ς', 'σ')
    .split(/[。!?;:,]/u)
    .map((part) =>
      (part.match(/[\p{L}\p{N}\p{M}\u{20000}-\u{3fffd}]/gu) ?? []).filter(isNoSelector).map(fold).join(''),
    )
    .filter(Boolean);
}

const isNoSelector = (char: string) => !/\p{Variation_Selector}/u.test(char);

export interface OracleQuery {
  /** Phrases as they are written; a hard mark parts one into several. */
  wanted: string[];
  unwanted: string[];
}
