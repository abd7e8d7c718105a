import fc from 'fast-check';
import { normalText } from '../../../../src/search/oracle.ts';
import type { SearchRecord } from '../../../../src/search/record.ts';
import { keep } from '../../../../src/search/tokens.ts';

// Few characters, so that phrases meet by chance; each kind that searching treats in a way of its own is among them.
const han = [...'工会劳动美职业技能竞赛全市大匠人一二'];
const traditional = [...'勞動職業競賽會'];
const rare = ['𠮷', '𪚥', '葛\u{e0100}', '㐂', '〇', '○', '⻓'];
const latin = [...'abGPTxé'];
const digits = [...'0123'];
const wide = [...'ＡＢ１２ｶﾞ㎏½①'];
const soft = [
  '“',
  '”',
  '、',
  '·',
  '-',
  ' ',
  '　',
  '《',
  '》',
  '%',
  '……',
  '(',
  '_',
  '"',
  '<',
  '&',
  '\u200b',
  '😀',
  '$',
  '^',
];
const hard = ['。', '，', '！', '？', '；', '：', ',', ';', ':', '!'];
// Signs that count in numbers and Latin words, and the same signs where they do not.
const numbers = [
  '3.5',
  '13.5',
  '35',
  '12:30',
  '12：30',
  '1230',
  '1,000',
  '１，０００',
  '1年',
  '2021年',
  '0.',
];
const names = ['C++', 'C#', 'c', 'AI+', 'x̄+', 'A.B', 'v1.2'];
const signs = ['.', ':', '：', '+', '#', '．', '＋'];
const odd = ['한', 'が', 'х̄', 'İ', 'ß', 'Σ', 'Ω', 'ก่', '‼', '🄁', 'ꔀ', '\ud800'];

/** One written character, or a few that belong together. */
export const writtenChar = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...han) },
  { weight: 2, arbitrary: fc.constantFrom(...traditional) },
  { weight: 2, arbitrary: fc.constantFrom(...latin) },
  { weight: 2, arbitrary: fc.constantFrom(...digits) },
  { weight: 1, arbitrary: fc.constantFrom(...rare, ...wide) },
  { weight: 2, arbitrary: fc.constantFrom(...soft) },
  { weight: 1, arbitrary: fc.constantFrom(...hard) },
  { weight: 1, arbitrary: fc.constantFrom(...numbers) },
  { weight: 1, arbitrary: fc.constantFrom(...names, ...signs) },
  { weight: 1, arbitrary: fc.constantFrom(...odd) },
);

export const writtenText = (minLength: number, maxLength: number) =>
  fc.array(writtenChar, { minLength, maxLength }).map((chars) => chars.join(''));

const writtenRecord = fc.record({
  title: writtenText(2, 12),
  blocks: fc.array(writtenText(0, 60), { minLength: 1, maxLength: 5 }),
  caption: writtenText(0, 20),
  volume: fc.constantFrom('2022', '2023', '2024'),
  month: fc.integer({ min: 1, max: 12 }),
});

/** A corpus of generated pages over three volumes; the same for the same seed. */
export function makeCorpus(size: number, seed: number): SearchRecord[] {
  return fc
    .sample(writtenRecord, { numRuns: size, seed })
    .map(({ title, blocks, caption, volume, month }, i) => ({
      url: `/${i}/`,
      volume,
      date: `${volume}-${String(month).padStart(2, '0')}`,
      fields: [
        { name: 'title', blocks: [title] },
        { name: 'body', blocks },
        { name: 'caption', blocks: [caption] },
      ],
      facets: { page: [String(i)] },
      meta: {},
    }));
}

/** A query and what it means: phrases are pieces of the corpus, written anew, or made up. */
export function queryOver(corpus: SearchRecord[]): fc.Arbitrary<GeneratedQuery> {
  // Phrases reach over the ends of blocks where a hard mark is typed there.
  const texts = corpus
    .flatMap(({ fields }) => fields.map(({ blocks }) => blocks.join('，')))
    .filter((text) => text.length > 1);
  const piece = fc
    .tuple(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(...rewritings),
    )
    .map(([text, start, length, rewrite]) => {
      const chars = [...text];
      const from = start % chars.length;
      return rewrite(chars.slice(from, from + length).join(''));
    });
  const phrase = fc
    .oneof({ weight: 5, arbitrary: piece }, { weight: 2, arbitrary: writtenText(1, 3) })
    // White space and quotation marks part or hold together the words of a query; they are added below.
    .map((text) => text.replace(/[\s"“”]/g, '').replace(/^[-－−「『＂]+/, ''))
    .filter((text) => normalText(text, keep) !== '');
  const written = fc.tuple(phrase, fc.constantFrom('', '', '""', '“”', '「」'));
  const group = (maxLength: number) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.array(written, { minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.array(written, { minLength: 1, maxLength }) },
    );
  return fc
    .record({
      wanted: fc.array(group(3), { minLength: 1, maxLength: 3 }),
      unwanted: fc.array(group(2), { maxLength: 1 }),
      space: fc.constantFrom(' ', '　', '  '),
      or: fc.constantFrom('|', '｜', ' | ', '||'),
    })
    .map(({ wanted, unwanted, space, or }) => {
      const join = (words: [string, string][]) => words.map(quote).join(or);
      const texts = (words: [string, string][]) => words.map(([text]) => text);
      return {
        text: [...wanted.map(join), ...unwanted.map((words) => `-${join(words)}`)].join(space),
        wanted: wanted.map(texts),
        unwanted: unwanted.flatMap(texts),
      };
    });
}

const quote = ([text, [open = '', close = ''] = '']: [string, string]) =>
  open + text.replaceAll('」', '') + close;

const rewritings: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFKC'),
  (text) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/[，。！；]/g, '?'),
  (text) => text.replaceAll('劳', '勞').replaceAll('动', '動').replaceAll('职', '職').replaceAll('业', '業'),
];

export interface GeneratedQuery {
  text: string;
  wanted: string[][];
  unwanted: string[];
}
