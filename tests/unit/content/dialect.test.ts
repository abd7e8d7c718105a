import { Parser } from 'yaml';
import { expect, test, vi } from 'vitest';
import { readYaml } from '../../../src/content/yaml/read.ts';

const asTyped: [string, string][] = [
  ['007', '007'],
  ['2024-05-01', '2024-05-01'],
  ['0b101', '0b101'],
  ['0x1F', '0x1F'],
  ['1_000', '1_000'],
  ['1e3', '1e3'],
  ['12:30:45', '12:30:45'],
  ['3.10', '3.10'],
  ['2024', '2024'],
  ['true', 'true'],
  ['否', '否'],
  ['no', 'no'],
  ['null', 'null'],
  ['~', '~'],
  ['.nan', '.nan'],
  ['“快讯”开班', '“快讯”开班'],
  ['【快讯】开班', '【快讯】开班'],
  ['夜校：开班', '夜校：开班'],
  ['C#入门', 'C#入门'],
  ["职工's", "职工's"],
  ['5" 屏', '5" 屏'],
  ["'加引号: 的'", '加引号: 的'],
  ['"双引号 # 的"', '双引号 # 的'],
  ["'it''s'", "it's"],
  ['a—b——c……', 'a—b——c……'],
  ['100%', '100%'],
  ['A&B、C*D', 'A&B、C*D'],
];

test.each(asTyped)('title: %s is kept as the words %j', (written, words) => {
  const { fields, faults } = readYaml(`title: ${written}\norder: 1`);
  expect(faults).toEqual([]);
  expect(fields).toEqual({ title: words, order: '1' });
});

test('a name without anything behind it holds nothing, an empty pair of marks is empty text', () => {
  expect(readYaml('title:\nkicker: ""\nsubtitle: \'\'').fields).toEqual({ title: null, kicker: '', subtitle: '' });
});

test('lists and groups may be written in a row or below one another', () => {
  const { fields, faults } = readYaml('a: [x, y]\nb:\n  - x\n  - y\nc: { d: 1, e: "2" }\nf:\n  - g: 1\n    h: 2\n');
  expect(faults).toEqual([]);
  expect(fields).toEqual({ a: ['x', 'y'], b: ['x', 'y'], c: { d: '1', e: '2' }, f: [{ g: '1', h: '2' }] });
});

test('lines that are comments as a whole are passed over', () => {
  const { fields, faults } = readYaml('# 一\ntitle: 甲\n  # 二\n\nlist:\n  # 三\n  - x\n# 四');
  expect(faults).toEqual([]);
  expect(fields).toEqual({ title: '甲', list: ['x'] });
});

test('a block of one line is one line', () => {
  expect(readYaml('title: |\n  快讯 # 不是注释\norder: 1').fields).toEqual({ title: '快讯 # 不是注释\n', order: '1' });
});

test('the line of every field is known, also of the one that holds a missing field', () => {
  const { lineOf } = readYaml('title: 甲\nphotos:\n  - caption: 乙\n    alt: 丙\n  - caption: 丁', 11);
  expect(lineOf(['title'])).toBe(11);
  expect(lineOf(['photos', 0, 'alt'])).toBe(14);
  expect(lineOf(['photos', 1])).toBe(15);
  expect(lineOf(['photos', 1, 'credit'])).toBe(15);
  expect(lineOf(['byline'])).toBeUndefined();
});

