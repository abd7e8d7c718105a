import { expect, test as inNewWindow, type Page } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { useFixtureSite } from './support/fixture-site.ts';
import { expectCount, results, search, searchAgain } from './support/search-steps.ts';

const site = useFixtureSite('odd');

const open = (page: Page, path: string) => page.goto(site.address + path);

test.describe('An issue of several pages', () => {
  test('leads to each of its pages, and lists the titles by page', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, 'issues/2024-05-12/');
    await page.getByRole('navigation', { name: '版次' }).getByRole('link', { name: '第02版' }).click();
    await expect(page.getByRole('region', { name: '2024年5月12日第02版' })).toBeInViewport();
    await expect(
      page.getByRole('navigation', { name: '标题导航' }).getByRole('heading', { level: 3 }),
    ).toHaveText(['第01版', '第02版']);
  });

  test('prints each page on a sheet of its own', async ({ page }) => {
    await open(page, 'issues/2022/');
    await page.evaluate(() => document.fonts.ready);
    // As wide as A3 between its margins.
    await page.setViewportSize({ width: 1047, height: 1400 });
    await page.emulateMedia({ media: 'print' });
    const code = (await page.locator('.masthead .code').first().boundingBox())!;
    for (const words of await page.locator('.masthead').first().locator('.ear-right span').all()) {
      const range = await words.evaluate((span) => {
        const range = document.createRange();
        range.selectNodeContents(span);
        return range.getBoundingClientRect().toJSON() as DOMRect;
      });
      const isApart = range.right <= code.x || range.top >= code.y + code.height;
      expect(isApart, `The code covers ${await words.textContent()}`).toBe(true);
    }
    await page.emulateMedia({ media: null });
    const pages = await page.locator('.sheet').count();
    expect(pages).toBeGreaterThan(1);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
  });

  test('shows on a phone the opening of a text that begins with a sub-heading, a list, a table or a quotation', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, 'issues/2024-05-12/');
    for (const words of [
      '城郊的山坡上又添三百棵侧柏。',
      '带上身份证',
      '焊接',
      '市工人文化宫五月起免费开放。',
    ]) {
      await expect(page.locator('[data-zone]').getByText(words, { exact: true })).toBeVisible();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test('a by-line and a dateline that the text does not print stand with it on the page and above it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of ['issues/2024-05-12/', 'articles/2024-05-12/many-hands/']) {
    await open(page, path);
    await expect(page.getByText('本报记者 王民峰 李明/文 通讯员 张三/图', { exact: true })).toBeVisible();
    await expect(page.getByText('某市5月10日电', { exact: true })).toBeVisible();
  }
  await expect(page.getByRole('region', { name: 'GB/T 7714—2025 格式的引文' })).toContainText(
    '王民峰，李明，张三. ',
  );
});

