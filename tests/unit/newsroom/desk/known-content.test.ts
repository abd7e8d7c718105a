import { mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { overviewRoutes } from '../../../../src/newsroom/desk/server/api/overview.ts';
import { KnownContent } from '../../../../src/newsroom/desk/server/known-content.ts';
import type { Overview } from '../../../../src/newsroom/desk/shared/overview.ts';
import { newsroom } from '../support.ts';

const article = 'articles/2024-05/opening.md';

function opened() {
  const room = newsroom();
  const cacheDir = mkdtempSync(join(tmpdir(), 'known-'));
  onTestFinished(() => rmSync(cacheDir, { recursive: true, force: true, maxRetries: 3 }));
  let tell = () => {};
  const news = new Promise<void>((resolve) => (tell = resolve));
  const folders = { root: '', contentDir: room.folder, outDir: '', cacheDir, newsroomDir: '', code: 'test' };
  return { ...room, news, known: new KnownContent(folders, () => tell()) };
}

const errorsIn = async (known: KnownContent) =>
  (await known.look()).problems.filter(({ warning }) => !warning).map(({ problem }) => problem);

test('a file that somebody has changed is seen at the next look, and the others as they were', async () => {
  const { known, apply, folder } = opened();
  expect(await errorsIn(known)).toEqual([]);
  const text = readFileSync(join(folder, article), 'utf8');
  apply([{ path: article, content: text.replace('section: 要闻', 'section: 没有的栏目'), before: null }]);
  expect(await errorsIn(known)).toEqual([expect.stringContaining('没有的栏目')]);
  apply([{ path: article, content: text, before: null }]);
  expect(await errorsIn(known)).toEqual([]);
});

test('people of one name are told apart in the lists that an editor chooses from', async () => {
  const { known, apply } = opened();
  const other = 'name: 李明\ndescription: 某厂焊工。\n';
  apply([{ path: 'people/li-ming-two.yaml', content: other, before: null }]);
  const { people } = (await overviewRoutes(known)['GET api/overview']!({} as never)) as Overview;
  expect(people.map(({ name }) => name).sort()).toEqual(['李明（li-ming）', '李明（某厂焊工）']);
});

test('words of the same length, written in the same moment, are not taken for the old ones', async () => {
  const { known, apply, folder } = opened();
  await known.look();
  const text = readFileSync(join(folder, article), 'utf8');
  const moment = new Date();
  for (const section of ['甲甲', '乙乙']) {
    apply([{ path: article, content: text.replace('section: 要闻', `section: ${section}`), before: null }]);
    utimesSync(join(folder, article), moment, moment);
    expect(await errorsIn(known)).toEqual([expect.stringContaining(section)]);
  }
});

test('a picture that is spoilt is told when it has been looked at, and the desk does not wait for it', async () => {
  const { known, apply, news } = opened();
  expect(await errorsIn(known)).toEqual([]);
  apply([{ path: 'articles/2024-05/classroom.jpg', content: Buffer.from('no picture'), before: null }]);
  await known.look();
  await news;
  expect(await errorsIn(known)).toEqual([expect.stringContaining('classroom.jpg')]);
});
