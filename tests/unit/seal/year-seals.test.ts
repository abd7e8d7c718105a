import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readContent } from '../../../src/build/checks/read-content.ts';
import { yearSeals } from '../../../src/build/seal/year-seals.ts';
import { SmallArchive } from '../../output/support/small-archive.ts';

const newArchive = () => {
  const folder = mkdtempSync(join(tmpdir(), 'seals-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return new SmallArchive(folder);
};

function sealsOf({ folder }: SmallArchive, common = 'code'): string[] {
  const { content, problems } = readContent(folder);
  expect(problems).toEqual([]);
  return yearSeals(content, common).map(({ name }) => name);
}

const withdrawn = 'status: withdrawn\nwithdrawal: { date: 2024-06-01, reason: 应作者要求撤回 }\norder: 1';

test.each<[string, (archive: SmallArchive) => void, string[]]>([
  ['nothing', () => undefined, []],
  ['an issue of the newest year is added', (archive) => archive.writeIssue('2023-12'), ['2023']],
  ['the first issue of a year is added', (archive) => archive.writeIssue('2024-01'), ['2023', '2024']],
  [
    'what was published of a year',
    (archive) => archive.write('ledger/2021.txt', '/issues/2021-02/\n'),
    ['2021'],
  ],
  ['a word in a text', (archive) => archive.replace('articles/2021-02/a1.md', '做了', '办了'), ['2021']],
  [
    'a picture that lies with an article',
    (archive) => archive.write('articles/2022-02/a.jpg', 'x'),
    ['2022'],
  ],
  [
    'an article of the end of a year is withdrawn, which the next year offers as a related one',
    (archive) => archive.replace('articles/2021-11/a1.md', 'order: 1', withdrawn),
    ['2021', '2022'],
  ],
  [
    'the headline of an article of the end of a year',
    (archive) => archive.replace('articles/2021-11/a3.md', '第3篇', '第三篇'),
    ['2021', '2022'],
  ],
  [
    'an article of the beginning of a year is withdrawn',
    (archive) => archive.replace('articles/2021-02/a1.md', 'order: 1', withdrawn),
    ['2021'],
  ],
  [
    'a person is renamed',
    (archive) => archive.write('people/yi.yaml', 'name: 李丙\n'),
    ['2021', '2022', '2023'],
  ],
  [
    'the rights of the publication',
    (archive) => archive.replace('publication.yaml', '没有内容', '并无内容'),
    ['2021', '2022', '2023'],
  ],
  [
    'an exhibition is reported by an article',
    (archive) =>
      archive.write(
        'exhibitions/show.yaml',
        'title: 影展\norganiser: 工会\nopening: 2022-03\nentries: 0\nselected: 0\ndisplayed: 0\narticle: 2022-02/a1\n',
      ),
    ['2022'],
  ],
])('when %s, these years are made again: %#', (_, change, years) => {
  const archive = newArchive();
  const before = sealsOf(archive);
  change(archive);
  const fresh = sealsOf(archive).filter((seal) => !before.includes(seal));
  expect(fresh.map((seal) => seal.slice(0, 4))).toEqual(years);
});

test('when the code has changed, all years are made again', () => {
  const archive = newArchive();
  const before = sealsOf(archive);
  expect(sealsOf(archive, 'other code').filter((seal) => before.includes(seal))).toEqual([]);
});

test('the places of a year are its own pages', () => {
  const archive = newArchive();
  const [first] = yearSeals(readContent(archive.folder).content, 'code');
  expect(first?.places).toContain('articles/2021-02');
  expect(first?.places).toContain('issues/years/2021');
  expect(first?.places.filter((place) => !place.includes('2021'))).toEqual([]);
});
