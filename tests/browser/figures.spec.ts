import { expect } from '@playwright/test';
import { test } from './support/kept-page.ts';

test.describe('The page of figures', () => {
  test('leads from a number to its sentence, whose paragraph is in view', async ({ page }) => {
    await page.goto('./figures/');
    await page.getByRole('link', { name: /^260\s*家$/ }).click();
    await expect(page).toHaveURL(/articles\/2024-03\/annual-plan\/#p-/);
    // The browser may tell the words to mark, too.
    const [id] = new URL(page.url()).hash.slice(1).split(':~:');
    const paragraph = page.locator(`[id="${id}"]`);
    await expect(paragraph).toContainText('全年完成建会260家');
    await expect(paragraph).toBeInViewport();
  });

  test('is found from the article and from the foot of every page', async ({ page }) => {
    await page.goto('./articles/2024-03/review-2023/');
    await page.getByRole('link', { name: /数说\s*本文的46个数/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2023年做到的');
    await page.getByRole('contentinfo').getByRole('link', { name: '数说' }).click();
    await expect(page).toHaveURL(/\/figures\/$/);
  });

  for (const width of [360, 1280]) {
    test(`needs no scrolling to the side at ${width} px, in the larger edition neither`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('./figures/');
      for (const edition of ['', 'elder']) {
        await page.evaluate((name) => (document.documentElement.dataset['edition'] = name), edition);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      }
    });
  }

  test('keeps a result and its target apart on a phone whose text is twice its size', async ({ page }) => {
    // The browser lays such a page out as one of half the width.
    await page.setViewportSize({ width: 180, height: 400 });
    await page.goto('./figures/');
    const covered = await page.locator('tr:has(.goal)').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const [actual, goal] = ['.actual a', '.goal a'].map((cell) =>
          row.querySelector(cell)!.getBoundingClientRect(),
        );
        const meet = actual!.right > goal!.left && actual!.bottom > goal!.top && goal!.bottom > actual!.top;
        return meet ? [row.textContent.replace(/\s+/g, '')] : [];
      }),
    );
    expect(covered).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(180);
  });
});
