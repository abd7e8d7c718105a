import { expect, test } from 'vitest';
import { parseQuery, type Phrase } from '../../../src/search/client/parse.ts';
import { keep } from '../../../src/search/tokens.ts';

const written = (units: string[]) => units.map((unit) => unit || '|').join('');
const read = (text: string) => {
  const { wanted, unwanted } = parseQuery(text, keep);
  const units = (phrases: Phrase[]) => phrases.map(({ units }) => written(units));
  return { wanted: wanted.map((group) => units(group).join(' or ')), unwanted: units(unwanted) };
};

test.each([
  ['words parted by spaces of either width are wanted together', '劳模 工匠　竞赛', ['劳模', '工匠', '竞赛']],
  ['a word in quotation marks may hold spaces', '"劳模 工匠" 竞赛', ['劳模工匠', '竞赛']],
  ['Chinese quotation marks hold a word together too', '“劳模 工匠” 「全 市」', ['劳模工匠', '全市']],
  ['quotation marks inside a copied sentence are text', '绘就“路线图”制定“责任书”', ['绘就路线图制定责任书']],
  ['an opening mark without a closing one is text', '“劳模 工匠', ['劳模', '工匠']],
  [
    'a copied sentence is one phrase, with the hard marks inside it',
    '3月15日，市总工会召开。',
    ['3月15日|市总工会召开'],
  ],
  ['a hyphen inside a word is text', 'GPT-4', ['gpt4']],
  ['signs of numbers and Latin words are text', '3.5 12：30 C++', ['3.5', '12:30', 'c++']],
  ['a word said twice counts once', '劳模 劳模', ['劳模']],
  ['of words joined by an upright line one is enough', '劳模|工匠 竞赛', ['劳模 or 工匠', '竞赛']],
  ['the line may be of either width, with spaces beside it', '劳模 ｜工匠| 标兵', ['劳模 or 工匠 or 标兵']],
  ['quoted words may be joined', '“劳模 工匠”|竞赛', ['劳模工匠 or 竞赛']],
  ['a line in quotation marks is text', '“劳模|工匠”', ['劳模工匠']],
  ['a line without a word on one side joins nothing', '| 劳模 || |', ['劳模']],
  ['marks in a group ask for nothing', '劳模|！ 。|“”', ['劳模']],
  ['a group said twice in another order counts once', '劳模|工匠 工匠|劳模', ['劳模 or 工匠']],
  ['marks alone ask for nothing', '。 “” -', []],
])('%s', (_, text, wanted) => {
  expect(read(text)).toEqual({ wanted, unwanted: [] });
});

test('a hyphen before a word excludes it, of either width, quoted or not', () => {
  expect(read('工匠 -劳模 －“技能 竞赛”')).toEqual({ wanted: ['工匠'], unwanted: ['劳模', '技能竞赛'] });
});

test('words joined to an excluded one are excluded, and an excluded one is joined to nothing', () => {
  expect(read('职工 -劳模|工匠')).toEqual({ wanted: ['职工'], unwanted: ['劳模', '工匠'] });
  expect(read('职工 | -劳模')).toEqual({ wanted: ['职工'], unwanted: ['劳模'] });
});

test('what says nothing is given back as it was typed', () => {
  expect(parseQuery('劳模 😀 。。 -！', keep).ignored).toEqual(['😀', '。。', '-！']);
});

test('an excluded word with a hard mark is excluded as a whole', () => {
  expect(read('工匠 -会议，召开')).toEqual({ wanted: ['工匠'], unwanted: ['会议|召开'] });
});

test('each word keeps how it was written', () => {
  expect(
    parseQuery('“劳模 工匠” 《劳模》 ＡＩ！', keep)
      .wanted.flat()
      .map(({ text }) => text),
  ).toEqual(['劳模 工匠', '《劳模》', 'ＡＩ！']);
});