/** One slip among sound lines: where it is told, a word of what is told, and how it was meant. */
const slips: [written: string, line: number, told: string, meant: string][] = [
  ['title: [快讯]开班', 2, '[快讯]开班', '[快讯]开班'],
  ['title: [快讯', 2, '方括号没有成对', '[快讯'],
  ['title: "快讯"开班', 2, '"快讯"开班', '"快讯"开班'],
  ["title: '快讯'、'简讯'", 2, '单引号', "'快讯'、'简讯'"],
  ['title: "快讯', 2, '引号没有成对', '快讯'],
  ["title: '快讯", 2, '引号没有成对', '快讯'],
  ['title: - 快讯', 2, '以 - 开头', '- 快讯'],
  ['title: > 快讯', 2, '以 > 开头', '> 快讯'],
  ['title: | 快讯', 2, '以 | 开头', '| 快讯'],
  ['title: %快讯', 2, '以 % 开头', '%快讯'],
  ['title: @快讯', 2, '以 @ 开头', '@快讯'],
  ['title: `快讯`', 2, '以 ` 开头', '`快讯`'],
  ['title: ? 快讯', 2, '以 ? 开头', '? 快讯'],
  ['title: {快讯}开班', 2, '以 { 开头', '{快讯}开班'],
  ['title: *重要*通知', 2, '以 * 开头', '*重要*通知'],
  ['title: *重要* 通知', 2, '以 * 开头', '*重要* 通知'],
  ['title: &通知 关于开班', 2, '以 & 开头', '&通知 关于开班'],
  ['title: !foo x', 2, '以 ! 开头', '!foo x'],
  ['title: !!binary 快讯', 2, '以 ! 开头', '!!binary 快讯'],
  ['title: 新时代 #劳动美# 主题', 2, '# 以后的字', '新时代 #劳动美# 主题'],
  ['title: #劳动美#主题', 2, '# 以后的字', '#劳动美#主题'],
  ['title: 快讯: 开班', 2, '英文冒号', '快讯: 开班'],
  ['title: 快讯:', 2, '英文冒号', '快讯:'],
  ['title：快讯', 2, '全角冒号', '快讯'],
  ['title:快讯', 2, '少一个英文空格', '快讯'],
  ['title:　快讯', 2, '少一个英文空格', '快讯'],
  ['title:\u00A0快讯', 2, '少一个英文空格', '快讯'],
  ['title 快讯', 2, '没有英文冒号', '快讯'],
  ['title；快讯', 2, '不是英文冒号', '快讯'],
  ['title; 快讯', 2, '不是英文冒号', '快讯'],
  ['title。快讯', 2, '不是英文冒号', '快讯'],
  ['title = 快讯', 2, '不是英文冒号', '快讯'],
  ['\ttitle: 快讯', 2, '制表符', '快讯'],
  ['　title: 快讯', 2, '全角空格', '快讯'],
  ['  title: 快讯', 2, '缩进不齐', '快讯'],
  ['title: "快\\讯"', 2, '以 " 开头', '"快\\讯"'],
];

test.each(slips)('%j is one fault in its line, and the rest of the file is read', (written, line, told, meant) => {
  const { fields, faults } = readYaml(`kicker: 甲\n${written}\norder: 1\nbyline: "乙"`);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ line, problem: expect.stringContaining(written.trim()) });
  expect(`${faults[0]?.problem}${faults[0]?.remedy}`).toContain(told);
  expect(fields).toEqual({ kicker: '甲', title: meant, order: '1', byline: '乙' });
});

test.each(['\t', '  ', '　'])('the first field set in by %j is one fault, and the fields below stand as they are', (space) => {
  const { fields, faults } = readYaml(`${space}title: 快讯\nsection: 要闻\ngenre: 消息\norder: 1`);
  expect(faults).toMatchObject([{ line: 1, problem: expect.stringContaining('“title: 快讯”') }]);
  expect(fields).toEqual({ title: '快讯', section: '要闻', genre: '消息', order: '1' });
});

/** A slip in an item of a list of groups, and the list as it was meant. */
const itemSlips: [written: string, told: string, remedy: string][] = [
  ['  -caption: 教室', '短横后面少一个英文空格', '- caption: 教室'],
  ['  -caption:教室', '短横后面少一个英文空格', '- caption: 教室'],
  ['  - caption:教室', '冒号后面少一个英文空格', '- caption: 教室'],
  ['  -　caption: 教室', '短横后面少一个英文空格', '- caption: 教室'],
  ['  · caption: 教室', '行首的 · 不是英文短横', '- caption: 教室'],
  ['  — caption：教室', '行首的 — 不是英文短横', '- caption: 教室'],
  ['  －caption: 教室', '行首的 － 不是英文短横', '- caption: 教室'],
  ['  * caption: 教室', '行首的 * 不是英文短横', '- caption: 教室'],
];

