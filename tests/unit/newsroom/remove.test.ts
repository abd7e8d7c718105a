import { expect, test } from 'vitest';
import { checkContent } from '../../../src/build/checks/check-content.ts';
import { Ledger } from '../../../src/lib/addresses/ledger.ts';
import { remove } from '../../../src/newsroom/remove/remove.ts';
import { newsroom } from './support.ts';

const nobody = { 'people/yang-yang.yaml': 'name: 样样\n' };
const person = { collection: 'people', id: 'yang-yang' } as const;
const show = { collection: 'exhibitions', id: 'spring-show' } as const;
const published = (...addresses: string[]) => new Ledger(new Map(addresses.map((one) => [one, ''])));
const problemsIn = async (folder: string) => (await checkContent(folder)).filter(({ warning }) => !warning);

test('a person whom an article names stays, and every place that names her is said', () => {
  const link =
    '---\ntitle: 人造\nsection: 要闻\ngenre: 消息\norder: 3\n---\n\n见[李明](/people/li-ming/)。\n';
  const room = newsroom({ 'articles/2024-05/linked.md': link });
  const { changes, references } = remove(
    room.snapshot(),
    published(),
    { collection: 'people', id: 'li-ming' },
    '',
  );
  expect(changes).toEqual([]);
  expect(references).toEqual([
    { collection: 'articles', id: '2024-05/linked', title: '人造', where: '文字里的链接' },
    { collection: 'articles', id: '2024-05/opening', title: '职工夜校开班', where: '文中人物' },
  ]);
});

test('one whom nothing names goes, and the check finds nothing wrong afterwards', async () => {
  const room = newsroom(nobody);
  const { changes, references, targets, effects } = remove(room.snapshot(), published(), person, '');
  expect([references, targets]).toEqual([[], []]);
  expect(effects[0]?.what).toContain('没有发布过');
  room.apply(changes);
  expect([...room.snapshot().paths]).not.toContain('people/yang-yang.yaml');
  expect(await problemsIn(room.folder)).toEqual([]);
});

test('where the address was published nothing goes before its readers are led to a page that is there', async () => {
  const ledger = published('/people/yang-yang/');
  const room = newsroom({
    ...nobody,
    'ledger/site.txt': '/people/yang-yang/\n',
    'redirects.yaml': 'redirects:\n  - { from: /old/yang.htm, to: /people/yang-yang/ }\n',
  });
  const asked = remove(room.snapshot(), ledger, person, '');
  expect([asked.changes, asked.problems]).toEqual([[], []]);
  expect(asked.targets.map(({ address }) => address)).toEqual(['/people/', '/people/li-ming/', '/']);
  expect(remove(room.snapshot(), ledger, person, '/people/nobody/')).toMatchObject({
    changes: [],
    problems: [{ problem: expect.stringContaining('/people/nobody/') }],
  });
  room.apply(remove(room.snapshot(), ledger, person, '/people/li-ming/').changes);
  expect(String(room.snapshot().read('redirects.yaml'))).not.toContain('to: /people/yang-yang/');
  expect(await problemsIn(room.folder)).toEqual([]);
});

test('an exhibition goes with its works and their pictures; a published one only where another takes its place', () => {
  const room = newsroom();
  const { changes, notes } = remove(room.snapshot(), published(), show, '');
  expect(changes.map(({ path, content }) => [path, content])).toEqual(
    [
      'exhibitions/spring-show.yaml',
      'works/spring-show/001/master.jpg',
      'works/spring-show/001/work.yaml',
      'works/spring-show/002/master.jpg',
      'works/spring-show/002/work.yaml',
    ].map((path) => [path, null]),
  );
  expect(notes.join()).toContain('2件作品');

  const ledger = published('/exhibitions/spring-show/');
  expect(remove(room.snapshot(), ledger, show, '/')).toMatchObject({
    changes: [],
    problems: [{ remedy: expect.stringContaining('先建好接替它的影展') }],
  });
  const other = newsroom({ 'exhibitions/autumn-show.yaml': 'title: 人造秋展\n' });
  expect(remove(other.snapshot(), ledger, show, '/exhibitions/autumn-show/').changes).toContainEqual(
    expect.objectContaining({ path: 'redirects.yaml', content: expect.stringContaining('autumn-show') }),
  );
});

test('an exhibition stays while a text shows one of its works', () => {
  const body =
    '---\ntitle: 人造\nsection: 要闻\ngenre: 消息\norder: 3\n---\n\n<Work exhibition="spring-show" number="001" />\n';
  const room = newsroom({ 'articles/2024-05/shown.mdx': body });
  expect(remove(room.snapshot(), published(), show, '')).toMatchObject({
    changes: [],
    references: [{ id: '2024-05/shown', where: '正文里放的作品' }],
  });
});
