import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldFor, wholeFold } from '../../../src/search/fold/index.ts';
import { normalStretches } from '../../../src/search/oracle.ts';
import { readAddress, readText, writeAddress, writeText } from '../../../src/search/record.ts';
import { fromWords, join, keep, phraseWords, split, stretches, toWords } from '../../../src/search/tokens.ts';
import { writtenText } from './support/corpus.ts';

const fold = await wholeFold();
const words = (text: string) => toWords(split(text, fold)).join(' ');
const searched = (text: string) => stretches(text, fold).map((stretch) => stretch.join(''));

describe('The words of a text', () => {
  test('are each character with the one after it', () => {
    expect(words('劳动美')).toBe('劳动 动美 美');
  });

  test('pass over soft marks and keep them at the end of the word', () => {
    expect(words('“中国梦·劳动美”')).toBe('¦( 中国 国梦 梦劳. 劳动 动美 美)');
  });

  test('stop at a hard mark, which takes a place of its own', () => {
    expect(words('会议，召开。')).toBe('会议 议 ， 召开 开 。');
  });

  test('are spelled with letters that Pagefind does not alter', () => {
    expect(words('é')).toMatch(/^[\ua500-\ua5ff]{3}/);
  });

  test('give the text back to the last character, whatever it holds', () => {
    fc.assert(
      fc.property(writtenText(0, 40), (text) => {
        expect(join(fromWords(toWords(split(text, fold))))).toBe(text);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('never hold white space, which would part them', () => {
    fc.assert(
      fc.property(writtenText(0, 40), (text) => {
        expect(toWords(split(text, fold)).filter((word) => word === '' || /\s/.test(word))).toEqual([]);
      }),
      { numRuns: 2000, seed: 2 },
    );
  });
});

describe('Searching takes as the same', () => {
  test.each([
    ['full-width and half-width letters and digits', 'ＧＰＴ－４', 'gpt4'],
    ['upper and lower case', 'Wi-Fi', 'wifi'],
    ['traditional and simplified characters', '勞動競賽', '劳动竞赛'],
    ['a phrase with and without quotation marks and spaces', '“劳模 工匠”', '劳模工匠'],
    ['half-width and full-width kana', 'ｶﾞ', 'ガ'],
    ['a character with and without a variation selector', '葛\u{e0100}', '葛'],
  ])('%s', (_, written, plain) => {
    expect(searched(written)).toEqual(searched(plain));
  });

  test('but not accented and plain letters', () => {
    expect(searched('café')).not.toEqual(searched('cafe'));
  });

  test('a character outside the basic plane is one character', () => {
    expect(phraseWords(stretches('𠮷野家', fold)[0]!)).toEqual(['𠮷野', '野家']);
  });

  test('agrees with the oracle on any text', () => {
    fc.assert(
      fc.property(writtenText(0, 40), (text) => {
        expect(searched(text)).toEqual(normalStretches(text, fold));
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});

describe('Folding', () => {
  test('changes nothing the second time', () => {
    for (const char of '勞動競賽職業乾麽後裏') expect(fold(fold(char))).toBe(fold(char));
  });

  test('needs no table for a query in common simplified characters', async () => {
    expect((await foldFor('劳动美 12351 GPT-4'))('勞')).toBe('勞');
    expect((await foldFor('乾坤'))('乾')).toBe('干');
  });

  test('fetches the table for a query in traditional characters', async () => {
    expect((await foldFor('勞動'))('勞')).toBe('劳');
  });
});

describe('A record', () => {
  test('comes back from its text with its fields and blocks', () => {
    const names: string[] = [];
    const fields = [
      { name: 'title', blocks: ['标题，两行'] },
      { name: 'body', blocks: ['“第一段。', '', '第二段 ＡＢ'] },
      { name: 'title', blocks: ['又一个'] },
    ];
    const read = readText(writeText(fields, names, keep).join(' '), names);
    expect(read.map(({ name, blocks }) => ({ name, blocks: blocks.map(join) }))).toEqual(fields);
  });

  test('keeps what is shown beside it behind its address', () => {
    const meta = { issue: '2024年3月', note: 'a#{b}' };
    expect(readAddress(writeAddress('/base/articles/1/', meta))).toEqual({ url: '/base/articles/1/', meta });
  });
});