test('a table of thirteen columns is printed with all of them', async ({ page }) => {
  await open(page, 'articles/2020/numbers/');
  await page.locator('#text table tr').evaluateAll((rows) => {
    for (const row of rows)
      for (let month = 1; month <= 11; month += 1) row.append(row.firstElementChild!.cloneNode());
    for (const cell of document.querySelectorAll('#text table :is(th, td)')) cell.textContent = '1234.5';
  });
  // Between the margins of A4, in pixels.
  await page.setViewportSize({ width: 665, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const [table, main] = await Promise.all(
    ['#text table', 'main'].map((place) => page.locator(place).first().boundingBox()),
  );
  expect(table!.x + table!.width).toBeLessThanOrEqual(main!.x + main!.width + 1);
  await expect(page.locator('#text .table-frame')).toHaveCSS('overflow-x', 'visible');
  await page.emulateMedia({ media: null });
});

test('in a narrow ear of the masthead a date breaks behind its year alone', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await open(page, 'issues/2024-05-12/');
  const lines = await page
    .locator('.masthead time')
    .first()
    .evaluate((time) =>
      [...time.childNodes].map((node) => {
        const range = document.createRange();
        range.selectNode(node);
        return node.textContent && range.getClientRects().length;
      }),
    );
  expect(lines.filter(Boolean)).toEqual([1, 1]);
});

test('a work without its picture is found from its page in the exhibition, and leads on', async ({
  page,
}) => {
  await open(page, 'exhibitions/spring-show/002/');
  await page.getByRole('link', { name: '回到展墙' }).click();
  await expect(page.getByRole('link', { name: '002 交班' })).toBeFocused();
  await expect(page.locator('#w002')).toContainText('图片已撤回');
  await expect(page.locator('#w002')).toBeInViewport();
});

test('an exhibition whose works are all withdrawn says so, and its script does no harm', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => void errors.push(message));
  await open(page, 'exhibitions/gone-show/?series=night');
  await expect(page.getByRole('status')).toHaveText('作品都已撤回。');
  await expect(page.getByRole('link', { name: '001' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a withdrawn article leads to where it stood and to its neighbours', async ({ page }) => {
  await open(page, 'articles/2024-05-12/gone/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('本稿已撤回');
  await expect(page.getByRole('link', { name: /^下一篇/ })).toHaveText(/简讯/);
  await page.getByRole('link', { name: '2024年5月12日第02版' }).click();
  await expect(page).toHaveURL(/issues\/2024-05-12\/#zone-gone$/);
});

test('what was typed is found as it was typed, and what nobody typed is not', async ({ page }) => {
  await search(page, '技能', '', site.address);
  for (const [query, path] of [
    ['5. 跳过', '2020/numbers/'],
    ['“5. 跳过试讲”', '2020/numbers/'],
    ['20~30人', '2020/numbers/'],
    ['3*4*5米', '2020/numbers/'],
    ['<photo>标记', '2020/numbers/'],
    ['2023. 这一年', '2020/numbers/'],
    ['1年期', '2020/numbers/'],
    ['https://example.org/gh，填写后提交', '2020/numbers/'],
    ['新时代#劳动美#主题', '2020/numbers/'],
    ['2024-05-01', '2020/numbers/'],
    ['照写的号码', '2020/numbers/'],
    ['副题照录', '2020/numbers/'],
    ['𠮷𠀀说', '2020/picture-first/'],
    ['记者 𠮷𠀀', '2020/picture-first/'],
    ['C++与C#', '2020/picture-first/'],
    ['3.5公里', '2020/picture-first/'],
    ['12:30吃饭', '2020/picture-first/'],
  ] as const) {
    await searchAgain(page, query);
    const link = results(page).getByRole('link').first();
    await expect.soft(link, query).toHaveAttribute('href', new RegExp(path));
  }
  for (const query of ['35公里', '1230吃饭', '“4. 跳过试讲”']) {
    await searchAgain(page, query);
    await expectCount(page, 0);
  }
});

test('a date typed in figures is offered as it is printed', async ({ page }) => {
  await search(page, '2024-05-12', '', site.address);
  await expectCount(page, 0);
  await page.locator('[data-nearby]').getByRole('link', { name: '2024年5月12日', exact: true }).click();
  await expect(results(page).first()).toContainText('2024年5月12日');
});

test('a text shows its numbers, its lines and its notes as they were typed', async ({ page }) => {
  await open(page, 'articles/2020/numbers/');
  const text = page.locator('#text');
  for (const words of ['2. 先填表，再盖章。', '5. 跳过试讲的不予登记。', '3. 丙', '又一段。'])
    await expect(text.getByText(words, { exact: true })).toBeVisible();
  await expect(text.locator('.endnote-mark')).toHaveText('7');
  await expect(page.getByRole('note').filter({ hasText: '副题照录。' })).toBeVisible();
  await expect(page.getByText('校注是编者的说明，不属原文。')).toBeVisible();
});

test('a name of rare characters leads to its page, and a text that begins with a picture opens with its words', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 'issues/2020/');
  await expect(page.locator('[data-zone]').getByText('𠮷𠀀说：“一天走３.５公里')).toBeVisible();
  await open(page, 'articles/2020/picture-first/');
  await page.locator('.article-text').getByRole('link', { name: '𠮷𠀀', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('𠮷𠀀');
});

test.describe('Pictures beside and in the text of an article', () => {
  for (const { width, height } of [
    { width: 360, height: 640 },
    { width: 1280, height: 1080 },
  ]) {
    test(`are never larger than their own pixels nor taller than the screen, ${width} wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      // On a phone the issue is a list of titles and openings.
      const paths = ['articles/2021/pictures/', ...(width > 700 ? ['issues/2021/'] : [])];
      for (const path of paths) {
        await open(page, path);
        const pictures = page.locator('main figure img:visible');
        await expect(pictures).toHaveCount(4);
        for (const picture of await pictures.all()) {
          await picture.scrollIntoViewIfNeeded();
          await expect
            .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
            .toBeGreaterThan(0);
          const shown = (await picture.boundingBox())!;
          const own = await picture.evaluate((img) => [
            Number(img.getAttribute('width')),
            Number(img.getAttribute('height')),
          ]);
          expect(shown.width).toBeLessThanOrEqual(own[0]! + 0.5);
          expect(shown.height).toBeLessThanOrEqual(height);
          expect(shown.width / shown.height).toBeCloseTo(own[0]! / own[1]!, 1);
          expect(shown.width).toBeLessThanOrEqual(width);
        }
      }
    });
  }

  inNewWindow(
    'are fetched at named widths, at most 1.3 times as wide as they are shown, and tell their rights',
    async ({ page, request }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(page, 'articles/2021/pictures/');
      const tall = page.getByRole('img', { name: '一座十六层的楼' });
      await tall.scrollIntoViewIfNeeded();
      await expect
        .poll(() => tall.evaluate((img: HTMLImageElement) => img.currentSrc))
        .toMatch(/\/text-[0-9a-f]{8}\/\d+\.[0-9a-f]{8}\.avif$/);
      const address = await tall.evaluate((img: HTMLImageElement) => img.currentSrc);
      const got = Number(/(\d+)\.[0-9a-f]{8}\.avif$/.exec(address)?.[1]);
      expect(got / (await tall.boundingBox())!.width).toBeLessThanOrEqual(1.3);
      expect((await (await request.get(address)).body()).toString('utf8')).toContain('<dc:rights>');
    },
  );
});
