import { expect, test, type Page } from '@playwright/test';
import { normalQuery, oracle } from '../../src/search/oracle.ts';
import { wholeFold } from '../../src/search/fold/index.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { makeCorpus, queryOver } from '../unit/search/support/corpus.ts';
import { serveSearch, type SearchSite } from './support/search-site.ts';
import { expectCount, results, search, titles, waitForAnswer } from './support/search-steps.ts';
import fc from 'fast-check';

/** Three years of generated pages, each numbered in its title; a third of each year are of another section. */
const archive: SearchRecord[] = ['2022', '2023', '2024'].flatMap((volume) =>
  Array.from({ length: 30 }, (_, i) => ({
    url: `/${volume}/${i}/`,
    volume,
    date: `${volume}-${String((i % 12) + 1).padStart(2, '0')}-10`,
    fields: [
      { name: 'title', blocks: [`${volume}年第${i}号样稿`] },
      { name: 'body', blocks: [`这是一篇样稿，写的是技能竞赛。${'各单位结合实际开展工作。'.repeat(10)}`] },
    ],
    facets: { year: [volume], section: [i % 3 === 0 ? '综述' : '要闻'], type: ['稿件'] },
    meta: { issue: `${volume}年` },
  })),
);
const loose = {
  ...archive[0]!,
  url: '/loose/',
  fields: [{ name: 'title', blocks: ['技能与竞赛：能竞则竞'] }],
};
let site: SearchSite;

test.beforeAll(async () => {
  site = await serveSearch([...archive, loose]);
});
test.afterAll(() => site.close());
test.beforeEach(() => Object.assign(site.network, { missing: [], damaged: [] }));
// One network for all tests of the file.
test.describe.configure({ mode: 'default' });

const find = (page: Page, query: string, more = '') => search(page, query, more, site.address);

test('a query in the address asks for each file once, though the worker begins before the page does', async ({
  page,
}) => {
  site.requested.length = 0;
  await find(page, '技能竞赛开幕了吗');
  await expectCount(page, 0);
  const ofIndex = site.requested.filter((path) => path.startsWith('/pagefind/'));
  // What finds names that are near comes when nothing was found.
  expect(ofIndex.filter((path, i) => ofIndex.indexOf(path) < i)).toEqual([]);
  // They are asked for side by side: which of them arrives first is the line's business.
  expect(ofIndex.slice(0, 2).sort()).toEqual([expect.stringMatching(/wasm/), '/pagefind/volumes.json']);
});

test('more results follow on demand, with the focus on the first of them, and a reload keeps them', async ({
  page,
}) => {
  await find(page, '技能竞赛');
  await expect(results(page)).toHaveCount(10);
  await expectCount(page, 90);
  const more = page.getByRole('button', { name: '再显示10条' });
  await more.focus();
  const before = await titles(page);
  await page.keyboard.press('Enter');
  await expect(results(page)).toHaveCount(20);
  await expect(results(page).nth(10).getByRole('link')).toBeFocused();
  expect((await titles(page)).slice(0, 10)).toEqual(before);
  await page.reload();
  await expect(results(page)).toHaveCount(20);
});

test('each facet value says how many results it would leave, and leaves so many', async ({ page }) => {
  await find(page, '技能竞赛');
  const section = page.getByRole('group', { name: '栏目' });
  await expect(section.locator('label')).toHaveText(['要闻60', '综述30']);
  await section.getByRole('checkbox', { name: '综述' }).check();
  await expectCount(page, 30);
  await expect(page.getByRole('group', { name: '年份' }).locator('label')).toHaveText([
    '202410',
    '202310',
    '202210',
  ]);
  await page.getByRole('button', { name: '去掉 栏目：综述' }).click();
  await expectCount(page, 90);
});

test('a range of dates leaves the pages of those days', async ({ page }) => {
  await find(page, '技能竞赛', '&from=2023-06-01&to=2023-07-31');
  await expectCount(page, 5);
  await page.getByLabel('到', { exact: true }).fill('2023-06-30');
  await page.getByLabel('到', { exact: true }).blur();
  await expectCount(page, 3);
});

test('the order by date has the newest first', async ({ page }) => {
  await find(page, '技能竞赛', '&sort=date');
  expect((await titles(page))[0]).toContain('2024年');
  await expect(results(page).first()).toContainText('2024年第11号样稿');
});

