import { expect, test as inNewWindow, type Page } from '@playwright/test';
import { test } from './support/kept-page.ts';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { editionAddress } from '../support/edition.ts';

const article = '/articles/2024-03/annual-plan/';
const work = '/exhibitions/labor-beauty-2024/009/';

test.describe('The poster of a page', () => {
  for (const [name, path] of [
    ['an article', article],
    ['a work', work],
  ] as const) {
    test(`of ${name} is a picture with a code that leads to the page`, async ({ page }) => {
      await page.goto(path);
      const poster = await openPoster(page);
      const png = Buffer.from((await poster.getAttribute('src'))!.split(',')[1]!, 'base64');
      const { width, height = 0 } = await sharp(png).metadata();
      expect(width).toBe(1080);
      expect(height).toBeGreaterThan(900);
      expect(await readCode(png)).toBe(editionAddress + path);
      expect(await poster.getAttribute('alt')).toContain(
        (await page.locator('h1').innerText()).replace(/\s/g, ''),
      );
    });
  }

  test('can be kept as a file that is called like the page', async ({ page }) => {
    await page.goto(article);
    await openPoster(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载图片' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('市总工会全面部署今年工作要点.png');
  });

  test('closes by its button and by Escape, and gives the focus back', async ({ page }) => {
    await page.goto(article);
    const button = page.getByRole('button', { name: '生成海报' });
    await openPoster(page);
    await page.getByRole('button', { name: '关闭' }).click();
    await expect(button).toBeFocused();
    await button.press('Enter');
    await expect(page.getByRole('dialog', { name: '海报' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: '海报' })).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('is set in the typeface of the site', async ({ page }) => {
    await page.goto(article);
    await openPoster(page);
    const loaded = await page.evaluate(() =>
      [...document.fonts]
        .filter(({ status, family }) => status === 'loaded' && family.includes('Archive Song'))
        .map(({ weight }) => weight),
    );
    expect(new Set(loaded)).toEqual(new Set(['400', '700']));
  });

  inNewWindow('says so when it could not be made, and can be tried again', async ({ page }) => {
    await page.goto(article);
    await page.route('**/masthead.svg', (route) => route.abort());
    await page.getByRole('button', { name: '生成海报' }).click();
    await expect(page.getByText('海报未能生成，请检查网络后再试一次')).toBeVisible();
    await page.unroute('**/masthead.svg');
    await page.getByRole('button', { name: '关闭' }).click();
    await openPoster(page);
  });
});

test.describe('On paper', () => {
  for (const path of [article, work, '/issues/2024-03/']) {
    test(`${path} tells its address, in words and as a code that can be read`, async ({ page }) => {
      await page.goto(path);
      const code = page.locator('svg.qr').first();
      await expect(code).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(code).toBeVisible();
      await expect(
        page
          .getByText(editionAddress + path)
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
      await page.setViewportSize({ width: 1100, height: 1400 });
      await code.scrollIntoViewIfNeeded();
      const picture = await code.screenshot({ scale: 'device' });
      expect(
        await readCode(await sharp(picture).resize({ width: 600, kernel: 'cubic' }).png().toBuffer()),
      ).toBe(editionAddress + path);
    });
  }

  test('an article and a work stand below the paper’s name, date and section, and end with how they are cited', async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print' });
    for (const [path, facts] of [
      [article, '2024年3月　要闻　消息'],
      [work, '平顶山职工摄影展　第009号　2024年3月19日'],
    ] as const) {
      await page.goto(path);
      await expect(page.locator('.paper-head')).toContainText('平顶山市总工会专版');
      await expect(page.locator('.paper-head')).toContainText(facts);
      await expect(page.locator('.paper-foot')).toContainText('/OL]. ');
    }
    await page.goto(article);
    await expect(page.getByText('要闻').filter({ visible: true })).toHaveCount(1);
  });

  test('no control is printed', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const path of [article, work, '/issues/2024-03/']) {
      await page.goto(path);
      for (const control of await page.locator('button, input, select, [role="search"], nav').all())
        await expect(control).toBeHidden();
    }
  });
});

async function openPoster(page: Page) {
  await page.getByRole('button', { name: '生成海报' }).click();
  const poster = page.getByRole('dialog', { name: '海报' }).getByRole('img');
  await expect(poster).toBeVisible();
  return poster;
}

async function readCode(png: Buffer): Promise<string> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) });
}
