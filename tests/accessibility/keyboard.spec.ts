import { expect, test } from '@playwright/test';
import { onePageOfEachKind } from '../browser/support/built-pages.ts';

for (const { kind, address } of onePageOfEachKind()) {
  test(`the first Tab on ${kind} shows a link that skips to the main part`, async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    await expect(skip).toBeInViewport();
    await expect(skip).toHaveAttribute('href', /^#/);

    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const passed = await page.evaluate(() => {
      const main = document.querySelector('main');
      const focused = document.activeElement;
      // A main part without a link or button sends the focus on to what follows it.
      return main !== null && focused !== null && !focused.closest('header:not(main header)');
    });
    expect(passed).toBe(true);
  });
}
