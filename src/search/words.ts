import { hardMark, isPlainHan, type Piece } from './tokens.ts';
import { tokensOf, type Token } from './whole.ts';

/**
 * The words that Pagefind indexes for the units of a field: for each character itself and the next one, also over a hard
 * mark, which is then a letter between them. So a word's place is its character's place.
 */
export function pairWords(units: string[]): string[] {
  return units.flatMap((unit, place) => {
    if (unit === hardMark) return [];
    const next = units[place + 1];
    if (next === undefined) return [spell(unit)];
    return [spell(unit) + (next === hardMark ? signs.hard + spell(units[place + 2]!) : spell(next))];
  });
}

/** What to ask Pagefind for a phrase: the words that `pairWords` gives it inside a text. */
export function phraseWords(units: string[]): string[] {
  const words = pairWords(units);
  return words.length > 1 ? words.slice(0, -1) : words;
}

/** Words that say where numbers and Latin words stand as a whole: alone, before a character, after one. */
export const wholeWords = (pieces: Piece[]): string[] => [
  ...new Set(
    tokensOf(pieces).flatMap((token) => [alone(token), before(token), after(token)].filter(Boolean)),
  ),
];

/**
 * The words of `wholeWords` that a text has where a phrase stands in it and is not cut out of a longer number or Latin
 * word. Phrases that neither begin nor end with one need none.
 */
export function edgeWords(phrase: Piece[]): string[] {
  const tokens = tokensOf(phrase);
  const first = tokens.find(({ from }) => from === 0);
  const last = tokens.find(({ to }) => to === phrase.length);
  if (first && first === last) return [alone(first)];
  return [first && (before(first) || alone(first)), last && (after(last) || alone(last))].filter(
    (word) => word !== undefined,
  );
}

const alone = ({ text }: Token) => signs.alone + spellAll(text);
const before = ({ text, next }: Token) => next && signs.before + spellAll(text) + spell(next);
const after = ({ text, previous }: Token) => previous && signs.after + spell(previous) + spellAll(text);

/**
 * A character as Pagefind leaves it alone. It drops from a word all that is neither letter nor digit, and strips accents;
 * such characters are spelled with three Vai letters.
 */
export function spell(char: string): string {
  if (isPlainHan(char)) return char;
  const code = char.codePointAt(0)!;
  if (isSafe(char, code)) return char;
  return String.fromCharCode(vai + (code >> 16), vai + ((code >> 8) & 255), vai + (code & 255));
}

const spellAll = (chars: string[]) => chars.map(spell).join('');

const vai = 0xa500;
const isVai = (char: string) => char >= '\ua500' && char <= '\ua63f';

/** Letters that neither stand for themselves nor spell another character. */
const signs = { hard: '\ua610', alone: '\ua611', before: '\ua612', after: '\ua613' };

/** Whether Pagefind's indexer and its browser script both leave the character alone. */
function isSafe(char: string, code: number): boolean {
  if (code > 0xffff) return code >= 0x20000 && code <= 0x323af && char.normalize('NFD') === char;
  return (
    !isVai(char) &&
    /[\p{L}\p{N}]/u.test(char) &&
    char.normalize('NFD') === char &&
    char.toLowerCase() === char
  );
}
