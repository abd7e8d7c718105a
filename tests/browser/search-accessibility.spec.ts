import { expect } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { axeFaults } from './support/axe.ts';
import { results, search } from './support/search-steps.ts';

for (const width of [360, 1280]) {
  test.describe(`Results and suggestions at ${width} px, light and dark`, () => {
    test.use({ colorScheme: 'light', viewport: { width, height: 800 } });

    test('axe finds nothing on an article whose hits are marked', async ({ page }) => {
      await page.goto('./articles/2024-03/annual-plan/#q=劳动者');
      await expect(page.getByRole('region', { name: '检索词' })).toBeVisible();
      expect(await axeFaults(page, { inTheDark: true })).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });

    test('axe finds nothing, and nothing is wider than the screen', async ({ page }) => {
      await search(page, '工会');
      await page.locator('[data-filters]').evaluate((panel) => panel.setAttribute('open', ''));
      await page.getByRole('combobox').fill('窦');
      await expect(page.getByRole('option').first()).toBeVisible();
      await expect(results(page).first()).toBeVisible();
      expect(await axeFaults(page, { inTheDark: true })).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });
}