test('looser results stand apart, labelled, and are not counted', async ({ page }) => {
  await find(page, '技能竞赛');
  await expect(page.locator('[data-loose-result]')).toHaveCount(1);
  await expect(page.locator('[data-loose-result]')).toContainText('能竞则竞');
  await expect(page.getByRole('region', { name: '相近的结果' })).toContainText('不计入上面的条数');
  await expectCount(page, 90);
});

test('a volume that is missing is named, the others answer, and a retry brings it in', async ({ page }) => {
  site.network.missing = ['/pagefind/2023-'];
  await find(page, '技能竞赛');
  await expectCount(page, 60);
  await expect(page.getByRole('alert')).toContainText('2023卷加载失败');
  await expect(page.locator('[data-summary]')).toContainText('检索尚不完整');
  const years = page.getByRole('region', { name: '词频年表' }).first();
  await expect(years).toContainText('缺2023');
  site.network.missing = [];
  await page.getByRole('button', { name: '重试' }).press('Enter');
  await expectCount(page, 90);
  await expect(years).not.toContainText('缺');
  await expect(page.getByRole('heading', { name: '结果', exact: true })).toBeFocused();
  await expect(page.getByRole('alert')).toBeHidden();
});

for (const how of ['page', 'half'] as const)
  for (const part of ['table.bin', '.pf_index', '/text/', '.pagefind', 'pagefind.js', 'volumes.json'])
    test(`${part} that arrives as ${how === 'page' ? 'a page' : 'a half'} is never taken for “nothing found”`, async ({
      page,
    }) => {
      site.network.damaged = [{ part, how }];
      await page.goto(`${site.address}search/?q=${encodeURIComponent('结合实际')}`);
      await expect(page.locator('[data-search-state=error]')).toBeVisible();
      await expect(page.getByRole('alert')).toContainText('加载失败');
      await expect(page.locator('[data-summary]')).not.toContainText('找到');
      site.network.damaged = [];
      await page.getByRole('button', { name: '重试' }).click();
      await waitForAnswer(page);
      await expectCount(page, 90);
    });

test('an index that is missing altogether is said so, and a retry brings it back', async ({ page }) => {
  site.network.missing = ['/pagefind/'];
  await page.goto(`${site.address}search/?q=${encodeURIComponent('技能竞赛')}`);
  await expect(page.locator('[data-search-state=error]')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('加载失败');
  site.network.missing = [];
  await page.getByRole('button', { name: '重试' }).click();
  await waitForAnswer(page);
  await expectCount(page, 90);
});

test('results are there before the last volume, however long that takes, and the count grows to the final one', async ({
  page,
}) => {
  const years = Array.from({ length: 12 }, (_, i) => String(2013 + i));
  const slow = await serveSearch(
    years.flatMap((volume) =>
      archive.slice(0, 5).map((record) => ({ ...record, volume, url: `/${volume}${record.url}` })),
    ),
  );
  const isSeen = Promise.withResolvers<void>();
  slow.network.held = { part: '/pagefind/2013-', until: isSeen.promise };
  await page.goto(`${slow.address}search/?q=${encodeURIComponent('技能竞赛')}`);

  await expect(results(page).first()).toBeVisible();
  await expect(page.locator('[data-summary]')).toContainText('已查11卷，共12卷');
  await expectCount(page, 55);
  await expect(page.locator('[data-search-state=loading]')).toBeVisible();
  isSeen.resolve();
  await waitForAnswer(page);
  await expectCount(page, 60);
  slow.close();
});

test('the browser finds what the oracle says, for a sample of generated queries', async ({ page }) => {
  const corpus = makeCorpus(90, 7);
  const fold = await wholeFold();
  const pages = corpus.map((record) => ({ url: record.url, isHit: oracle(record, fold) }));
  const generated = await serveSearch(corpus);
  await page.goto(`${generated.address}search/`);
  for (const query of fc.sample(queryOver(corpus), { numRuns: 60, seed: 11 })) {
    await page.getByRole('combobox').fill(query.text);
    await page.getByRole('combobox').press('Enter');
    await waitForAnswer(page);
    const truth = normalQuery(query, fold);
    const expected = pages.filter(({ isHit }) => isHit(truth)).length;
    expect([query.text, await page.locator('[data-result-count]').textContent()]).toEqual([
      query.text,
      String(expected),
    ]);
  }
  generated.close();
});
