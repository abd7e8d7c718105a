import { expect, test } from 'vitest';
import { hiddenCharacters, isBlank } from '../../../src/content/characters.ts';

const named: [string, string][] = [
  ['\u0007', '控制字符（U+0007）'],
  ['\u000B', '从 Word 带来的手动换行符（U+000B）'],
  ['\u007F', '控制字符（U+007F）'],
  ['\u0085', '特殊的换行符（U+0085）'],
  ['\u00AD', '看不见的软连字符（U+00AD）'],
  ['\u200B', '看不见的零宽空格（U+200B）'],
  ['\u200D', '看不见的连接符（U+200D）'],
  ['\u200F', '看不见的文字方向符（U+200F）'],
  ['\u2028', '特殊的换行符（U+2028）'],
  ['\u202E', '看不见的文字方向符（U+202E）'],
  ['\u3164', '看不见的字符（U+3164）'],
  ['\uD800', '损坏的字（U+D800）'],
  ['\uE004', '某台电脑自造的字或符号（U+E004）'],
  ['\uFEFF', '看不见的 BOM 标记（U+FEFF）'],
  ['\uFFFC', '从 Word 带来的图片占位符（U+FFFC）'],
  ['\uFFFD', '损坏的字（U+FFFD）'],
  ['\uFFFE', '看不见的字符（U+FFFE）'],
  ['\u{E0041}', '看不见的字符（U+E0041）'],
];

test.each(named)('%j is found between two words, with its line', (character, name) => {
  expect(hiddenCharacters(`第一行\n职工${character}夜校`, 7)).toEqual([
    { line: 8, problem: `“职工▯夜校”里的 ▯ 是${name}`, remedy: expect.any(String) },
  ]);
});

test('a character that stands in many places is told once, with their number', () => {
  const [fault, ...others] = hiddenCharacters('一\u200B二\n三\u200B四\u200B');
  expect(others).toEqual([]);
  expect(fault).toMatchObject({
    line: 1,
    problem: '“一▯二”里的 ▯ 是看不见的零宽空格（U+200B），共3处',
  });
});

test.each([
  '职工夜校 开班　了\u00A0吗\t吧\n第二段',
  '“引号”、——破折号……〇①㎡℃',
  '葛\u{E0100}飾、☎\uFE0F',
  '👩\u200D🔧、👨🏽\u200D🏭、❤\uFE0F\u200D🔥',
  'ئۇيغۇر བོད་ 한국어 𠮷𰻝',
])('%j is seen as it is', (text) => {
  expect(hiddenCharacters(text)).toEqual([]);
});

test('what shows nothing is blank', () => {
  expect(['', ' 　', '\u200B', '\u00AD\uFE0F', '\u2800\u3164'].map(isBlank)).toEqual(Array(5).fill(true));
  expect(['夜', '—', '.'].map(isBlank)).toEqual(Array(3).fill(false));
});
