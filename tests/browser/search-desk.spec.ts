import { expect, test as inNewWindow, type Page } from '@playwright/test';
import { test } from './support/kept-page.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { axeFaults } from './support/axe.ts';
import { serveSearch, type SearchSite } from './support/search-site.ts';
import { expectCount, results, search, waitForAnswer } from './support/search-steps.ts';

/** Four years of artificial pages: 技能竞赛 in all of them, 劳模 in every second one, 工匠 in the newest year alone. */
const archive: SearchRecord[] = ['2021', '2022', '2023', '2024'].flatMap((volume, year) =>
  Array.from({ length: 6 + year }, (_, i) => ({
    url: `/${volume}/${i}/`,
    volume,
    date: `${volume}-${String(i + 1).padStart(2, '0')}-10`,
    fields: [
      { name: 'title', blocks: [`${volume}年第${i}号样稿`] },
      {
        name: 'body',
        blocks: [
          `这是一篇样稿，写的是技能竞赛${i % 2 ? '' : '和劳模，劳模还有'}${volume === '2024' ? '工匠' : ''}。`,
        ],
      },
    ],
    facets: { year: [volume], section: [i % 3 ? '要闻' : '综述'], type: ['稿件'], person: ['窦小伟'] },
    meta: { issue: `${volume}年` },
  })),
);
archive[0]!.fields[1]!.blocks.push('窦小伟来了。');
// Two whose names sound alike, in two years.
for (const [record, name] of [
  [archive[0]!, '赵达明'],
  [archive.at(-1)!, '赵大明'],
] as const) {
  record.fields[1]!.blocks.push(`${name}来了。`);
  record.facets['person']!.push(name);
}
let site: SearchSite;

test.beforeAll(async () => {
  site = await serveSearch(archive, ['person']);
});
test.afterAll(() => site.close());
test.describe.configure({ mode: 'default' });

const find = (page: Page, query: string, more = '') => search(page, query, more, site.address);
const bars = (page: Page) =>
  page
    .getByRole('list')
    .filter({ has: page.locator('svg') })
    .getByRole('link');
const chart = (page: Page) => page.getByRole('region', { name: '词频年表' }).first();

test('one of the words that a line joins is enough, and the summary says so', async ({ page }) => {
  await find(page, '工匠 | 劳模 技能竞赛');
  await expectCount(page, 3 + 4 + 4 + 9);
  await expect(page.locator('[data-summary]')).toContainText('含“工匠”或“劳模”，且含“技能竞赛”');
  await expect(results(page).first()).toContainText(/文中\d处/);
});

test('who searches for the same words again is answered from what is published by then', async ({ page }) => {
  await find(page, '技能竞赛');
  await expectCount(page, 30);
  site.requested.length = 0;
  const steps = await page.evaluate(() => history.length);
  await page.getByRole('combobox').press('Enter');
  await expect.poll(() => site.requested.join(' ')).toContain('pagefind/volumes.json');
  await waitForAnswer(page);
  await expectCount(page, 30);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('who searches for the same words again reads a page as it was corrected meanwhile', async ({ page }) => {
  await find(page, '工匠');
  const correct = (text: string) => text.replace('工匠', '工匠（已更正）');
  const [last] = archive.slice(-1);
  const fields = last!.fields.map((field) => ({ ...field, blocks: field.blocks.map(correct) }));
  await site.publish([...archive.slice(0, -1), { ...last!, fields }]);
  await page.getByRole('combobox').press('Enter');
  await expect(results(page).filter({ hasText: '已更正' })).toHaveCount(1);
  await site.publish(archive);
});

test('the chart leads from all years to one, from there to a month, and back', async ({ page }) => {
  await find(page, '技能竞赛');
  await expect(bars(page)).toHaveText(['62021', '72022', '82023', '92024']);
  await page.getByRole('link', { name: '2023年：8条' }).click();
  await expectCount(page, 8);
  await expect(chart(page)).toContainText('2023年各月');
  await page.getByRole('link', { name: '2023年5月：1条' }).click();
  await expectCount(page, 1);
  await expect(page).toHaveURL(/from=2023-05&to=2023-05$/);
  await expect(page.getByRole('link', { name: '2023年5月：1条' })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('button', { name: '去掉 日期：2023年5月' }).click();
  await expectCount(page, 30);
});

test('a query is compared with others, in the address, as bars and as a table', async ({ page }) => {
  await find(page, '技能竞赛');
  await page.getByText('比较与数据表').click();
  await page.getByLabel('与另一个词比较').fill('劳模');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: '2024年：“技能竞赛”9条，“劳模”5条' })).toBeVisible();
  await page.getByLabel('与另一个词比较').fill('工匠 -劳模');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row')).toHaveText([
    '年份“技能竞赛”“劳模”“工匠 -劳模”',
    '2021年630',
    '2022年740',
    '2023年840',
    '2024年954',
    '合计30164',
  ]);
  await expect(page.getByLabel('与另一个词比较')).toBeHidden();
  await expectCount(page, 30);
  await page.reload();
  await waitForAnswer(page);
  await page.getByRole('link', { name: '去掉“劳模”' }).click();
  await expect(page).toHaveURL(/with=%E5%B7%A5%E5%8C%A0\+-%E5%8A%B3%E6%A8%A1$/);
});

