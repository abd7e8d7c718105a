import { expect, test } from 'vitest';
import type { DraftAnswer, ReadDocuments } from '../../../../src/newsroom/desk/shared/intake.ts';
import { intakeDesk } from './support.ts';

const issue = { date: '2024-06-04' };

test('what came in and is not saved can be saved by a desk that was closed and opened again', async () => {
  const desk = intakeDesk();
  const before = desk.open();
  const pasted = [{ text: '人造乙稿的标题\n本报讯 人造乙稿的文字，只为检查。', html: '' }];
  const text = '人造甲稿的标题\n本报讯 人造甲稿的文字，只为检查。';
  const source = { documents: [await before.upload('甲.txt', text)], pasted };
  const { session, pages } = await before.ask<ReadDocuments>('read', source);
  const request = { ...source, session, pages: pages.map(({ blocks }) => blocks), issue, save: true };
  const { report, version } = await desk.open().ask<DraftAnswer>('draft', request);
  expect(report.articles.map(({ title }) => title)).toEqual(['人造甲稿的标题', '人造乙稿的标题']);
  expect(version).toBeDefined();
});
