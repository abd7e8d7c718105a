import { expect, test } from '@playwright/test';

const wall = './exhibitions/labor-beauty-2024/';

test.describe('The wall', () => {
  test('hangs 72 works in the order of the catalogue, each labelled as a specimen', async ({ page }) => {
    await page.goto(wall);
    const links = page.locator('main a[href*="/labor-beauty-2024/0"]:has(img)');
    const numbers = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')?.split('/').at(-2)),
    );
    expect(numbers).toEqual(Array.from({ length: 72 }, (_, index) => String(index + 1).padStart(3, '0')));
    await expect(page.locator('main').getByText('样张', { exact: true }).first()).toBeVisible();
  });

  test('keeps the proportion of every picture', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(wall);
    const off = await page.locator('main a:has(img) img').evaluateAll(
      (images) =>
        images.filter((image) => {
          const { width, height } = image.getBoundingClientRect();
          const ratio = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
          return Math.abs(width / height / ratio - 1) > 0.02;
        }).length,
    );
    expect(off).toBe(0);
  });

  test('leads without JavaScript from a work to the next, and Back leads to the wall', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(wall);
    await page.locator('main a[href$="/labor-beauty-2024/014/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('焊花');
    await page.locator('a[rel="next"]').first().click();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/015\/$/);
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
    await context.close();
  });

  test('shows one series when it is chosen, and all again on Back', async ({ page }) => {
    await page.goto(wall);
    const shown = page.locator('main a[href*="/labor-beauty-2024/0"]:has(img):visible');
    await page
      .getByRole('link', { name: /^钢水/ })
      .or(page.getByRole('button', { name: /^钢水/ }))
      .first()
      .click();
    await expect(page).toHaveURL(/series=molten-steel/);
    await expect(shown).toHaveCount(6);
    await page.goBack();
    await expect(shown).toHaveCount(72);
  });
});
