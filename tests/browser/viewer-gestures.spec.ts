import { expect, type Page } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { withMotion } from './support/motion.ts';
import { Fingers } from './support/touch.ts';
import { addressOf, box, onWall, openViewer, seen, settled, wall } from './support/viewer-steps.ts';
import { beside, walk } from './support/works.ts';

const [first = '', last = ''] = [walk[0], walk.at(-1)];

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test.describe('The zoom of the viewer', () => {
  test('goes by the wheel to the pixels of the master, and no further', async ({ page }) => {
    await openViewer(page, '009');
    await wheel(page, -400, 10);
    await expectMasterPixels(page, 1);
    await wheel(page, 400, 10);
    await expectWhole(page);
  });

  test('goes by a double click to the pixels of the master, and back', async ({ page }) => {
    await openViewer(page, '009');
    await page.mouse.dblclick(640, 300);
    await expectMasterPixels(page, 1);
    await page.mouse.dblclick(640, 300);
    await expectWhole(page);
  });

  test('goes by a double click as slow as the system grants it', async ({ page }) => {
    await openViewer(page, '009');
    await page.mouse.dblclick(640, 300, { delay: 400 });
    await expectMasterPixels(page, 1);
  });

  test('goes by keys, moves what is seen by the arrows, and by 0 shows the whole again', async ({ page }) => {
    await openViewer(page, '009');
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
    await expectMasterPixels(page, 1);
    const before = await box(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => left(page)).toBeLessThan(before.left);
    await expect(page).toHaveURL(/\/009\/$/);
    await page.keyboard.press('0');
    await expectWhole(page);
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(addressOf(beside('009', 1)));
  });

  test('follows the mouse that drags, as far as the edge of the picture', async ({ page }) => {
    await openViewer(page, '009');
    await page.mouse.dblclick(640, 300);
    await page.mouse.move(200, 300);
    await page.mouse.down();
    await page.mouse.move(1200, 300, { steps: 4 });
    await page.mouse.move(5000, 300, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => left(page)).toBeCloseTo(0, 0);
    await expect(page).toHaveURL(/\/009\/$/);
  });
});

test.describe('The viewer on a phone', () => {
  test.use({ ...phone, ...withMotion });

  test('walks all 72 works by swipes, and back', async ({ page }) => {
    test.slow();
    await page.goto(wall);
    await onWall(page, first).tap();
    await settled(page);
    const fingers = await Fingers.on(page);
    for (const number of walk.slice(1)) {
      await fingers.swipe({ x: 300, y: 300 }, { x: 60, y: 310 });
      await expect(page).toHaveURL(addressOf(number));
    }
    await fingers.swipe({ x: 300, y: 300 }, { x: 60, y: 310 });
    await expect(page).toHaveURL(addressOf(last));
    await fingers.swipe({ x: 60, y: 300 }, { x: 300, y: 310 });
    await expect(page).toHaveURL(addressOf(beside(last, -1)));
  });

  test('stays at a work when the finger hardly moves, and closes when it goes down', async ({ page }) => {
    await openViewer(page, '009');
    const fingers = await Fingers.on(page);
    await fingers.swipe({ x: 200, y: 300 }, { x: 188, y: 300 });
    await expect(page).toHaveURL(/\/009\/$/);
    await fingers.swipe({ x: 200, y: 200 }, { x: 204, y: 420 });
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
  });

  test('draws a picture up to the pixels of the master by two fingers', async ({ page }) => {
    await openViewer(page, '009');
    const fingers = await Fingers.on(page);
    for (let time = 0; time < 2; time += 1) await fingers.pinch({ x: 180, y: 320 }, 60, 320);
    await expectMasterPixels(page, 1);
    for (let time = 0; time < 2; time += 1) await fingers.pinch({ x: 180, y: 320 }, 320, 40);
    await expectWhole(page);
  });

  test('moves a picture that is drawn up instead of turning to the next', async ({ page }) => {
    await openViewer(page, '009');
    const fingers = await Fingers.on(page);
    await fingers.doubleTap({ x: 180, y: 320 });
    await expect(page.getByRole('button', { name: '缩小' })).toBeVisible();
    const before = await box(page);
    await fingers.swipe({ x: 300, y: 320 }, { x: 100, y: 320 });
    await expect.poll(() => left(page)).toBeCloseTo(before.left - 200, 0);
    await expect(page).toHaveURL(/\/009\/$/);
    await fingers.doubleTap({ x: 180, y: 320 });
    await expectWhole(page);
  });
});

test.describe('The viewer on a dense screen', () => {
  test.use({ ...phone, deviceScaleFactor: 3 });

  test('draws one pixel of the master on one of the screen by a double tap', async ({ page }) => {
    await openViewer(page, '009');
    await (await Fingers.on(page)).doubleTap({ x: 180, y: 320 });
    await expectMasterPixels(page, 3);
  });
});

/** One pixel of the widest file on one of the screen's, whose pixels are `density` to a CSS pixel. */
async function expectMasterPixels(page: Page, density: number): Promise<void> {
  const master = Number(await seen(page).getAttribute('data-width'));
  await expect.poll(async () => (await box(page)).width).toBeCloseTo(master / density, 0);
  await expect
    .poll(() => seen(page).evaluate((img: HTMLImageElement) => img.currentSrc))
    .toMatch(new RegExp(`/${master}\\.[^/]+$`));
}

async function expectWhole(page: Page): Promise<void> {
  const { width } = page.viewportSize()!;
  await expect.poll(() => left(page)).toBeGreaterThanOrEqual(-0.5);
  await expect.poll(async () => (await box(page)).right).toBeLessThanOrEqual(width + 0.5);
}

const left = async (page: Page) => (await box(page)).left;

async function wheel(page: Page, by: number, times: number): Promise<void> {
  await page.mouse.move(640, 300);
  for (let time = 0; time < times; time += 1) await page.mouse.wheel(0, by);
}
