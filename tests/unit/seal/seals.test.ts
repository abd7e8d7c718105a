import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readContent } from '../../../src/build/checks/read-content.ts';
import { sealsOf } from '../../../src/build/seal/seals.ts';
import { SmallArchive } from '../../output/support/small-archive.ts';

const newArchive = () => {
  const folder = mkdtempSync(join(tmpdir(), 'seals-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return new SmallArchive(folder);
};

function namesOf({ folder }: SmallArchive, common = 'code'): string[] {
  const { content, problems } = readContent(folder);
  expect(problems).toEqual([]);
  return sealsOf(content, common).map(({ name }) => name);
}

/** What is made again after a change: years, and the months whose issues are; the oldest first. */
function madeAgain(archive: SmallArchive, change: () => void): string[] {
  const before = namesOf(archive);
  change();
  const fresh = namesOf(archive).filter((seal) => !before.includes(seal));
  return fresh.map((seal) => /\d{4}-\d{2}(?=-)|^\d{4}/.exec(seal)?.[0] ?? seal).sort();
}

const months = ['02', '05', '08', '11'];
/** Years, each with its months. */
const whole = (...years: string[]) =>
  years.flatMap((year) => [year, ...months.map((month) => `${year}-${month}`)]);

const withdrawn = 'status: withdrawn\nwithdrawal: { date: 2024-06-01, reason: 应作者要求撤回 }\norder: 1';

test.each<[string, (archive: SmallArchive) => void, string[]]>([
  ['nothing', () => undefined, []],
  [
    'an issue of the newest year is added',
    (archive) => archive.writeIssue('2023-12'),
    ['2023', '2023-11', '2023-12'],
  ],
  [
    'the first issue of a year is added',
    (archive) => archive.writeIssue('2024-01'),
    ['2023', '2023-11', '2024', '2024-01'],
  ],
  [
    'what was published of a year',
    (archive) => archive.write('ledger/2021.txt', '/issues/2021-02/\n'),
    whole('2021'),
  ],
  [
    'a word in a text',
    (archive) => archive.replace('articles/2021-02/a1.md', '做了', '办了'),
    ['2021', '2021-02'],
  ],
  [
    'a picture that lies with an article',
    (archive) => archive.write('articles/2022-02/a.jpg', 'x'),
    ['2022', '2022-02'],
  ],
  [
    'an article is withdrawn which later months offer as a related one',
    (archive) => archive.replace('articles/2021-11/a1.md', 'order: 1', withdrawn),
    ['2021', '2021-11', '2022-02', '2022-05'],
  ],
  [
    'the headline of such an article',
    (archive) => archive.replace('articles/2021-11/a3.md', '第3篇', '第三篇'),
    ['2021', '2021-11', '2022-02', '2022-05'],
  ],
  [
    'where the headline of such an article may break',
    (archive) =>
      archive.replace('articles/2021-11/a3.md', 'order: 3', 'titleLines: [2021-11第3篇, 样稿]\norder: 3'),
    ['2021', '2021-11', '2022-02', '2022-05'],
  ],
  [
    'a person is renamed',
    (archive) => archive.write('people/yi.yaml', 'name: 李丙\n'),
    whole('2021', '2022', '2023'),
  ],
  ['a person joins whom nobody names', (archive) => archive.write('people/bing.yaml', 'name: 赵丙\n'), []],
  ['a topic joins', (archive) => archive.write('topics/games.yaml', 'name: 运动会\n'), []],
  [
    'a topic joins whose name stands in a headline, which does not break there any more',
    (archive) => archive.write('topics/third.yaml', 'name: 2022-05第3篇\n'),
    ['2022', '2022-05', '2022-08', '2022-11'],
  ],
  [
    'a second person of the same name joins',
    (archive) => archive.write('people/yi-2.yaml', 'name: 李乙\n'),
    whole('2021', '2022', '2023'),
  ],
  [
    'the rights of the publication',
    (archive) => archive.replace('publication.yaml', '没有内容', '并无内容'),
    whole('2021', '2022', '2023'),
  ],
  [
    'an exhibition is reported by an article',
    (archive) =>
      archive.write(
        'exhibitions/show.yaml',
        'title: 影展\norganiser: 工会\nopening: 2022-03\nentries: 0\nselected: 0\ndisplayed: 0\narticle: 2022-02/a1\n',
      ),
    ['2022', '2022-02'],
  ],
])('when %s, these years and months are made again: %#', (_, change, sets) => {
  const archive = newArchive();
  expect(madeAgain(archive, () => change(archive))).toEqual(sets);
});

test('when the code has changed, all years are made again', () => {
  const archive = newArchive();
  const before = namesOf(archive);
  expect(namesOf(archive, 'other code').filter((seal) => before.includes(seal))).toEqual([]);
});

test('a year and its months have places of their own', () => {
  const archive = newArchive();
  const seals = sealsOf(readContent(archive.folder).content, 'code');
  const placesOf = (start: string) => seals.find(({ name }) => name.startsWith(start))?.places;
  expect(placesOf('2021-')).toContain('issues/years/2021');
  expect(placesOf('issues-2021-02-')).toContain('articles/2021-02');
  const places = seals.flatMap(({ places }) => places);
  expect(new Set(places).size).toBe(places.length);
});

test('a person who joins, or whose name several bear, makes the months again in which the name stands', () => {
  const archive = newArchive();
  archive.replace('articles/2022-05/a4.md', '没有别的内容', '赵丙丁和钱戊说没有别的内容');
  const join = (id: string, name: string) =>
    madeAgain(archive, () => archive.write(`people/${id}.yaml`, `name: ${name}\n`));
  // The month after it offers the article as a related one.
  const told = ['2022', '2022-05', '2022-08'];
  expect(join('zhao', '赵丙')).toEqual(told);
  expect(join('zhao-ding', '赵丙丁')).toEqual(told);
  expect(join('zhao-ding-2', '赵丙丁')).toEqual(told);
  expect(join('sun', '孙己')).toEqual([]);
});

test('a list that becomes too long for one page makes its parts, and no page of an issue or an article again', () => {
  const archive = newArchive();
  for (const month of ['03', '06', '09']) archive.writeIssue(`2023-${month}`);
  expect(madeAgain(archive, () => archive.writeIssue('2023-12'))).toEqual([
    '2021',
    '2022',
    '2023',
    '2023-11',
    '2023-12',
  ]);
});
