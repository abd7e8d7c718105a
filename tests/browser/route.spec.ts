import { expect, test as inNewWindow, type Page } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { axeFaults } from './support/axe.ts';
import { arrived, drawn } from './support/at-rest.ts';
import { stopClock } from './support/clock.ts';
import { addressOf, onWall, settled, wall } from './support/viewer-steps.ts';
import { beside, route, routeTitle, workRecord } from './support/works.ts';

const [first, second, third] = route as [Stop, Stop, Stop];
const last = route.at(-1)!;

const entry = (page: Page) => page.getByRole('link', { name: /^导览/ }).first();
const caption = (page: Page) => page.getByRole('region', { name: '图注' });
const stopAddress = (number: string) => new RegExp(`/${number}/\\?route=1$`);

async function start(page: Page): Promise<void> {
  await page.goto(wall);
  await entry(page).click();
  await settled(page);
}

test.describe('The guided route in the viewer', () => {
  test('is offered on the first screen of a desk, with its name and its number of works', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(wall);
    await expect(entry(page)).toHaveText(new RegExp(`导览\\s*${routeTitle}\\s*共${route.length}幅`));
    await expect(entry(page)).toBeInViewport();
  });

  test('begins at its first stop, with its lines, at an address that says so', async ({ page }) => {
    await start(page);
    await expect(page).toHaveURL(stopAddress(first.number));
    await expect(caption(page)).toContainText(workRecord(first.number).title);
    await expect(caption(page)).toContainText(first.text);
    await expect(page.getByText(`1 / ${route.length}`)).toBeVisible();
  });

  test('is walked by the keyboard from the first stop to the last, and back', async ({ page }) => {
    await page.goto(wall);
    await entry(page).press('Enter');
    await settled(page);
    for (const { number, text } of route.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(stopAddress(number));
      await expect(caption(page)).toContainText(text);
    }
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(stopAddress(last.number));
    await expect(page.getByRole('button', { name: '下一幅' })).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(stopAddress(route.at(-2)!.number));
  });

  test('announces which stop it is, and its lines', async ({ page }) => {
    await start(page);
    await page.getByRole('button', { name: '下一幅' }).click();
    const announced = page.locator('dialog [aria-live="polite"]');
    await expect(announced).toContainText(
      `导览，共${route.length}幅，第2幅：${second.number} ${workRecord(second.number).title}`,
    );
    await expect(announced).toContainText(second.text);
  });

  test('is closed by Back, the focus on what opened it, and opened again by Forward where it was', async ({
    page,
  }) => {
    await start(page);
    await page.keyboard.press('ArrowRight');
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
    await expect(entry(page)).toBeFocused();
    await page.goForward();
    await settled(page);
    await expect(page).toHaveURL(stopAddress(second.number));
    await expect(caption(page)).toContainText(second.text);
  });

  test('can be begun at any stop of its list, to which the focus comes back', async ({ page }) => {
    await page.goto(wall);
    const link = page.locator('#route').getByRole('link', { name: workRecord(third.number).title });
    await link.click();
    await settled(page);
    await expect(page).toHaveURL(stopAddress(third.number));
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
  });

  test('is left for the wall at the work that is seen', async ({ page }) => {
    await start(page);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: '离开导览' }).click();
    await expect(page).toHaveURL(addressOf(second.number));
    await expect(caption(page)).not.toContainText(second.text);
    await expect(page.getByRole('button', { name: '离开导览' })).toBeHidden();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(addressOf(beside(second.number, 1)));
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/labor-beauty-2024\/$/);
    await expect(onWall(page, beside(second.number, 1))).toBeFocused();
  });

  inNewWindow('goes on by itself when it is played, and leaves time to read', async ({ page }) => {
    await start(page);
    await stopClock(page);
    await page.getByRole('button', { name: '播放' }).click();
    await page.clock.runFor(5000);
    await expect(page).toHaveURL(stopAddress(first.number));
    await page.clock.runFor(first.text.length * 150);
    await expect(page).toHaveURL(stopAddress(second.number));
  });

  test('is known to whoever filters the wall', async ({ page }) => {
    await page.goto(`${wall}?series=bridges`);
    await entry(page).click();
    await settled(page);
    await expect(page.getByText(`1 / ${route.length}`)).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\?series=bridges$/);
    await expect(page.locator('.wall li:visible')).toHaveCount(6);
  });

  for (const [width, height] of [
    [360, 640],
    [1280, 800],
  ] as const) {
    test(`has nothing that axe finds fault with, ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await start(page);
      expect(await axeFaults(page, { within: ['dialog'] })).toEqual([]);
    });
  }
});

test.describe('The guided route on the pages of its works', () => {
  test('goes on after a reload: the lines stay, the arrow keys lead along it, Back leads back', async ({
    page,
  }) => {
    await start(page);
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(stopAddress(second.number));
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(workRecord(second.number).title);
    await expect(page.getByText(second.text)).toBeVisible();
    await expect(page.getByRole('navigation', { name: '前后作品' })).toBeHidden();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(stopAddress(third.number));
    await arrived(page);
    await page.goBack();
    await expect(page).toHaveURL(stopAddress(second.number));
  });

  test('is found by who is sent a stop’s address, and can be left', async ({ page }) => {
    await page.goto(`${wall}${second.number}/?route=1`);
    await expect(page.getByText(`共${route.length}幅，第2幅`)).toBeVisible();
    await page.getByRole('link', { name: '离开导览' }).click();
    await expect(page).toHaveURL(addressOf(second.number));
    await arrived(page);
    await expect(page.getByRole('navigation', { name: '前后作品' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(addressOf(beside(second.number, 1)));
  });

  test('is not mentioned at a work at which it does not stop', async ({ page }) => {
    await page.goto(`${wall}009/?route=1`);
    await expect(page.getByText('导览')).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: '前后作品' })).toBeVisible();
  });

  inNewWindow('moves nothing while a stop is read in', async ({ page }) => {
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(String))).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    await page.goto(`${wall}${second.number}/?route=1`);
    await drawn(page);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });
});

test.describe('The guided route without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('stands behind the wall, each stop with its lines and a link', async ({ page }) => {
    await page.goto(wall);
    const stops = page.locator('#route li');
    await expect(stops).toHaveCount(route.length);
    for (const [index, { number, text }] of route.entries()) {
      await expect(stops.nth(index)).toContainText(text);
      await expect(stops.nth(index)).toContainText('样张');
      await expect(stops.nth(index).getByRole('link').last()).toHaveAttribute(
        'href',
        new RegExp(`/${number}/\\?route=1$`),
      );
    }
  });

  test('is walked from its entry by links to its end', async ({ page }) => {
    await page.goto(wall);
    await entry(page).click();
    for (const { number, text } of route) {
      await expect(page).toHaveURL(stopAddress(number));
      await expect(page.getByText(text)).toBeVisible();
      if (number !== last.number)
        await page.getByRole('navigation', { name: '沿导览前后' }).getByText('下一幅').click();
    }
    await expect(page.getByRole('navigation', { name: '沿导览前后' }).getByText('下一幅')).toHaveCount(0);
  });
});

interface Stop {
  number: string;
  text: string;
}

declare global {
  interface Window {
    shifts: string[];
  }
}
