import { expect, test, type Page } from '@playwright/test';
import type { SearchRecord } from '../../src/search/record.ts';
import { serveSearch, type SearchSite } from './support/search-site.ts';
import { expectCount, results, search, waitForAnswer } from './support/search-steps.ts';

/** Pages whose titles say in which order they stand, so that a mixture of editions would be seen. */
const article = (volume: string, month: number, name: string): SearchRecord => ({
  url: `/${volume}/${name}/`,
  volume,
  date: `${volume}-${String(month).padStart(2, '0')}`,
  fields: [
    { name: 'title', blocks: [`${volume}年${name}`] },
    { name: 'body', blocks: [`技能竞赛${name}，各单位结合实际开展工作。${name}只此一篇。`] },
  ],
  facets: { year: [volume], section: ['要闻'] },
  meta: {},
});
const names = ['甲子', '乙丑', '丙寅', '丁卯', '戊辰', '己巳', '庚午', '辛未'];
const before = ['2023', '2024'].flatMap((volume) =>
  names.map((name, i) => article(volume, i + 2, name + volume[3])),
);

const editions = [
  { what: 'a newer issue', added: article('2024', 12, '壬申号') },
  // All numbers of the volume move on by one.
  { what: 'an older issue', added: article('2023', 1, '癸酉号') },
];

for (const { what, added } of editions) {
  test.describe(`When ${what} is published, and every file may be kept for ten minutes`, () => {
    let site: SearchSite;

    test.beforeEach(async ({ page }) => {
      site = await serveSearch(before);
      site.network.maxAge = 600;
      await search(page, '技能竞赛', '', site.address);
      await expectCount(page, before.length);
      await site.publish([...before, added]);
      site.requested.length = 0;
    });
    test.afterEach(() => site.close());

    test('a page that was left open finds what is there now, the same query and another', async ({
      page,
    }) => {
      await ask(page, '结合实际');
      await expectPages(page, [...before, added]);
      await ask(page, '技能竞赛');
      await expectPages(page, [...before, added]);
      await ask(page, added.fields[0]!.blocks[0]!.slice(5));
      await expectPages(page, [added]);
    });

    test('a page that is opened now finds what is there now', async ({ context }) => {
      const page = await context.newPage();
      await search(page, '技能竞赛', '', site.address);
      await expectPages(page, [...before, added]);
      // What did not change came from the browser's cache, or nothing would be proved.
      expect(site.requested.filter((path) => path.includes('/engine-'))).toEqual([]);
    });

    test('a page that was left open still shows more of what it found', async ({ page }) => {
      await page.getByRole('button', { name: /^再显示/ }).click();
      await waitForAnswer(page);
      await expect(results(page)).toHaveCount(before.length);
    });

    test('a page that was left open two editions long finds what is there now', async ({ page }) => {
      const third = article('2023', 6, '甲戌号');
      await site.publish([...before, added, third]);
      await ask(page, '结合实际');
      await expectPages(page, [...before, added, third]);
    });
  });
}

async function ask(page: Page, query: string): Promise<void> {
  await page.getByRole('combobox').fill(query);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText(`检索“${query}”`);
  await waitForAnswer(page);
}

/** Shows all results, and compares titles, addresses and passages with the records that they must be of. */
async function expectPages(page: Page, records: SearchRecord[]): Promise<void> {
  await expectCount(page, records.length);
  const more = page.getByRole('button', { name: /^再显示/ });
  while (await more.isVisible()) {
    const shown = await results(page).count();
    await more.click();
    await expect(results(page).nth(shown)).toBeVisible();
  }
  const found = await results(page).evaluateAll((items) =>
    items.map((item) => ({
      title: item.querySelector('h3')!.textContent!.trim(),
      path: decodeURIComponent(new URL(item.querySelector('a')!.href).pathname),
      passage: item.querySelector('.passage')!.textContent!,
    })),
  );
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  const expected = records.map(({ url, fields }) => ({
    title: fields[0]!.blocks[0]!,
    path: url,
    passage: fields[1]!.blocks[0]!,
  }));
  expect(found.sort(byPath)).toEqual(expected.sort(byPath));
}