test('chips take conditions away one by one or all at once', async ({ page }) => {
  await find(page, '技能竞赛', '&section=综述&section=要闻&year=2024&from=2024-02');
  const chips = page.getByRole('list', { name: '已选条件' }).getByRole('button');
  await expect(chips).toHaveText([
    '去掉年份：2024×',
    '去掉栏目：综述×',
    '去掉栏目：要闻×',
    '去掉日期：2024年2月起×',
  ]);
  await expectCount(page, 8);
  await page.getByRole('button', { name: '去掉 栏目：要闻' }).click();
  await expectCount(page, 2);
  await page.getByRole('button', { name: '清除全部' }).click();
  await expectCount(page, 30);
  await expect(chips).toHaveCount(0);
  await expect(page).toHaveURL(/\?q=[^&]+$/);
});

test('a date may be a year or a month, and what is none is said', async ({ page }) => {
  await find(page, '技能竞赛');
  await page.getByLabel('从', { exact: true }).fill('2022年3月');
  await page.keyboard.press('Tab');
  await expectCount(page, 5 + 8 + 9);
  await expect(page).toHaveURL(/from=2022-03$/);
  await page.getByLabel('到', { exact: true }).fill('去年');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert').filter({ hasText: '无法识别这个日期' })).toBeVisible();
  await expectCount(page, 5 + 8 + 9);
  await page.getByLabel('到', { exact: true }).fill('2021');
  await page.keyboard.press('Tab');
  const reversed = page.getByRole('alert').filter({ hasText: '“从”的日期晚于“到”的日期' });
  await expect(reversed).toBeVisible();
  await expectCount(page, 5 + 8 + 9);
  await page.getByRole('checkbox', { name: '综述' }).check();
  await expectCount(page, 2 + 3 + 3);
  await expect(reversed).toBeVisible();
  await expect(page.getByLabel('到', { exact: true })).toHaveValue('2021');
  await page.getByLabel('到', { exact: true }).fill('2022');
  await page.keyboard.press('Tab');
  await expectCount(page, 2);
  await expect(reversed).toBeHidden();
});

test('where dates hold nothing, no more is said of the other years than is known', async ({ page }) => {
  await find(page, '技能竞赛', '&from=2021-12&to=2021-12');
  await expect(page.locator('[data-summary]')).toHaveText('找到0条结果。去掉筛选条件后至少有6条。');
  await find(page, '工匠', '&to=2023');
  await expect(page.locator('[data-summary]')).toContainText('所选日期内没有稿件或作品含有完整的“工匠”');
});

