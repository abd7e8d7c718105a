import { expect, test } from 'vitest';
import { foundBy } from '../../../../src/newsroom/desk/app/shell/found.ts';

const articles = [
  { id: '2024-05/opening', name: '2024-05 职工夜校开班' },
  { id: '2024-05/room', name: '2024-05 书屋延时到夜里十点' },
  { id: '2019-01/opening', name: '2019-01 ＡＢＣ夜校' },
];
const idsOf = (typed: string) => foundBy(typed, articles).map(({ id }) => id);

test('a long list shows those in which every word that was typed stands, in their order', () => {
  expect(idsOf('夜校')).toEqual(['2024-05/opening', '2019-01/opening']);
  expect(idsOf('夜 2024')).toEqual(['2024-05/opening', '2024-05/room']);
  expect(idsOf('夜校\u3000abc')).toEqual(['2019-01/opening']);
  expect(idsOf('OPENING')).toEqual(['2024-05/opening', '2019-01/opening']);
  expect(idsOf('没有')).toEqual([]);
  expect(idsOf('  ')).toHaveLength(3);
});
