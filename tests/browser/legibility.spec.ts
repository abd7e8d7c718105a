import { expect, type Page } from '@playwright/test';
import { arrived } from './support/at-rest.ts';
import { test } from './support/kept-page.ts';
import { expectLegible, narrowDesks, weakTokens } from './support/legibility.ts';
import { results, search } from './support/search-steps.ts';
import { onWall, wall } from './support/viewer-steps.ts';

/** What scripts put on a page; the kinds of pages are looked at in `tests/accessibility/every-kind.spec.ts`. */
const places: { name: string; open: (page: Page) => Promise<unknown> }[] = [
  {
    name: 'search with results',
    async open(page) {
      await search(page, '劳动');
      await expect(results(page).first()).toBeVisible();
    },
  },
  {
    name: 'the viewer',
    async open(page) {
      await page.goto(wall);
      await onWall(page, '014').click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'an article with all of its reading bar open',
    async open(page) {
      await page.goto('./articles/2024-03/review-2023/');
      await page.getByRole('button', { name: '文字' }).click();
      await page.locator('reading-bar').evaluate((bar: HTMLElement) => (bar.dataset['reading'] = 'paused'));
    },
  },
];

for (const { name, open } of places) {
  test(`${name} can be read and touched by all, in both editions and in forced colours`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page);
    await expectLegible(page, name, { measured: [1280, 320], fitted: narrowDesks });
  });
}

test.describe('Contrast', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [contrast, ratio] of [
      ['standard', 4.5],
      ['more', 7],
      ['most', 7],
    ] as const) {
      test(`every text stands out by ${ratio} to 1 where it is ${contrast}, ${colorScheme}`, async ({
        page,
      }) => {
        await page.addInitScript((kept) => localStorage.setItem('contrast', kept), contrast);
        await page.emulateMedia({ colorScheme });
        await page.goto('./about/');
        expect(await weakTokens(page, ratio)).toEqual([]);
      });
    }
  }

  test('is the stronger one for readers whose system asks for more', async ({ page }) => {
    await page.emulateMedia({ contrast: 'more' });
    await page.goto('./about/');
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more');
  });
});

test.describe('The larger edition', () => {
  test('is one press away on every page, with stronger contrast, and stays until the reader goes back', async ({
    page,
  }) => {
    await page.goto('./');
    const switchTo = (edition: string) => page.getByRole('button', { name: edition });
    await switchTo('适老版').click();
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '往期' }).click();
    await arrived(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('往期目录');
    const root = page.locator('html');
    await expect(root).toHaveAttribute('data-edition', 'elder');
    await expect(root).toHaveAttribute('data-contrast', 'more');
    await switchTo('标准版').click();
    await expect(root).toHaveAttribute('data-edition', 'standard');
    await expect(root).toHaveAttribute('data-contrast', 'standard');
    await page.reload();
    await expect(root).toHaveAttribute('data-edition', 'standard');
  });

  test('parts paragraphs by 1.3 lines, and its lines by half a letter and more', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('edition', 'elder'));
    await page.goto('./articles/2024-03/review-2023/');
    const gaps = await page.locator('#text').evaluate((text) =>
      [...text.querySelectorAll(':scope > :is(p, .noted-paragraph)')]
        .filter((block) => block.previousElementSibling?.matches('p, .noted-paragraph'))
        .map((block) => {
          const above = block.previousElementSibling!.getBoundingClientRect().bottom;
          return (block.getBoundingClientRect().top - above) / parseFloat(getComputedStyle(text).lineHeight);
        }),
    );
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) expect(gap).toBeGreaterThan(1.29);
    const line = await page
      .locator('#text p')
      .first()
      .evaluate((paragraph) => {
        const { fontSize, lineHeight } = getComputedStyle(paragraph);
        return parseFloat(lineHeight) / parseFloat(fontSize);
      });
    expect(line).toBeGreaterThanOrEqual(1.5);
  });

  test('is the other one at once in a second window', async ({ page, context }) => {
    await page.goto('./about/');
    const other = await context.newPage();
    await other.goto('./issues/');
    await other.getByRole('button', { name: '适老版' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-edition', 'elder');
  });
});

test.describe('Text of twice its size on a phone or a tablet', () => {
  for (const address of ['./', './articles/2024-03/dou-xiaowei/', './exhibitions/labor-beauty-2024/001/'])
    test(`leaves every link of the head in its own place, and nothing beside the screen: ${address}`, async ({
      page,
    }) => {
      // A browser whose text is set so lays a page out as one of half the width.
      await page.setViewportSize({ width: 180, height: 400 });
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(180);
      expect(await metLinks(page)).toEqual([]);
      // A style of the reader's own leaves the width as it is.
      await page.setViewportSize({ width: 360, height: 800 });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await metLinks(page)).toEqual([]);
      await page.setViewportSize({ width: 768, height: 1024 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(768);
    });
});

/** The links and controls of the head that lie over each other, and the words of its navigation that run into one. */
const metLinks = (page: Page): Promise<string[]> =>
  page.locator('.site-header').evaluate((head) => {
    const parts = [...head.querySelectorAll('a, button, input')];
    const boxes = parts.map((part) => ({ part, box: part.getBoundingClientRect() }));
    const meet = (a: DOMRect, b: DOMRect, apart: number) =>
      a.left < b.right + apart && b.left < a.right + apart && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return boxes.flatMap(({ part, box }, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => meet(box, other.box, part.closest('nav') && other.part.closest('nav') ? 4 : -1))
        .map((other) => `${part.textContent.trim()} / ${other.part.textContent.trim()}`),
    );
  });

test.describe('Forced colours', () => {
  test('the marks that the figures are compared by are drawn in their key', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('./figures/');
    // A ground would be left out.
    const strokes = await page
      .locator('caption .key i')
      .evaluateAll((marks) => marks.map((mark) => parseFloat(getComputedStyle(mark).borderTopWidth)));
    expect(strokes).toHaveLength(2);
    for (const stroke of strokes) expect(stroke).toBeGreaterThan(0);
  });

  test('the place of an article in the map of its page stands out', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('./articles/2024-03/annual-plan/');
    const [here, zone] = await page
      .locator('.map svg')
      .evaluate((map) => ['.here', '.zone'].map((part) => getComputedStyle(map.querySelector(part)!).fill));
    expect(here).not.toBe(zone);
  });
});