test('the number beside a word, where none has them all, is what its link finds', async ({ page }) => {
  for (const [query, more] of [
    ['劳模 没有的', '&year=2022&section=要闻'],
    ['劳模 没有的 -工匠 -3号', '&year=2022&year=2023'],
  ] as const) {
    await find(page, query, more);
    const link = page.getByRole('link', { name: /^“劳模”\d+条$/ });
    const count = Number(/\d+/.exec((await link.textContent())!));
    expect(count).toBeGreaterThan(1);
    await link.click();
    await waitForAnswer(page);
    await expectCount(page, count);
  }
});

test('what is offered while typing does not come over the answer', async ({ page }) => {
  await page.goto(`${site.address}search/`);
  const list = Promise.withResolvers<void>();
  site.network.held = { part: 'suggestions.json', until: list.promise };
  const sent = page.waitForResponse('**/suggestions.json');
  await page.getByRole('combobox').pressSequentially('窦小伟');
  await page.keyboard.press('Enter');
  await expectCount(page, 1);
  list.resolve();
  delete site.network.held;
  await (await sent).finished();
  // What the page does with it is done before what is asked of it now.
  await page.evaluate(() => fetch('../pagefind/suggestions.json').then((response) => response.json()));
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('years stand in their order, and a facet with one value is not offered', async ({ page }) => {
  await find(page, '技能竞赛');
  await expect(page.getByRole('group', { name: '年份' }).locator('.name')).toHaveText([
    '2024',
    '2023',
    '2022',
    '2021',
  ]);
  await expect(page.getByRole('group', { name: '类型' })).toBeHidden();
});

for (const typed of ['豆小伟', 'douxiaowei', '窦晓维'])
  test(`a name that is near ${typed} is offered with what it finds`, async ({ page }) => {
    await find(page, typed);
    await expectCount(page, 0);
    await expect(page.locator('[data-nearby]')).toHaveText('是不是要找窦小伟（1条）？');
    await page.getByRole('link', { name: '窦小伟' }).click();
    await expectCount(page, 1);
  });

test('of the names that are near, one that finds nothing under the conditions is not offered', async ({
  page,
}) => {
  await find(page, '赵大名');
  await expect(page.locator('[data-nearby]')).toHaveText('是不是要找赵大明（1条）、赵达明（1条）？');
  await find(page, '赵大名', '&year=2024');
  await expect(page.locator('[data-nearby]')).toHaveText('是不是要找赵大明（1条）？');
});

for (const forcedColors of ['none', 'active'] as const)
  test(`axe finds nothing on chart and chips at 360 px, with forced colours ${forcedColors}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors, colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 800 });
    await find(page, '技能竞赛', '&with=劳模&with=工匠&section=要闻');
    await page.getByText('比较与数据表').click();
    expect(await axeFaults(page, { within: ['.years', '.chips'] })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

inNewWindow(
  'who turns to the field in the header has what the search needs before they have typed',
  async ({ page }) => {
    await page.goto(`${site.address}about/`);
    site.requested.length = 0;
    const table = page.waitForResponse(/2024-\w+\/table\.bin/);
    await page.getByRole('searchbox').first().focus();
    await table;
    for (const part of ['worker-', 'volumes.json', 'pagefind.js', 'wasm.unknown'])
      await expect.poll(() => site.requested.join(' ')).toContain(part);
  },
);

inNewWindow('the search page has little script and little typeface', async ({ page }) => {
  site.sent.length = 0;
  await page.goto(`${site.address}search/`);
  await page.waitForLoadState('networkidle');
  const bytes = (pattern: RegExp) =>
    site.sent.filter(({ path }) => pattern.test(path)).reduce((sum, file) => sum + file.bytes, 0);
  expect(bytes(/_astro\/.*\.js$/)).toBeGreaterThan(5_000);
  expect(bytes(/_astro\/.*\.js$/)).toBeLessThan(30 * 1024);
  await find(page, '技能竞赛');
  await page.waitForLoadState('networkidle');
  expect(bytes(/woff2$/)).toBeLessThan(60 * 1024);
});
