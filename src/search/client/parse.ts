import { split, unitsOf, type Fold, type Piece } from '../tokens.ts';
import { withoutZeros } from '../numbers.ts';
import { edgeWords } from '../words.ts';

/**
 * What a reader asked for. Words are separated by spaces and must all be found; `|` joins words of which one is enough;
 * quotation marks keep a word with spaces together; a hyphen before a word excludes it, and with it those joined to it.
 */
export function parseQuery(text: string, fold: Fold): ParsedQuery {
  const wanted = new Map<string, Phrase[]>();
  const unwanted = new Map<string, Phrase>();
  const ignored: string[] = [];
  for (const [group, minus = ''] of text.matchAll(groups)) {
    const words = Array.from(group.slice(minus.length).matchAll(members)).flatMap(([, quoted, plain]) =>
      readPhrases(quoted?.slice(1, -1) ?? plain!, fold),
    );
    const phrases = new Map(
      words.filter(({ units }) => units.length > 0).map((phrase) => [phrase.units.join('|'), phrase]),
    );
    const key = [...phrases.keys()].sort().join('||');
    if (!key) ignored.push(group);
    else if (minus) for (const [key, phrase] of phrases) unwanted.set(key, phrase);
    else if (!wanted.has(key)) wanted.set(key, [...phrases.values()]);
  }
  return { wanted: [...wanted.values()], unwanted: [...unwanted.values()], ignored };
}

/** All phrases that a page may be found by. */
export const phrasesOf = ({ wanted }: Pick<ParsedQuery, 'wanted'>) => wanted.flat();

/** A word of a query; one with zeros before its number is asked for without them, too. */
function readPhrases(written: string, fold: Fold): Phrase[] {
  const pieces = withoutEnds(split(written, fold));
  const text = written.trim();
  const phrase = { units: unitsOf(pieces), edges: edgeWords(pieces), text };
  const bare = withoutZeros(pieces);
  return bare ? [phrase, { units: unitsOf(bare), edges: [], text }] : [phrase];
}

// A quotation mark opens only at the start of a word and closes only at its end: inside a word it is text.
const quoted = `(?:"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』|＂[^＂]*＂)(?=[\\s|｜]|$)`;
const or = '\\s*[|｜][\\s|｜]*(?![-－−])';
const word = `(?:${quoted}|[^\\s|｜]+)`;
const groups = new RegExp(`(?<=^|[\\s|｜])([-－−](?=[^\\s|｜]))?${word}(?:${or}${word})*|[|｜]+`, 'gu');
const members = new RegExp(`(${quoted})|([^\\s|｜]+)`, 'gu');

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
  /** Groups, of each of which a page must contain a phrase. */
  wanted: Phrase[][];
  /** Phrases that a page must not contain. */
  unwanted: Phrase[];
  /** Words of nothing that can be searched for. */
  ignored: string[];
}
