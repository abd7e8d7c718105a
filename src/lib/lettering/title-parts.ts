import { wordsOfHeadline } from '../issue/headline-words.ts';

/**
 * The name of a publication in the parts that its masthead sets it in.
 *
 * @param given what the publication's record says; the last part is then the largest.
 * @returns one part, or two of about the same length, broken between words, where the name is long; none where it is too long to be drawn.
 */
export function partsOfTitle(title: string, given: readonly string[] = []): TitlePart[] {
  const length = [...title].length;
  if (length > longest) return [];
  if (given.length > 1)
    return given.map((text, index) => ({ text, size: index === given.length - 1 ? 1 : smaller }));
  if (length <= longestLine) return [{ text: title, size: 1 }];
  const [first, second] = halves(title);
  return [first, second].filter(Boolean).map((text) => ({ text, size: 1 }));
}

function halves(title: string): [string, string] {
  const words = wordsOfHeadline(title);
  const ends = words.map((_, index) => words.slice(0, index + 1).join('').length);
  const best = ends.reduce((a, b) => (off(b, title) < off(a, title) ? b : a), title.length);
  return [title.slice(0, best).trim(), title.slice(best).trim()];
}

const off = (place: number, { length }: string) => Math.abs(place - length / 2);

/** In characters: of a name, and of a name that stands on one line of a phone. */
const longest = 16;
const longestLine = 10;

/** Of the size of the last part. */
const smaller = 0.7;

export interface TitlePart {
  text: string;
  /** Of the largest part's. */
  size: number;
}
