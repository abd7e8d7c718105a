import { describe, expect, test } from 'vitest';
import { findNear, readSyllables } from '../../../src/search/client/near.ts';
import { createSuggester, readEntries } from '../../../src/search/client/suggest.ts';
import { listRecord } from '../../../src/search/indexer/listed.ts';
import { collectSuggestions } from '../../../src/search/indexer/suggestions.ts';
import table from '../../../src/search/pinyin/table.ts';
import { record } from './support/folder.ts';

const collected = collectSuggestions(
  [
    record('/1/', '重庆工会来访', '', {
      facets: { person: ['窦小伟', '单田芳'], topic: ['职工摄影'] },
      pages: { topic: { 职工摄影: '/topics/photos/' } },
    }),
    record('/2/', '十届全委会议', '', {
      date: '2024-04',
      facets: { person: ['单田芳', '曾黎'], topic: ['GPT应用'] },
    }),
  ].map((each) => listRecord(each, 'title')),
  { suggest: ['person', 'topic'], names: ['person'], suggestTitles: 10, headings: ['title'] },
);
const suggest = createSuggester(collected);
const texts = (typed: string) => suggest(typed, 5).map(({ text }) => text);

describe('Suggestions', () => {
  test.each([
    ['characters from the middle', '小伟'],
    ['the initials of the pinyin', 'dxw'],
    ['the whole pinyin', 'douxiaowei'],
    ['the beginning of the pinyin', 'douxi'],
    ['pinyin with spaces', 'dou xiao wei'],
    ['a part of the pinyin from a later syllable', 'xiaowei'],
  ])('are found by %s', (_, typed) => {
    expect(texts(typed)).toEqual(['窦小伟']);
  });

  test('are found by letters and digits of either width', () => {
    expect([texts('ｄｘｗ'), texts('ＧＰＴ')]).toEqual([['窦小伟'], ['GPT应用']]);
  });

  test('know a character that is read otherwise in its word', () => {
    expect(texts('chongqing')).toEqual(['重庆工会来访']);
  });

  test('know how surnames are read', () => {
    expect([texts('zengli'), texts('shantf'), texts('shantian'), texts('cengli')]).toEqual([
      ['曾黎'],
      [],
      ['单田芳'],
      [],
    ]);
  });

  test('are offered once where they are values of two kinds that are both searched for', () => {
    const written = record('/1/', '', '', { facets: { author: ['窦小伟'], person: ['窦小伟'] } });
    const told = record('/2/', '', '', {
      facets: { topic: ['窦小伟'] },
      pages: { topic: { 窦小伟: '/topics/dou/' } },
    });
    const offered = collectSuggestions([listRecord(written, 'title'), listRecord(told, 'title')], {
      suggest: ['person', 'topic', 'author'],
      names: ['person'],
      suggestTitles: 0,
      headings: ['title'],
    });
    expect(createSuggester(offered)('dxw', 5).map(({ kind }) => kind)).toEqual(['person', 'topic']);
  });

  test('know how the surname of one of several namesakes is read', () => {
    const told = record('/1/', '', '', { facets: { person: ['单小云（曾在某厂）'] } });
    const offered = collectSuggestions([listRecord(told, 'title')], {
      suggest: ['person'],
      names: ['person'],
      suggestTitles: 0,
      headings: ['title'],
    });
    expect(createSuggester(offered)('shanxiaoyun', 5).map(({ text }) => text)).toEqual([
      '单小云（曾在某厂）',
    ]);
  });

  test('know letters as they are', () => {
    expect(texts('gpt')).toEqual(['GPT应用']);
  });

  test('put the most used value first, then the newest title', () => {
    expect(collected.entries.map(([text]) => text)).toEqual([
      '单田芳',
      '曾黎',
      '窦小伟',
      'GPT应用',
      '职工摄影',
      '十届全委会议',
      '重庆工会来访',
    ]);
  });

  test('lead to the page of a title or of a value that has one, and search for anything else', () => {
    expect(suggest('十届', 1)).toEqual([{ text: '十届全委会议', kind: 'title', url: '/2/' }]);
    expect(suggest('摄影', 1)).toEqual([{ text: '职工摄影', kind: 'topic', url: '/topics/photos/' }]);
    expect(suggest('窦', 1)).toEqual([{ text: '窦小伟', kind: 'person', url: undefined }]);
  });

  test('are none for nothing, and none for what does not occur', () => {
    expect([texts(''), texts('zzz'), texts('没有')]).toEqual([[], [], []]);
  });
});

describe('What may have been meant', () => {
  const names = readEntries(collected).filter(({ kind }) => kind !== 'title');
  const near = (typed: string) => findNear(typed, names, readSyllables(table), 3);

  test.each([
    ['豆小伟', '窦小伟', 'another character of the same sound'],
    ['豆晓维', '窦小伟', 'all characters of the same sound'],
    ['窦大伟', '窦小伟', 'one wrong character'],
    ['窦伟', '窦小伟', 'a character that is missing'],
    ['窦小小伟', '窦小伟', 'one too many'],
    ['窦伟小', '窦小伟', 'two that have changed places'],
    ['douxiaowei', '窦小伟', 'pinyin'],
    ['dou xiao wie', '窦小伟', 'pinyin with a slip'],
    ['曾梨', '曾黎', 'the same surname and another character of the same sound'],
    ['增黎', '曾黎', 'a character that sounds as the surname does'],
    ['zeng li', '曾黎', 'pinyin with the surname as it is read'],
    ['职工摄景', '职工摄影', 'a topic with a wrong character'],
  ])('by %s is %s: %s', (typed, name) => {
    expect(near(typed)).toEqual([name]);
  });

  test.each(['窦小伟', '李小明', '摄影', '伟', 'wei', '12351', ''])('is nothing near by “%s”', (typed) => {
    expect(near(typed)).toEqual([]);
  });
});
