import { expect, type Page } from '@playwright/test';
import { twoFrames } from './at-rest.ts';

export const wall = './exhibitions/labor-beauty-2024/';

export const onWall = (page: Page, number: string) =>
  page.locator(`.wall a[href$="/labor-beauty-2024/${number}/"]:has(img)`);

/** The end of a work's address. */
export const addressOf = (number: string) => new RegExp(`/${number}/$`);

/** The picture in the middle of the viewer. */
export const seen = (page: Page) => page.locator('dialog .slide:not([inert]) img');

export async function openViewer(page: Page, number: string): Promise<void> {
  await page.goto(wall);
  await onWall(page, number).click();
  await settled(page);
}

/** The picture is there, has come from the wall, for on its way it takes no finger, and has the size that its frame leaves it. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator('html:not(:active-view-transition)')).toBeAttached();
  await expect.poll(() => seen(page).evaluate((img: HTMLImageElement) => img.complete)).toBe(true);
  await twoFrames(page);
}

export const box = (page: Page) =>
  seen(page).evaluate((img) => {
    const { left, top, right, bottom, width } = img.getBoundingClientRect();
    return { left, top, right, bottom, width };
  });
