import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/build/checks/check-content.ts';
import { Ledger } from '../../../../src/lib/addresses/ledger.ts';
import { withdraw } from '../../../../src/newsroom/amend/amend.ts';
import { orderArticles } from '../../../../src/newsroom/edit/article-order.ts';
import { changeDate } from '../../../../src/newsroom/edit/issue-date.ts';
import { newsroom } from '../support.ts';

const [opening, room2] = ['2024-05/opening', '2024-05/reading-room'];
const problemsIn = async (folder: string) => (await checkContent(folder)).filter(({ warning }) => !warning);

test('articles change places, and nothing else in them changes', () => {
  const room = newsroom();
  const before = room.snapshot();
  const changes = orderArticles(before, '2024-05', [room2, opening], [opening, room2]);
  if (!Array.isArray(changes)) return expect.fail(changes.problem);
  expect(changes.map(({ path }) => path).sort()).toEqual([
    'articles/2024-05/opening.md',
    'articles/2024-05/reading-room.mdx',
  ]);
  for (const { path, content } of changes) {
    const rows = [String(before.read(path)), String(content)].map((text) => text.replace(/^order: .*$/m, ''));
    expect(rows[0]).toBe(rows[1]);
  }
  room.apply(changes);
  expect(orderArticles(room.snapshot(), '2024-05', [opening, room2], [room2, opening])).toHaveLength(2);
});

test('an order that another window has changed is not ordered by what was seen before', () => {
  const found = orderArticles(newsroom().snapshot(), '2024-05', [opening, room2], [room2, opening]);
  expect(found).toMatchObject({ problem: expect.stringContaining('别的窗口') });
});

const published = new Ledger(
  new Map([
    ['/issues/2024-05/', ''],
    ['/articles/2024-05/opening/', ''],
  ]),
);

test('an issue whose day becomes known moves with all that belongs to it, and published addresses lead on', async () => {
  const figures = {
    'figures/2024-05/opening.yaml':
      'article: 2024-05/opening\nfigures:\n  - indicator: 人造指标\n    theme: 人造\n    year: 2024\n    kind: target\n    value: 3\n    unit: 门\n    quote: 首期开设焊接、会计和摄影三门课\n',
    'ledger/2024.txt': '/issues/2024-05/\n/articles/2024-05/opening/\n',
    'redirects.yaml': 'redirects:\n  - { from: /old/paper.htm, to: /articles/2024-05/opening/ }\n',
  };
  const room = newsroom(figures);
  const before = room.snapshot();
  const names = ['opening.md', 'reading-room.mdx', 'classroom.jpg'];
  const words = names.map((name) => before.read(`articles/2024-05/${name}`));
  const { changes, problems, notes } = changeDate(before, published, '2024-05', '2024年5月7日');
  expect(problems).toEqual([]);
  expect(notes.join()).toContain('旧网址都留着');
  room.apply(changes);
  const after = room.snapshot();
  expect(
    [...after.paths].filter((path) => path.includes('/2024-05/') || path === 'issues/2024-05.yaml'),
  ).toEqual([]);
  expect(names.map((name) => after.read(`articles/2024-05-07/${name}`))).toEqual(words);
  expect(await problemsIn(room.folder)).toEqual([]);
  expect(String(after.read('redirects.yaml'))).toMatch(
    /paper\.htm, to: \/articles\/2024-05-07\/opening\/[\s\S]*from: \/issues\/2024-05\/\n\s+to: \/issues\/2024-05-07\//,
  );
});

test('a date that was wrong is taken back without a redirect in a circle', async () => {
  const room = newsroom({ 'ledger/2024.txt': '/issues/2024-05/\n' });
  room.apply(changeDate(room.snapshot(), published, '2024-05', '2024-06').changes);
  room.apply(changeDate(room.snapshot(), published, '2024-06', '2024-05').changes);
  expect(await problemsIn(room.folder)).toEqual([]);
  expect(String(room.snapshot().read('redirects.yaml') ?? '')).not.toContain('from: /issues/2024-05/');
});

test('an issue that was never published moves without a word to readers', () => {
  const { changes, notes } = changeDate(newsroom().snapshot(), new Ledger(), '2024-05', '2024-06-01');
  expect(changes.map(({ path }) => path)).not.toContain('redirects.yaml');
  expect(notes.join()).toContain('还没有发布过');
});

test.each([
  ['2024-05', '与现在的日期一样'],
  ['2024-13', '日历上没有 2024-13'],
  ['明天', '写法不对'],
])('the date %s is refused', (date, problem) => {
  const found = changeDate(newsroom().snapshot(), new Ledger(), '2024-05', date);
  expect(found.problems).toMatchObject([{ problem: expect.stringContaining(problem) }]);
  expect(found.changes).toEqual([]);
});

test('the preview of another date says which figures would not suit its year', () => {
  const figure = (indicator: string, kind: string) =>
    `  - { indicator: ${indicator}, kind: ${kind}, year: 2024, value: 3, unit: 门, quote: 三门课 }\n`;
  const figures = `article: 2024-05/opening\nfigures:\n${figure('人造目标', 'target')}${figure('人造实绩', 'actual')}`;
  const room = newsroom({ 'figures/2024-05/opening.yaml': figures });
  const notes = (date: string) => changeDate(room.snapshot(), new Ledger(), '2024-05', date).notes.join('\n');
  expect(notes('2025-01')).toMatch(/“人造目标”记作2024年的目标，2025年/);
  expect(notes('2025-01')).not.toContain('人造实绩');
  expect(notes('2023-12')).toMatch(/“人造实绩”记作2024年的实绩，2023年/);
  expect(notes('2024-06')).not.toContain('记作');
});

test('an issue does not move onto another', () => {
  const room = newsroom({ 'issues/2024-06.yaml': 'date: 2024-06\n' });
  const found = changeDate(room.snapshot(), new Ledger(), '2024-05', '2024-06');
  expect(found.problems).toMatchObject([{ problem: expect.stringContaining('已经有了') }]);
});

test('an issue moves, and an article is withdrawn, where an item of a list is empty', () => {
  const source = String(newsroom().snapshot().read('articles/2024-05/opening.md'));
  const room = newsroom({
    'issues/2024-05.yaml': 'date: 2024-05\npages:\n  -\n',
    'articles/2024-05/opening.md': source.replace('photos:\n', 'photos:\n  -\n'),
  });
  const moved = changeDate(room.snapshot(), new Ledger(), '2024-05', '2024-06').changes;
  expect(moved.map(({ path }) => path)).toContain('issues/2024-06.yaml');
  const name = { collection: 'articles', id: opening } as const;
  const withdrawal = { date: '2024-06-01', reason: '人造', what: 'picture' } as const;
  expect(withdraw(room.snapshot(), name, withdrawal).problems).toEqual([]);
});
