import { frequentCharacters } from '../build/fonts/slices.ts';
import { decode } from '../content/encoding.ts';

/** What an editor calls them. */
export const encodingNames: Record<Legacy, string> = {
  GB18030: 'GBK（GB18030）',
  Big5: 'Big5（繁体）',
  'UTF-16': 'Unicode（UTF-16）',
  'EUC-KR': 'EUC-KR（韩文）',
  Shift_JIS: 'Shift_JIS（日文）',
  'EUC-JP': 'EUC-JP（日文）',
};

/** A text in the encoding that makes most sense of it. */
export interface Guess extends Reading {
  /** Whether what came out looks like the language of that encoding, and no other reading does; else an editor has to look. */
  isLikely: boolean;
  /** Where it is not likely: what else the text may be, at most three. */
  others: Reading[];
}

/** A text as one encoding reads it. */
export interface Reading {
  text: string;
  encoding: Legacy;
}

/** What bytes without a mark may be encoded in. */
export type Legacy = 'GB18030' | 'Big5' | 'UTF-16' | 'EUC-KR' | 'Shift_JIS' | 'EUC-JP';

/**
 * Reads bytes of an encoding that nothing tells: each one that they fit is tried, and that one taken in which most characters are frequent
 * ones. Chinese in another encoding comes out as rare characters; Korean comes out as frequent ones, so it is told by its own letters, as
 * Japanese is.
 */
export function guessEncoding(bytes: Uint8Array): Guess | undefined {
  const chinese = chineseReadings(bytes).map((reading) => ({
    ...reading,
    share: frequentShare(reading.text),
  }));
  const foreign = readingsOf(bytes, foreignEncodings);
  const [first] = chinese;
  // The first is by far the most usual one.
  const best = chinese.reduce<(typeof chinese)[number] | undefined>(
    (one, other) => (one && other.share <= one.share + (one === first ? clearly : 0) ? one : other),
    undefined,
  );
  const found = foreign.find((reading) => fits(reading, best?.share ?? 0) === 'yes');
  if (found) return { ...found, isLikely: true, others: [] };
  if (!best) return foreign[0] && { ...foreign[0], isLikely: false, others: foreign.slice(1) };
  const { text, encoding, share } = best;
  const rivals = foreign.filter((reading) => fits(reading, share) === 'perhaps');
  const isChinese = share >= least;
  const others = isChinese
    ? rivals
    : [...chinese, ...foreign].filter((other) => other.encoding !== encoding && other.encoding !== 'UTF-16');
  return { text, encoding, isLikely: isChinese && rivals.length === 0, others: others.slice(0, 3) };
}

/** As each of the encodings of Chinese reads bytes that fit it, the most usual one first. */
export const chineseReadings = (bytes: Uint8Array): Reading[] => readingsOf(bytes, chineseEncodings);

/** Chinese of which some bytes are missing, `\uFFFD` in their place; `undefined` where it is not clearly that. */
export function damagedChinese(bytes: Uint8Array): Reading | undefined {
  const readings = chineseEncodings.slice(0, 2).map(([name, encoding]): Reading => {
    return { text: decode(bytes, name, false) ?? '', encoding };
  });
  return readings.find(({ text }) => {
    const broken = text.split('\uFFFD').length - 1;
    return broken * 20 < text.length && frequentShare(text) >= 0.5;
  });
}

const chineseEncodings = [
  ['gb18030', 'GB18030'],
  ['big5', 'Big5'],
  ['utf-16le', 'UTF-16'],
  ['utf-16be', 'UTF-16'],
] as const;

const foreignEncodings = [
  ['shift_jis', 'Shift_JIS'],
  ['euc-jp', 'EUC-JP'],
  ['euc-kr', 'EUC-KR'],
] as const;

function readingsOf(bytes: Uint8Array, encodings: readonly (readonly [string, Legacy])[]): Reading[] {
  return encodings.flatMap(([name, encoding]) => {
    const text = decode(bytes, name, true);
    return text === undefined ? [] : [{ text, encoding }];
  });
}

/** Measured: 0.5 to 1.0 in the right encoding, up to 0.16 in a wrong one. */
const [clearly, least] = [0.2, 0.3];

/**
 * Whether a text is of the language of its encoding, given how many frequent characters the best Chinese reading has. Measured on
 * stretches of 20 characters and more: Korean has nothing but hangul, of which up to 0.93 come out of Chinese, but never with less than
 * 0.9 of its characters frequent; Japanese has 0.16 kana and more, Chinese none. GBK has the kana of EUC-JP at the same places.
 */
function fits({ text, encoding }: Reading, chineseShare: number): 'yes' | 'perhaps' | 'no' {
  const count = lettersOf(text).length;
  if (encoding === 'EUC-KR') {
    const hangul = shareOf(text, (char) => /[가-힣]/.test(char));
    if (hangul >= 0.75 && chineseShare < 0.8 && count >= 8) return 'yes';
    return hangul >= 0.95 && count >= 4 ? 'perhaps' : 'no';
  }
  if (shareOf(text, (char) => /[\u3040-\u30ff]/.test(char)) < 0.15) return 'no';
  if (encoding === 'Shift_JIS') return chineseShare < least && count >= 4 ? 'yes' : 'perhaps';
  return chineseShare < 0.7 && count >= 8 ? 'yes' : 'perhaps';
}

/** Its letters beyond ASCII. */
const lettersOf = (text: string) => text.slice(0, 20_000).match(/[^\0-\x7f\s\p{P}]/gu) ?? [];

/** How many of a text's letters beyond ASCII are frequent ideographs, of 1. */
export const frequentShare = (text: string) => shareOf(text, (char) => frequentCharacters().has(char));

function shareOf(text: string, isMeant: (char: string) => boolean): number {
  const letters = lettersOf(text);
  return letters.filter(isMeant).length / Math.max(letters.length, 1);
}
