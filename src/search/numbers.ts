import { findPhrases, type Match } from './match.ts';
import { isPlainHan, type Piece } from './tokens.ts';
import { tokensOf, type Token } from './whole.ts';

/**
 * Forms under which a field of numbers is found besides the one that is printed: whole, without the zeros before its numbers (第7期 for
 * 第007期); and each number with the Han characters beside it, between signs that nobody can type, which a query with zeros asks for.
 */
export function numberForms(pieces: Piece[]): Piece[][] {
  const numbers = wholeNumbers(pieces);
  const zeros = new Set(numbers.flatMap(zerosOf));
  const bare = pieces.filter((_, place) => !zeros.has(place));
  const others = numbers.map((number) => signed(pieces, number)).filter((form) => form !== undefined);
  return zeros.size > 0 ? [bare, ...others] : others;
}

/**
 * What else is asked for where a phrase is one number with zeros before it, between two Han characters: 第007期 is 第7期 in a field of
 * numbers, and nowhere else.
 */
export function withoutZeros(phrase: Piece[]): Piece[] | undefined {
  const [number, another] = wholeNumbers(phrase);
  if (!number || another || zerosOf(number).length === 0) return undefined;
  return number.from === 1 && number.to === phrase.length - 1 ? signed(phrase, number) : undefined;
}

/** Where phrases stand in a field of numbers. One that stands in another form of it alone has the whole field for its place. */
export function findInNumbers(pieces: Piece[], phrases: string[][]): Match[] {
  const printed = findPhrases(pieces, phrases);
  const forms = numberForms(pieces);
  const phrase = phrases.findIndex(
    (units, place) =>
      !printed.some((match) => match.phrase === place) &&
      forms.some((form) => findPhrases(form, [units]).length > 0),
  );
  return phrase < 0 ? printed : [{ from: 0, to: pieces.length, phrase }];
}

const wholeNumbers = (pieces: Piece[]) => tokensOf(pieces).filter(({ text }) => /^\d+$/.test(text.join('')));

/** The places of the zeros before a number; the zero of 0 is a digit. */
function zerosOf({ text, from }: Token): number[] {
  const first = text.findIndex((digit) => digit !== '0');
  return Array.from({ length: first < 0 ? text.length - 1 : first }, (_, place) => from + place);
}

function signed(pieces: Piece[], number: Token): Piece[] | undefined {
  const [before, behind] = [pieces[number.from - 1], pieces[number.to]];
  if (!isHan(before) || !isHan(behind)) return undefined;
  const zeros = zerosOf(number).length;
  return [
    sign,
    ...pieces.slice(number.from - 1, number.from),
    ...pieces.slice(number.from + zeros, number.to + 1),
    sign,
  ];
}

const isHan = (piece: Piece | undefined) => piece?.kind === 'char' && isPlainHan(piece.norm);

/** For private use, and so no letter of any text. */
const sign: Piece = { kind: 'char', norm: '\ue000', text: '', gap: '' };
