import { expect } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { useFixtureSite } from './support/fixture-site.ts';
import { settled } from './support/viewer-steps.ts';

const site = useFixtureSite('odd');

const ends = { 'a long title': '完', 'long lines of the route': '末尾' };

for (const [name, width, height] of [
  ['in a window at 200 %', 640, 360],
  ['on a phone', 360, 640],
  ['on a small phone', 320, 568],
  ['on a desk', 1280, 720],
] as const) {
  for (const what of ['a long title', 'long lines of the route'] as const) {
    test(`The caption of the viewer, ${what}, takes at most a quarter of the height ${name}, and all of it can be read`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`${site.address}exhibitions/spring-show/`);
      await page
        .locator(what === 'a long title' ? '.wall a[href$="/004/"]' : '#route h3 a')
        .last()
        .click();
      await settled(page);
      const caption = page.getByRole('region', { name: '图注' });
      await expect(caption).toContainText(ends[what]);
      const box = (await caption.boundingBox())!;
      expect(box.height).toBeLessThanOrEqual(height / 4 + 0.5);
      const text = await caption.evaluate((part) => ({ whole: part.scrollHeight, seen: part.clientHeight }));
      if (text.whole > text.seen) {
        // By the keyboard alone.
        await caption.focus();
        await page.keyboard.press('End');
        await expect
          .poll(() => caption.evaluate((part) => part.scrollTop + part.clientHeight - part.scrollHeight))
          .toBeGreaterThanOrEqual(-1);
        await expect(page.getByRole('dialog')).toBeVisible();
      }
      const picture = (await page.locator('[data-frame]').boundingBox())!;
      expect(picture.height, 'left to the picture').toBeGreaterThan(height / 3);
      for (const button of await page.locator('dialog button:visible').all()) {
        const { x, y, width: across, height: along } = (await button.boundingBox())!;
        expect(x + across).toBeLessThanOrEqual(width);
        expect(y + along).toBeLessThanOrEqual(height);
        expect(Math.min(across, along)).toBeGreaterThanOrEqual(44);
      }
    });
  }
}

test('The exhibition opens with another work where the one that was chosen is withdrawn', async ({
  page,
}) => {
  await page.goto(`${site.address}exhibitions/spring-show/`);
  await expect(page.locator('main figure').first().locator('figcaption')).toContainText('001');
});

test('The route passes over what is withdrawn, a picture too, and says nothing of it', async ({ page }) => {
  await page.goto(`${site.address}exhibitions/spring-show/`);
  await expect(page.locator('#route li')).toHaveCount(2);
  expect(await page.content()).not.toContain('撤回者的导览词');
});