test.each(itemSlips)('%j in a list is one fault, and the item is read', (written, told, remedy) => {
  const { fields, faults } = readYaml(`title: 甲\nphotos:\n${written}\n    alt: 乙\n  - caption: 丙\norder: 1`);
  expect(faults).toMatchObject([{ line: 3, problem: expect.stringContaining(told), remedy: expect.stringContaining(remedy) }]);
  expect(fields).toEqual({ title: '甲', photos: [{ caption: '教室', alt: '乙' }, { caption: '丙' }], order: '1' });
});

const brackets: [written: string, meant: unknown, told: string, remedy: string][] = [
  ['topics: [night-school', ['night-school'], '方括号没有成对', '补上 ]：topics: [night-school]'],
  ['topics: [a-b, c', ['a-b', 'c'], '方括号没有成对', 'topics: [a-b, c]'],
  ['topics: [a-b,', ['a-b'], '方括号没有成对', 'topics: [a-b]'],
  ['topics: [a-b]]', ['a-b'], '方括号没有成对', 'topics: [a-b]'],
  ['topics: [快讯', '[快讯', '方括号没有成对', "topics: '[快讯'"],
  ['topics: { date: 2024', { date: '2024' }, '花括号没有成对', '补上 }：topics: { date: 2024 }'],
  ['topics: - night-school', '- night-school', '以 - 开头', '另起一行，前面空两格：- night-school'],
];

test.each(brackets)('%j is told with both that it can mean', (written, meant, told, remedy) => {
  const { fields, faults } = readYaml(`title: 甲\n${written}\norder: 1`);
  expect(faults).toMatchObject([{ line: 2, problem: expect.stringContaining(told), remedy: expect.stringContaining(remedy) }]);
  expect(fields).toEqual({ title: '甲', topics: meant, order: '1' });
});

test('a sign for a comment at the start of a caption is told as words, whatever stands below', () => {
  const { fields, faults } = readYaml('photos:\n  - caption: #1教室\n    alt: 乙');
  expect(faults).toMatchObject([{ line: 2, remedy: expect.stringContaining("- caption: '#1教室'") }]);
  expect(fields).toEqual({ photos: [{ caption: '#1教室', alt: '乙' }] });
});

test('a hyphen before the first field, and a pair of brackets around one, are one fault', () => {
  for (const [first, told] of [['- title: 甲', '短横'], ['{title: 甲}', '花括号']] as const) {
    const { fields, faults } = readYaml(`${first}\nsection: 乙\norder: 1`);
    expect(faults).toMatchObject([{ line: 1, problem: expect.stringContaining(told), remedy: expect.stringContaining('title: 甲') }]);
    expect(fields).toEqual({ title: '甲', section: '乙', order: '1' });
  }
});

test('many slips in one file are told in one run, each in its line', () => {
  const { faults } = readYaml('kicker：甲\ntitle: [快讯]开班\nsubtitle:乙\nbyline: "丙\nsection: 丁 # 戊\norder: 1\norder: 2');
  expect(faults.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 7]);
});

