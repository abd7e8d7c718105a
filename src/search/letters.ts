/**
 * How pieces of text are spelled as words that Pagefind indexes as they are. Pagefind drops from a word all that is neither
 * letter nor digit, and strips accents. So a word is the two characters, followed by ASCII punctuation that holds what the
 * reader sees between and instead of them; characters that Pagefind would alter are spelled with three Vai letters.
 */
export const write = {
  /** One normalised character, as it stands in a word. */
  letter(char: string): string {
    const code = char.codePointAt(0)!;
    if (isSafe(char, code)) return char;
    return String.fromCharCode(vai + (code >> 16), vai + ((code >> 8) & 255), vai + (code & 255));
  },
  /** A word for a character and the one after it in the same stretch (`''` at its end). */
  pair({ norm, text, gap }: Written, next: string): string {
    return write.letter(norm) + (next && write.letter(next)) + instead(norm, text) + between(gap);
  },
  /** A word for a hard mark; it takes a place and is not indexed. An empty mark is a boundary without a sign. */
  mark(text: string, gap: string): string {
    return (/^[^\p{L}\p{N}\s]$/u.test(text) ? text : '¦' + instead('', text)) + between(gap);
  },
};

export const read = {
  /** The piece that a word of two characters (or one) was written for. */
  pair(word: string): Written & { kind: 'char' } {
    const norm = firstLetter(word);
    const { text, gap } = readTail(word.slice(word.search(punctuation) >>> 0), norm);
    return { kind: 'char', norm, text, gap };
  },
  /** The hard mark that a word was written for. */
  mark(word: string): { kind: 'break'; text: string; gap: string } {
    const sign = String.fromCodePoint(word.codePointAt(0)!);
    const { text, gap } = readTail(word.slice(sign.length), sign === '¦' ? '' : sign);
    return { kind: 'break', text, gap };
  },
};

/** Whether Pagefind finds anything to index in a word. */
export const isIndexable = (word: string) => /[\p{L}\p{N}]/u.test(word);

/** A number in digits that are not indexed. */
export const writeNumber = (value: number) =>
  [...value.toString(8)].map((digit) => digits[Number(digit)]).join('');
export const readNumber = (text: string) =>
  parseInt([...text].map((sign) => digits.indexOf(sign)).join(''), 8);

// Pagefind counts the low line as a letter, and JSON doubles the quotation mark and the backslash: none of them is used.
const digits = "'*@`{|}~";
const punctuation = /[!#-/:;=?@[\]^`{|}~]/;
const gapSigns: Record<string, string> = {
  '“': '(',
  '”': ')',
  '、': ',',
  '·': '.',
  ' ': '=',
  '《': '[',
  '》': ']',
  '（': ':',
  '）': ';',
  '-': '-',
  '/': '/',
  '%': '%',
  '—': '+',
  '…': '?',
  '.': '!',
};
const gapChars = Object.fromEntries(Object.entries(gapSigns).map(([char, sign]) => [sign, char]));
const capital = '^';
const insteadSign = '$';
const gapSign = '#';

const vai = 0xa500;
const isVai = (char: string) => char >= '\ua500' && char <= '\ua63f';

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

function firstLetter(word: string): string {
  if (!isVai(word[0]!)) return String.fromCodePoint(word.codePointAt(0)!);
  const [high, middle, low] = [0, 1, 2].map((place) => word.charCodeAt(place) - vai) as [
    number,
    number,
    number,
  ];
  return String.fromCodePoint((high << 16) | (middle << 8) | low);
}

function instead(norm: string, text: string): string {
  if (text === norm) return '';
  if (norm.toUpperCase() === text) return capital;
  return insteadSign + points(text).map(writeNumber).join(insteadSign);
}

const between = (gap: string) =>
  points(gap)
    .map((code) => gapSigns[String.fromCodePoint(code)] ?? gapSign + writeNumber(code))
    .join('');

function readTail(tail: string, norm: string): { text: string; gap: string } {
  let text: string | undefined;
  let gap = '';
  for (const [part] of tail.matchAll(/[#$]['*@`{|}~]*|./g)) {
    const char = part.length > 1 ? String.fromCodePoint(readNumber(part.slice(1))) : '';
    if (part === capital) text = norm.toUpperCase();
    else if (part[0] === insteadSign) text = (text ?? '') + char;
    else gap += part[0] === gapSign ? char : gapChars[part];
  }
  return { text: text ?? norm, gap };
}

const points = (text: string) => Array.from(text, (char) => char.codePointAt(0)!);

type Written = { norm: string; text: string; gap: string };
