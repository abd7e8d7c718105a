import { expect, type Page } from '@playwright/test';
import { axeFaults } from '../browser/support/axe.ts';
import { onePageOfEachKind } from '../browser/support/built-pages.ts';
import { expectLegible, narrowDesks } from '../browser/support/legibility.ts';
import { withMotion } from '../browser/support/motion.ts';
import { test } from './support/slow-line.ts';
import { scrollThrough, shifts, watchForNoise, watchForShifts } from './support/watch.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

test.use(withMotion);

// To open a page costs as much as to look at it: all that is said of one is looked at in one visit, and each failure says what it is.
for (const { kind, address } of onePageOfEachKind()) {
  for (const [device, width] of [
    ['a phone', 360],
    ['a desk', 1280],
  ] as const) {
    test(`${kind} on ${device} is quiet and steady while it arrives, and can be read and touched by all`, async ({
      page,
      slow,
    }) => {
      const noise = watchForNoise(page, slow.origin);
      await watchForShifts(page);
      await page.setViewportSize({ width, height: 900 });
      await page.goto(slow.origin + address);
      await scrollThrough(page);
      expect
        .soft(await shifts(page), `${kind}: what moves while it comes piece by piece, scrolled`)
        .toEqual([]);
      expect.soft(noise, `${kind}: other origins, missing files, errors`).toEqual([]);

      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      const faults = await axeFaults(page, { tags, inTheDark: true });
      expect.soft(faults, `${kind}: what axe finds, light and dark, ${width} wide`).toEqual([]);

      if (width > 700) {
        await expectSkipLink(page, kind);
        await expectLegible(page, kind, { measured: [1280], fitted: narrowDesks });
      } else await expectLegible(page, kind, { measured: [320] });
    });
  }
}

/** The first Tab on a page shows a link that skips to the main part. */
async function expectSkipLink(page: Page, kind: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect.soft(skip, `${kind}: the link that the first Tab shows`).toBeInViewport();
  await expect.soft(skip, `${kind}: where it leads`).toHaveAttribute('href', /^#/);

  await page.keyboard.press('Enter');
  await expect.soft(page, `${kind}: the address of the main part`).toHaveURL(/#/);
  await page.keyboard.press('Tab');
  const passed = await page.evaluate(() => {
    const main = document.querySelector('main');
    const focused = document.activeElement;
    // A main part without a link or button sends the focus on to what follows it.
    return main !== null && focused !== null && !focused.closest('header:not(main header)');
  });
  expect.soft(passed, `${kind}: the next Tab is in the main part`).toBe(true);
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every kind of page can be read', async ({ page }) => {
    for (const { kind, address } of onePageOfEachKind()) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await expect.soft(page.getByRole('heading', { level: 1 }), `${kind}: its heading`).toBeVisible();
      const text = await page.getByRole('main').innerText();
      expect.soft(text.length, `${kind}: the length of its text`).toBeGreaterThan(20);
    }
  });
});
