import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldFor, wholeFold } from '../../../src/search/fold/index.ts';
import table from '../../../src/search/fold/table.ts';
import { findPhrases } from '../../../src/search/match.ts';
import { normalText } from '../../../src/search/oracle.ts';
import { join, split, splitField, unitsOf } from '../../../src/search/tokens.ts';
import { edgeWords, pairWords, phraseWords, spell, wholeWords } from '../../../src/search/words.ts';
import { writtenText } from './support/corpus.ts';

const fold = await wholeFold();
const pieces = (text: string) => split(text, fold);
const units = (text: string) => unitsOf(pieces(text));
/** As the oracle writes it. */
const searched = (text: string) =>
  units(text)
    .map((unit) => unit || '|')
    .join('');

describe('Searching takes as the same', () => {
  test.each([
    ['full-width and half-width letters and digits', 'ＧＰＴ－４', 'gpt4'],
    ['upper and lower case', 'Wi-Fi', 'wifi'],
    ['traditional and simplified characters', '勞動競賽', '劳动竞赛'],
    ['a phrase with and without quotation marks and spaces', '“劳模 工匠”', '劳模工匠'],
    ['half-width and full-width kana', 'ｶﾞ', 'ガ'],
    ['a character with and without a variation selector', '葛\u{e0100}', '葛'],
    ['〇 and the circle that GB 2312 has for it', '二○二四年', '二〇二四年'],
    ['a number with and without commas of either width', '16,926，000', '16926000'],
    ['a time with colons of either width', '12：30', '12:30'],
    ['hard marks of any kind, and any number of them', '甲！”“乙', '甲。乙'],
  ])('%s', (_, written, plain) => {
    expect(searched(written)).toEqual(searched(plain));
  });

  test.each([
    ['accented and plain letters', 'café', 'cafe'],
    ['a number with and without its point', '3.5', '35'],
    ['a time and a number', '12:30', '1230'],
    ['C, C++ and C#', 'C++', 'C#'],
    ['a word with and without a character that a PDF gives as its radical', '过⻓江', '过江'],
    ['a year with and without its circle', '二○二四年', '二二四年'],
    ['a phrase with and without a hard mark', '甲，乙', '甲乙'],
  ])('but not %s', (_, one, other) => {
    expect(searched(one)).not.toEqual(searched(other));
  });

  test.each([
    ['a point at the end of a number', '5. 跳过', '5跳过'],
    ['a point between letters', 'a.b', 'ab'],
    ['a plus sign that no Latin letter precedes', '+86甲1+1', '86甲11'],
    ['marks at the ends', '，甲。', '甲'],
  ])('and passes over %s', (_, written, read) => {
    expect(searched(written)).toEqual(read);
  });

  test('agrees with the oracle on any text', () => {
    fc.assert(
      fc.property(writtenText(0, 40), (text) => {
        expect(searched(text)).toEqual(normalText(text, fold));
      }),
      { numRuns: 5000, seed: 3 },
    );
  });
});

