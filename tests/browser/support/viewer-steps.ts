import { expect, type Page } from '@playwright/test';

export const wall = './exhibitions/labor-beauty-2024/';

export const padded = (number: number) => String(number).padStart(3, '0');

export const onWall = (page: Page, number: string) =>
  page.locator(`main a[href$="/labor-beauty-2024/${number}/"]:has(img)`).first();

/** The picture in the middle of the viewer. */
export const seen = (page: Page) => page.locator('dialog .slide:not([inert]) img');

export async function openViewer(page: Page, number: string): Promise<void> {
  await page.goto(wall);
  await onWall(page, number).click();
  await settled(page);
}

/** The picture is there and has come from the wall: on its way it takes no finger. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator('html:not(:active-view-transition)')).toBeAttached();
  await expect.poll(() => seen(page).evaluate((img: HTMLImageElement) => img.complete)).toBe(true);
}

export const box = (page: Page) =>
  seen(page).evaluate((img) => {
    const { left, top, right, bottom, width } = img.getBoundingClientRect();
    return { left, top, right, bottom, width };
  });
