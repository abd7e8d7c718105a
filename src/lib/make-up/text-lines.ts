/**
 * How many lines a paragraph takes.
 *
 * @param width of the line and @param indent of the first one, in characters of the text's size.
 */
export function countLines(text: string, width: number, indent = 0): number {
  let lines = 1;
  let used = indent;
  for (const { length, hanging } of measured(text)) {
    if (used + length - hanging > width && used > 0) {
      lines += Math.max(1, Math.ceil(length / width));
      used = length % width || length;
    } else used += length;
  }
  return lines;
}

/** What no line breaks within, measured; a text is set at many widths one after another, and measured once. */
function measured(text: string): readonly Measured[] {
  let found = known.get(text);
  if (!found) {
    found = unbreakable(text).map(measuredWord);
    if (known.size >= mostKnown) known.clear();
    known.set(text, found);
  }
  return found;
}

/** Most words are one letter, or one with its mark: an archive has some thousand different ones. */
function measuredWord(word: string): Measured {
  let found = words.get(word);
  if (!found) {
    // A stop may hang over the end of the line.
    found = { length: widthOfText(word), hanging: /[、，。]$/.test(word) ? 1 : 0 };
    if (words.size >= mostWords) words.clear();
    words.set(word, found);
  }
  return found;
}

const known = new Map<string, readonly Measured[]>();
const words = new Map<string, Measured>();

/** About the paragraphs of a full page. */
const mostKnown = 500;
const mostWords = 20_000;

/** In characters of the text's size. */
interface Measured {
  length: number;
  hanging: number;
}

/** The width of a text on one line, in characters of its size. */
export function widthOfText(text: string): number {
  let width = 0;
  let before: Letter = other;
  for (const char of text) {
    const letter = letterOf(char);
    width += letter.width;
    // Two marks share a square, and Latin letters keep off Chinese ones.
    if (letter.isMark && before.isMark) width -= 0.5;
    else if (letter.isLatin ? before.isHan : letter.isHan && before.isLatin) width += 0.125;
    before = letter;
  }
  return width;
}

/** What is known of a letter; a page has some thousand different ones, each of them many times. */
function letterOf(char: string): Letter {
  let letter = letters.get(char);
  if (!letter) {
    letter = {
      width: widthOfChar(char),
      isMark: /[、，。；：？！“”‘’（）《》〈〉「」『』【】〔〕]/.test(char),
      isLatin: /[\dA-Za-z]/.test(char),
      isHan: /\p{Script=Han}/u.test(char),
    };
    letters.set(char, letter);
  }
  return letter;
}

interface Letter {
  width: number;
  isMark: boolean;
  isLatin: boolean;
  isHan: boolean;
}

const other: Letter = { width: 0, isMark: false, isLatin: false, isHan: false };

const letters = new Map<string, Letter>();

/** Pieces of a text that no line may break within: words of Latin letters or digits, and marks with the sign that they belong to. */
const unbreakable = (text: string) =>
  text.match(/[“‘（《〈「『【〔]*(?:[\w.%/:+-]+|[^\s])[、，。；：？！”’）》〉」』】〕…]*|\s+/gsu) ?? [];

function widthOfChar(char: string): number {
  if (/[\d]/.test(char)) return 0.555;
  if (/[a-z]/.test(char)) return 0.53;
  if (/[A-Z]/.test(char)) return 0.68;
  return char.charCodeAt(0) < 0x250 ? 0.32 : 1;
}
