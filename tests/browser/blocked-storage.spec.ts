import { expect } from '@playwright/test';
import { arrived, drawn } from './support/at-rest.ts';
import { test } from './support/kept-page.ts';
import { results, search } from './support/search-steps.ts';
import { onWall, wall } from './support/viewer-steps.ts';

// A reader who blocks all cookies: even the names of the storages throw.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
});

test.describe('Where the browser forbids storage', () => {
  const pages = [
    './',
    './issues/',
    './articles/2024-03/annual-plan/',
    wall,
    `${wall}009/`,
    `${wall}catalogue/`,
    './search/?q=劳动',
  ];
  for (const address of pages) {
    test(`no script of ${address} fails`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(address);
      await drawn(page);
      // Scripts that keep something do so on leaving.
      await page.goto('./about/');
      await page.goBack();
      await arrived(page);
      expect(errors).toEqual([]);
    });
  }

  test('a wall that the address filters is shown as soon as its rows are set', async ({ page }) => {
    await page.goto(`${wall}?series=molten-steel`);
    // Without its script the wall would wait four seconds, and then show all.
    await expect(page.locator('html')).toHaveAttribute('data-wall', '');
    await expect(page.locator('.wall li:visible')).toHaveCount(6);
  });

  test('a work is opened over the wall, and its page leads back to it', async ({ page }) => {
    await page.goto(wall);
    await onWall(page, '014').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.goto(`${wall}041/`);
    await page.getByRole('link', { name: '回到展墙' }).click();
    await expect(page.locator('#w041 > a')).toBeInViewport();
  });

  test('the search answers, and leads to the marked place', async ({ page }) => {
    await search(page, '劳动者');
    await results(page).first().getByRole('link').click();
    await expect(page.getByRole('region', { name: '检索词' }).getByRole('status')).toContainText('劳动者');
  });

  test('the text of an article takes the size that is chosen', async ({ page }) => {
    await page.goto('./articles/2024-03/annual-plan/');
    const size = () =>
      page
        .locator('#text p')
        .first()
        .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
    const before = await size();
    await page.getByRole('button', { name: '文字' }).click();
    await page.getByRole('button', { name: '特大' }).click();
    await expect.poll(size).toBeGreaterThan(before * 1.4);
    await page.getByRole('button', { name: '适老版' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more');
    await expect.poll(size).toBeGreaterThan(before * 1.4);
  });
});
