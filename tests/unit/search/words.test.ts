import { describe, expect, test } from 'vitest';
import { chipsOf } from '../../../src/components/search/filters/chips.ts';
import { parseDate, sayRange } from '../../../src/components/search/filters/dates.ts';
import { adviceFor, meaningOf, typeGroup, typeWithout } from '../../../src/components/search/meaning.ts';
import { parseQuery } from '../../../src/search/client/parse.ts';
import { isReversed } from '../../../src/search/dates.ts';
import { keep } from '../../../src/search/tokens.ts';

const read = (text: string) => {
  const { wanted, unwanted, ignored } = parseQuery(text, keep);
  return {
    wanted: wanted.map((group) => group.map(({ text }) => text)),
    unwanted: unwanted.map(({ text }) => text),
    ignored,
  };
};

describe('What is said of a query', () => {
  test.each([
    ['-工具', '只写了要排除的词“工具”。请再写上要找的词，例如“职工 -工具”'],
    ['，。', '“，。”里只有标点和符号。标点和符号不能单独检索，请输入文字、字母或数字。'],
    ['😀 👍🏽', '“😀 👍🏽”里只有表情符号。表情符号不能单独检索'],
    ['|', '“|”里只有标点和符号'],
    ['©', '“©”里只有标点和符号'],
    ['❤️', '“❤️”里只有表情符号'],
    ['《工会大爱》', '没有稿件或作品含有完整的“《工会大爱》”'],
    ['“——工会” （大爱）', '没有稿件或作品同时含有“——工会”和“（大爱）”'],
    ['工会大爱路线', '没有稿件或作品含有完整的“工会大爱路线”。可以少输入几个字，或者用空格把词分开。'],
    ['龘', '没有稿件或作品含有“龘”。可以换一个字。'],
    ['-“劳 模”', '例如“职工 -“劳 模””；'],
    ['工 会', '没有稿件或作品同时含有“工”和“会”。可以少写一个词，或者少输入几个字。'],
    ['劳模|工匠 -会', '没有稿件或作品符合：含“劳模”或“工匠”，不含“会”。'],
  ])('%s, where nothing is found, tells what was understood and what to do', (text, advice) => {
    expect(adviceFor(read(text), false)).toContain(advice);
  });

  test('mentions the dates where some were chosen', () => {
    expect(adviceFor(read('工会'), true)).toBe(
      '所选日期内没有稿件或作品含有完整的“工会”。可以放宽日期，或者少输入几个字。',
    );
    expect(adviceFor(read('工会 竞赛'), true)).toBe(
      '所选日期内没有稿件或作品同时含有“工会”和“竞赛”。可以放宽日期，少写一个词，或者少输入几个字。',
    );
  });

  test('says how signs were understood, and is silent about plain words', () => {
    expect(meaningOf(read('劳模|“技能 工匠” 竞赛 -会议'))).toBe(
      '含“劳模”或“技能 工匠”，且含“竞赛”，不含“会议”',
    );
    expect(meaningOf(read('劳模 工匠'))).toBe('');
  });

  test('a group can be typed again', () => {
    const group = ['劳模 工匠', '竞赛', 'a|b', '-5℃', '—工会'];
    expect(read(typeGroup(group)).wanted).toEqual([group]);
    const unwanted = ['会议', '劳 动', '-5℃'];
    expect(read(typeWithout(group, unwanted))).toEqual({ wanted: [group], unwanted, ignored: [] });
  });
});

describe('A date', () => {
  test.each([
    ['2023', '2023'],
    ['2023年', '2023'],
    ['2023-3', '2023-03'],
    ['202303', '2023-03'],
    ['２０２３．３．５', '2023-03-05'],
    ['2023年3月', '2023-03'],
    ['2023年12月31日', '2023-12-31'],
    ['20230305', '2023-03-05'],
    ['2024/2/29', '2024-02-29'],
  ])('may be typed as %s', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  test.each(['', '23', '2023-13', '2023-02-29', '三月', '2023-3-5-7', '去年'])('is not “%s”', (typed) => {
    expect(parseDate(typed)).toBeUndefined();
  });

  test.each([
    ['2023', '2023', '2023年'],
    ['2023-03', '', '2023年3月起'],
    ['', '2023-03-05', '2023年3月5日止'],
    ['2022', '2023-12', '2022年至2023年12月'],
  ])('from “%s” to “%s” is called %s', (from, to, words) => {
    expect(sayRange(from, to)).toBe(words);
  });

  test.each([
    ['2024-05', '2023-12', true],
    ['2024', '2023-12-31', true],
    ['2024-05', '2024', false],
    ['2024', '2024-05', false],
    ['2024-05', '2024-05-01', false],
    ['2024-05', '', false],
    ['', '2023', false],
  ])('from “%s” to “%s” is no range: %s', (from, to, isNone) => {
    expect(isReversed(from, to)).toBe(isNone);
  });
});

test('each condition has a chip, which takes it away and nothing else', () => {
  const state = {
    ...{ text: '工会', compare: ['劳模'], sort: 'date' as const, count: 30, from: '2023', to: '2023' },
    filters: { section: ['要闻', '综述'], year: ['2023'] },
  };
  const chips = chipsOf(state, (key) => (key === 'section' ? '栏目' : '年份'));
  expect(chips.map(({ label }) => label)).toEqual(['栏目：要闻', '栏目：综述', '年份：2023', '日期：2023年']);
  expect(chips[0]!.without).toEqual({ ...state, filters: { section: ['综述'], year: ['2023'] } });
  expect(chips[2]!.without.filters).toEqual({ section: ['要闻', '综述'] });
  expect(chips[3]!.without).toEqual({ ...state, from: '', to: '' });
});