const signs: [string, string, number][] = [
  ['an anchor and its alias', 'photos: &p\n  - caption: 甲\nlist: *p', 2],
  ['a bomb of aliases', ['a: &a [x, x]', ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [*${'abcdefghi'[at]}, *${'abcdefghi'[at]}]`)].join('\n'), 9],
  ['an alias to itself', 'a: &a [*a]', 1],
  ['a merge', 'base: &b\n  x: 1\nother:\n  <<: *b', 2],
  ['a directive', '%YAML 1.1\n---\ntitle: 甲', 1],
  ['a second document', 'title: 甲\n---\ntitle: 乙', 1],
  ['a mark below the fields, as in an article', 'title: 甲\n---\n', 1],
  ['a name that stands twice', 'title: 甲\ntitle: 乙', 1],
  ['a name of every object’s', '__proto__: 1\ntitle: 甲', 1],
  ['a name that is a list', '? [甲, 乙]\n: 丙', 1],
  ['a line without a name', ': 甲\ntitle: 乙', 1],
];

test.each(signs)('%s is a fault in its line, without a stack trace', (_what, text, count) => {
  const { faults } = readYaml(text);
  expect(faults).toHaveLength(count);
  for (const { line, problem, remedy } of faults) {
    expect(line).toBeGreaterThan(0);
    expect(`${problem}${remedy}`).toMatch(/\p{Script=Han}/u);
  }
});

test('the names of every object’s are not taken from it', () => {
  const { fields } = readYaml('__proto__: { polluted: 1 }\nconstructor: 2');
  expect(Object.keys(fields ?? {})).toEqual(['constructor']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

const notOneLine: [string, string, string][] = [
  ['a block of two lines', 'title: |\n  甲\n  乙', '分成了几行'],
  ['a folded block', 'title: >-\n  甲\n  乙', '分成了几行'],
  ['words that go on below', 'title: 甲\n  乙', '分成了几行'],
  ['a quotation that goes on below', 'title: "甲\n  乙"', '分成了几行'],
  ['a line end written as a sign', 'title: "甲\\n乙"', '换行'],
  ['a zero-width space alone', 'title: "\u200B"', '看不见的字符'],
  ['spaces alone', 'title: "  　"', '看不见的字符'],
  ['a control character', 'title: 甲\u0007乙', 'U+0007'],
  ['a line end of Word’s', 'title: 甲\u000B乙', 'U+000B'],
  ['a control character written as a sign', 'title: "甲\\x07乙"', 'U+0007'],
  ['half a character written as a sign', 'title: "甲\\ud800乙"', 'U+D800'],
  ['a soft hyphen', 'title: 甲\u00AD乙', 'U+00AD'],
];

test.each(notOneLine)('%s in a field is a fault of that field', (_what, text, told) => {
  const { faults, isTold } = readYaml(`kicker: 甲\n${text}`);
  expect(faults).toMatchObject([{ line: 2, path: ['title'] }]);
  expect(faults[0]?.problem).toContain(told);
  expect(isTold(['title'])).toBe(true);
  expect(isTold(['kicker'])).toBe(false);
});

const wide: [string, unknown][] = [
  ['topics: [甲，乙]', { topics: ['甲', '乙'] }],
  ['topics: [甲、乙]', { topics: ['甲', '乙'] }],
  ['zones: { area：lead， rank：major }', { zones: { area: 'lead', rank: 'major' } }],
  ['zones: { area: lead， rank: major }', { zones: { area: 'lead', rank: 'major' } }],
];

test.each(wide)('%s is told to take the marks of a keyboard', (written, meant) => {
  const { fields, faults } = readYaml(written);
  expect(faults).toMatchObject([{ line: 1, problem: expect.stringContaining('全角标点') }]);
  expect(fields).toEqual(meant);
});

test('Chinese marks that belong to the words of a list are words', () => {
  const { fields, faults } = readYaml("lines: [强化引领，, 筑牢基础]\naliases: ['甲，乙']\nnames: [甲、乙两地, 联办]");
  expect(faults).toEqual([]);
  expect(fields).toEqual({ lines: ['强化引领，', '筑牢基础'], aliases: ['甲，乙'], names: ['甲、乙两地', '联办'] });
});

const empty: [string, string][] = [
  ['', '没有写任何字段'],
  ['# 只有注释', '没有写任何字段'],
  ['- 甲\n- 乙', '没有写成字段'],
  ['只有一句话', '没有写成字段'],
  ['title：甲\norder：1', '没有写成字段'],
];

test.each(empty)('%j holds no fields, which is one fault', (text, told) => {
  const { fields, faults } = readYaml(text);
  expect(fields).toBeUndefined();
  expect(faults).toMatchObject([{ problem: told }]);
});

const hostile = ['[', '{', '- ', '? ', 'a: ', '"', "'", '&a ', '*a ', '!', '|', '>', '#', '\t', 'a：', '“'];

test.each([...hostile, ...hostile.map((sign) => `a: ${sign}\n`), ...hostile.map((sign) => `${sign}b\n`)])(
  '%j without end is refused in a moment',
  (sign) => {
    const text = sign.repeat(Math.ceil(20_000 / sign.length));
    const parser = vi.spyOn(Parser.prototype, 'parse');
    const { faults } = readYaml(text);
    const parsed = parser.mock.calls.reduce((sum, [part]) => sum + part.length, 0);
    parser.mockRestore();
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(21);
    // What a slip means is asked of the rows around it, not of the whole text again.
    expect(parsed).toBeLessThanOrEqual(4 * text.length);
  },
  60_000,
);
