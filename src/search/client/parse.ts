import { join, split, unitsOf, type Fold, type Piece } from '../tokens.ts';
import { edgeWords } from '../words.ts';

/**
 * What a reader asked for. Words are separated by spaces and must all be found; quotation marks keep a word with spaces
 * together; a hyphen before a word excludes it.
 */
export function parseQuery(text: string, fold: Fold): ParsedQuery {
  const wanted = new Map<string, Phrase>();
  const unwanted: string[][] = [];
  for (const [, minus, quoted, plain] of text.matchAll(words)) {
    const pieces = withoutEnds(split(withoutQuotes(quoted) ?? plain ?? '', fold));
    const units = unitsOf(pieces);
    if (units.length === 0) continue;
    if (minus) unwanted.push(units);
    else wanted.set(units.join('|'), { units, edges: edgeWords(pieces), text: join(pieces).trim() });
  }
  return { wanted: [...wanted.values()], unwanted };
}

// A quotation mark opens only at the start of a word and closes only at its end: inside a word it is text.
const words =
  /(?<=^|\s)([-－−](?=\S))?(?:((?:"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』|＂[^＂]*＂)(?=\s|$))|(\S+))/gu;

const withoutQuotes = (quoted: string | undefined) => quoted?.slice(1, -1);

/** Hard marks before the first character and behind the last say nothing. */
function withoutEnds(pieces: Piece[]): Piece[] {
  const isChar = ({ kind }: Piece) => kind === 'char';
  return pieces.slice(pieces.findIndex(isChar) >>> 0, pieces.findLastIndex(isChar) + 1);
}

/** A word of the query, to be found as it stands. */
export interface Phrase {
  /** What is searched of it. */
  units: string[];
  /** Words that Pagefind finds where the phrase is not cut out of a longer number or Latin word. */
  edges: string[];
  /** As it was written. */
  text: string;
}

export interface ParsedQuery {
  /** Phrases that a page must contain. */
  wanted: Phrase[];
  /** Phrases that a page must not contain. */
  unwanted: string[][];
}
