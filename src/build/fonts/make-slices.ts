import { readFileSync, writeFileSync } from 'node:fs';
import { collectCharacters, contentSources, interfaceSources } from './characters.ts';

/**
 * Writes `slices.txt`, once: `node src/build/fonts/make-slices.ts <dict.txt of @node-rs/jieba 2.0.3>`.
 * `docs/typeface.md` says what the order of the characters is made from.
 */
const [dictionaryFile] = process.argv.slice(2);
if (!dictionaryFile) throw new Error('Name the dictionary');

/** Han characters in the slices of the text alone, and of the headings alone, by frequency; both are of the same ones. */
const textSizes = [1000, 1500];
const headingSizes = [500, 660, 670, 670];

/** In the slices that both have, until GB 2312 is used up. */
const sharedSize = 310;

/** How much more a character counts that the paper itself, or the interface, has shown. */
const houseWeight = 4;

/** Latin letters, digits, punctuation and the signs of lists: every page may need them. */
const basic = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)),
  ...'\u00a0\u3000·—–…‘’“”、。《》〈〉「」『』【】〔〕（），：；？！～％＋－＝／＆＠＃＊｜￥〇○×÷±°℃©®←→↑↓⏎①②③④⑤⑥⑦⑧⑨⑩★☆●■▲△◆□※',
];

const rows = gb2312();
const dictionary = dictionaryCounts(readFileSync(dictionaryFile, 'utf8'));
const words = count([...collectCharacters(interfaceSources('src')).keys()].join(''));
const paper = contentSources('content')
  .filter((file) => !file.includes('works'))
  .flatMap((file) => readFileSync(file, 'utf8').split('\n'));
const headings = paper.filter((line) => /^(#|kicker:|title:|subtitle:|name:|theme:)/.test(line));
const house = count(paper.join(''));
const known = [...new Set([...rows.filter(isHan), ...house.keys(), ...words.keys()])];

const byText = rank(known, house);
const common = byText.splice(0, sum(textSizes));
const byHeading = rank([...common], count(headings.join('')));
const symbols = [...latin(), ...rows.filter((char) => !isHan(char))].filter((char) => !basic.includes(char));
const cut = (name: string, characters: string[], sizes: number[]) =>
  sizes.map((size, index) =>
    line(`${name}-${index + 1}`, [...(index ? [] : basic), ...characters.splice(0, size)]),
  );
const shared = Array.from({ length: Math.ceil(byText.length / sharedSize) }, () =>
  byText.splice(0, sharedSize),
);
const lines = [
  ...cut('song-400', common, textSizes),
  ...cut('song-700', byHeading, headingSizes),
  ...[...shared, symbols].map((characters, index) =>
    line(`song-${headingSizes.length + index + 1}`, characters),
  ),
];
writeFileSync(new URL('slices.txt', import.meta.url), lines.join(''));

/** By their shares in the dictionary's words, in the paper's own texts and in the interface, the most frequent first. */
function rank(characters: string[], ofHouse: Counts): string[] {
  const shares = [
    { counts: dictionary, weight: 1 },
    { counts: ofHouse, weight: houseWeight },
    { counts: words, weight: houseWeight },
  ].map(({ counts, weight }) => ({ counts, weight: weight / sum([...counts.values()]) }));
  const score = (char: string) =>
    shares.reduce((total, { counts, weight }) => total + weight * (counts.get(char) ?? 0), 0);
  return characters.sort((a, b) => score(b) - score(a) || a.codePointAt(0)! - b.codePointAt(0)!);
}

function line(name: string, characters: string[]): string {
  return `${name} ${[...new Set(characters)].sort().join('')}\n`;
}

/** Every character of GB 2312, as GB 18030 reads its rows. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const char = decoder.decode(Uint8Array.of(row, cell));
      if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(char)) found.push(char);
    }
  }
  return found;
}

/** Letters of western Europe's names; those of pinyin are in GB 2312. */
function latin(): string[] {
  return Array.from({ length: 0xff - 0xa0 }, (_, i) => String.fromCodePoint(0xa1 + i)).filter((char) =>
    /[\p{L}\p{S}\p{P}\p{N}]/u.test(char),
  );
}

/** A word's frequency counts for each of its characters. */
function dictionaryCounts(text: string): Counts {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [word = '', frequency = '0'] = line.split(' ');
    for (const char of word) if (isHan(char)) counts.set(char, (counts.get(char) ?? 0) + Number(frequency));
  }
  return counts;
}

function count(text: string): Counts {
  const counts = new Map<string, number>();
  for (const char of text) if (isHan(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

function isHan(char: string): boolean {
  return /\p{Script=Han}/u.test(char) && !/[\p{P}\p{S}〇]/u.test(char);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

type Counts = Map<string, number>;
