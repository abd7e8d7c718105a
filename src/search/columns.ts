/**
 * How the table of a volume is written: small numbers, one for each record, as a string with one character for each, which
 * compresses to about what the numbers differ by.
 */
export const writeColumn = (numbers: number[]) =>
  numbers.map((number) => String.fromCodePoint(toCode(number))).join('');

export const readColumn = (column: string) => Array.from(column, (char) => toNumber(char.codePointAt(0)!));

/** A number of words in steps of a fifth, as the ranking needs it no finer. */
export const writeLength = (words: number) => Math.round(4 * Math.log2(Math.max(words, 1)));
export const readLength = (step: number) => 2 ** (step / 4);

/** Words in the order of their characters, as the distance of each first character from the one before, and the rest. */
export function writeStarts(words: string[]): string {
  let last = 0;
  return words
    .map((word) => {
      const [first, ...rest] = [...word];
      const distance = first!.codePointAt(0)! - last;
      last += distance;
      return distance.toString(36) + (rest.length ? `:${rest.join('')}` : '');
    })
    .join(' ');
}

export function readStarts(text: string): string[] {
  let first = 0;
  return text
    .split(' ')
    .filter(Boolean)
    .map((item) => {
      const [distance, rest = ''] = item.split(':') as [string, string?];
      first += parseInt(distance, 36);
      return String.fromCodePoint(first) + rest;
    });
}

// Neither the quotation mark nor the backslash, which JSON doubles, nor half a character.
const base = '#'.charCodeAt(0);
const backslash = '\\'.charCodeAt(0);
const surrogates = { from: 0xd800, count: 0x800 };

function toCode(number: number): number {
  const code = number + base + (number + base >= backslash ? 1 : 0);
  return code >= surrogates.from ? code + surrogates.count : code;
}

function toNumber(code: number): number {
  const dense = code >= surrogates.from ? code - surrogates.count : code;
  return dense - base - (dense > backslash ? 1 : 0);
}
