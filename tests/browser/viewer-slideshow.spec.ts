import { expect, test, type Page } from '@playwright/test';
import { stopClock } from './support/clock.ts';
import { addressOf, openViewer } from './support/viewer-steps.ts';
import { beside, walk } from './support/works.ts';

test.describe('The slideshow', () => {
  test.beforeEach(async ({ page }) => {
    await openViewer(page, '009');
    await stopClock(page);
    await page.getByRole('button', { name: '播放' }).click();
    await expect(page.getByRole('button', { name: '暂停' })).toBeVisible();
  });

  test('goes on to the next work after five seconds, and after five more', async ({ page }) => {
    await pass(page, 5000);
    await expect(page).toHaveURL(addressOf(beside('009', 1)));
    await pass(page, 5000);
    await expect(page).toHaveURL(addressOf(beside('009', 2)));
  });

  test('pauses where it is, and is quiet only while it runs', async ({ page }) => {
    await expect(page.locator('dialog [aria-live]')).toHaveAttribute('aria-live', 'off');
    await page.getByRole('button', { name: '暂停' }).click();
    await expect(page.locator('dialog [aria-live]')).toHaveAttribute('aria-live', 'polite');
    await pass(page, 12_000);
    await expect(page).toHaveURL(/\/009\/$/);
  });

  for (const key of ['ArrowRight', 'End', 'i', 'x']) {
    test(`stops at the key ${key}`, async ({ page }) => {
      await page.keyboard.press(key);
      await expect(page.getByRole('button', { name: '播放' })).toBeVisible();
      const address = page.url();
      await pass(page, 12_000);
      expect(page.url()).toBe(address);
    });
  }

  test('stops when the page is put out of sight', async ({ page }) => {
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(page.getByRole('button', { name: '播放' })).toBeVisible();
    await pass(page, 12_000);
    await expect(page).toHaveURL(/\/009\/$/);
  });

  test('begins again at the first work after the last', async ({ page }) => {
    await page.keyboard.press('End');
    await page.keyboard.press(' ');
    await pass(page, 5000);
    await expect(page).toHaveURL(addressOf(walk[0] ?? ''));
  });
});

for (const [motion, moves] of [
  ['reduce', false],
  ['no-preference', true],
] as const) {
  test.describe(`With ${motion === 'reduce' ? 'less' : 'any'} motion`, () => {
    test.use({ contextOptions: { reducedMotion: motion } });

    test(`the slideshow changes its pictures ${moves ? 'by a movement' : 'at once, and nothing moves'}`, async ({
      page,
    }) => {
      await page.addInitScript(() => {
        const { animate } = Element.prototype;
        Element.prototype.animate = function (...all) {
          document.documentElement.dataset['moved'] = 'yes';
          return animate.apply(this, all);
        };
      });
      await openViewer(page, '009');
      await stopClock(page);
      await page.keyboard.press(' ');
      await pass(page, 5000);
      await expect(page).toHaveURL(addressOf(beside('009', 1)));
      const moved = expect(page.locator('html'));
      await (moves ? moved : moved.not).toHaveAttribute('data-moved', 'yes');
    });
  });
}

/** Lets time pass that the page believes in; the pictures arrive in the real one. */
async function pass(page: Page, milliseconds: number): Promise<void> {
  await page.clock.runFor(milliseconds);
}
