import { stretches, type Fold } from '../tokens.ts';

/**
 * What a reader asked for. Words are separated by spaces and must all be found; quotation marks keep a word with spaces
 * together; a hyphen before a word excludes it. A hard mark inside a word parts it into phrases that must all be found.
 */
export function parseQuery(text: string, fold: Fold): ParsedQuery {
  const wanted = new Map<string, string[]>();
  const unwanted: string[][][] = [];
  for (const [, minus, quoted, plain] of text.matchAll(words)) {
    const phrases = stretches(withoutQuotes(quoted) ?? plain ?? '', fold);
    if (minus && phrases.length > 0) unwanted.push(phrases);
    if (!minus) for (const phrase of phrases) wanted.set(phrase.join(''), phrase);
  }
  return { wanted: [...wanted.values()], unwanted };
}

// A quotation mark opens only at the start of a word and closes only at its end: inside a word it is text.
const words =
  /(?<=^|\s)([-－−](?=\S))?(?:((?:"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』|＂[^＂]*＂)(?=\s|$))|(\S+))/gu;

const withoutQuotes = (quoted: string | undefined) => quoted?.slice(1, -1);

export interface ParsedQuery {
  /** Phrases that a page must contain, each as its normalised characters. */
  wanted: string[][];
  /** Words that a page must not contain, each as the phrases that it consists of. */
  unwanted: string[][][];
}