test('pieces give the text back to the last character, whatever it holds', () => {
  fc.assert(
    fc.property(writtenText(0, 40), (text) => {
      expect(join(pieces(text))).toBe(text);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

describe('The words of a text', () => {
  const words = (text: string) => pairWords(units(text));
  const hard = '\ua610';

  test('are each character with the one after it', () => {
    expect(words('“劳动·美”')).toEqual(['劳动', '动美', '美']);
  });

  test('reach over a hard mark with a letter that stands for it', () => {
    expect(words('会议，召开。')).toEqual(['会议', `议${hard}召`, '召开', '开']);
  });

  test('are spelled with letters that Pagefind does not alter', () => {
    for (const char of ['é', '.', '+', 'ꔀ', hard]) expect(spell(char)).toMatch(/^[\ua500-\ua5ff]{3}$/);
  });

  test('are asked for without the last, which depends on what follows', () => {
    expect(phraseWords(units('劳动，美'))).toEqual(['劳动', `动${hard}美`]);
    expect(phraseWords(units('𠮷野家'))).toEqual(['𠮷野', '野家']);
    expect(phraseWords(units('美'))).toEqual(['美']);
  });

  test('never hold white space, which would part them', () => {
    fc.assert(
      fc.property(writtenText(0, 40), (text) => {
        const all = [...words(text), ...wholeWords(pieces(text))];
        expect(all.filter((word) => word === '' || /\s/.test(word))).toEqual([]);
      }),
      { numRuns: 2000, seed: 2 },
    );
  });
});

describe('A number or a Latin word', () => {
  /** Whether a text has all words that say that a phrase stands in it as a whole. */
  const isWhole = (text: string, phrase: string) => {
    const words = wholeWords(pieces(text));
    return edgeWords(pieces(phrase)).every((word) => words.includes(word));
  };

  test.each([
    ['1年', '用了1年时间'],
    ['2021', '从2021年到2022年'],
    ['2022', '2021、2022年'],
    ['16926', '慰问款16,926万元'],
    ['12351', '热线12351，2024年开通'],
    ['3.5', '增长3.5%'],
    ['AI', 'Open AI平台'],
    ['GPT', 'GPT-4'],
    ['C', 'C语言'],
    ['C++', '学C++。'],
    ['第1', '第1名'],
    ['2021年，工会', '2021年，工会'],
    ['劳模', '劳模'],
  ])('as %s stands as a whole in “%s”', (phrase, text) => {
    expect(isWhole(text, phrase)).toBe(true);
  });

  test.each([
    ['1年', '2021年'],
    ['202', '2021'],
    ['5', '3.5'],
    ['926', '16,926万元'],
    ['AI', 'OpenAI平台'],
    ['C', 'C++'],
    ['第1', '第12名'],
  ])('as %s is a part of a longer one in “%s”', (phrase, text) => {
    expect(isWhole(text, phrase)).toBe(false);
  });
});

describe('The places of phrases', () => {
  const find = (blocks: string[], phrases: string[]) => {
    const { pieces } = splitField(blocks, fold);
    return findPhrases(pieces, phrases.map(units)).map(({ from, to, phrase }) => [
      join(pieces.slice(from, to)),
      phrase,
    ]);
  };

  test('are in the order of the text, whatever phrase they are of', () => {
    expect(find(['乙甲、乙甲'], ['甲', '乙'])).toEqual([
      ['乙', 1],
      ['甲、', 0],
      ['乙', 1],
      ['甲', 0],
    ]);
  });

  test('do not overlap, and the longer of two that begin together is kept', () => {
    expect(find(['甲甲甲乙'], ['甲', '甲甲', '甲乙'])).toEqual([
      ['甲甲', 1],
      ['甲乙', 2],
    ]);
  });

  test('reach over hard marks and the end of a block only where one is typed', () => {
    expect(find(['劳动。', '“美”'], ['动！美', '动美'])).toEqual([['动。“美”', 0]]);
  });

  test('take a sign that stands for two letters as a whole', () => {
    expect(find(['5㎏重'], ['g重'])).toEqual([['㎏重', 0]]);
  });

  test('are there exactly where the oracle finds the phrase', () => {
    fc.assert(
      fc.property(writtenText(0, 40), writtenText(1, 3), (text, phrase) => {
        const wanted = normalText(phrase, fold);
        fc.pre(wanted !== '');
        expect(find([text], [phrase]).length > 0).toBe(normalText(text, fold).includes(wanted));
      }),
      { numRuns: 5000, seed: 4 },
    );
  });
});

describe('Folding', () => {
  test('changes nothing the second time', () => {
    expect([...table].filter((char) => fold(fold(char)) !== fold(char))).toEqual([]);
  });

  test.each([
    ['頭髪', '头发', 'Japan'],
    ['曽国', '曾国', 'Japan'],
    ['挙郷', '举乡', 'Japan, where OpenCC leads the other way'],
    ['衞生', '卫生', 'Hong Kong'],
    ['屋簷', '屋檐', 'Taiwan'],
  ])('takes %s for %s, the form of %s', (written, simple) => {
    expect([...written].map(fold).join('')).toBe(simple);
  });

  test('leaves alone what is a word of its own in Chinese, whatever it stands for in Japan', () => {
    expect([...'芸浜缶欠予'].map(fold).join('')).toBe('芸浜缶欠予');
  });

  test('needs no table for a query in common simplified characters', async () => {
    expect((await foldFor('劳动美 12351 GPT-4'))('勞')).toBe('勞');
    expect((await foldFor('乾坤'))('乾')).toBe('干');
  });

  test('fetches the table for a query in traditional characters', async () => {
    expect((await foldFor('勞動'))('勞')).toBe('劳');
  });
});
