import { chromium, type Page } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { findBrowser } from '../browser/support/find-browser.ts';
import { artificialPage, dropFiles, openNewsroom } from '../browser/support/newsroom.ts';

/**
 * `npm run docs:pictures`: the pictures of the handbook, of the desk over an archive that is made up. `CHROMIUM_PATH` may name a
 * Chromium that has Chinese of its own: the shell without windows names its buttons in English.
 */
const folder = 'docs/pictures';
mkdirSync(folder, { recursive: true });
const room = await openNewsroom();
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
  env: { ...process.env, LANGUAGE: 'zh_CN' },
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1240 }, locale: 'zh-CN' });
  // The first page of the site takes its time on a busy machine.
  page.setDefaultTimeout(300_000);
  await page.goto(room.address);
  await takeIn(page);
  await correct(page);
  await publish(page);
} finally {
  await browser.close();
  await room.close();
}

async function takeIn(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '收稿' }).waitFor();
  await dropFiles(page, [
    { name: '来稿.docx', bytes: await artificialPage() },
    { name: '课堂.jpg', bytes: readFileSync('tests/fixtures/content/valid/articles/2024-05/classroom.jpg') },
  ]);
  await page.getByRole('textbox', { name: '日期' }).first().fill('2031-02-03');
  await page.getByRole('combobox', { name: '配给哪条图片说明' }).selectOption({ index: 1 });
  await page.locator('[data-proof]').waitFor();
  await shoot(page, 'intake');
  await page.getByRole('button', { name: '存为草稿' }).click();
}

async function correct(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1600, height: 860 });
  await page.getByRole('link', { name: /夜校今晚开课/ }).click();
  const preview = page.frameLocator('iframe');
  await preview
    .getByRole('heading', { name: /夜校今晚开课/ })
    .first()
    .waitFor();
  await preview
    .locator('picture img')
    .first()
    .evaluate((photograph: HTMLImageElement) => photograph.decode());
  await page.getByRole('button', { name: '知道了' }).click();
  await shoot(page, 'edit');
  for (const name of [/夜校今晚开课/, /书屋开门/]) {
    await page.getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 2, name }).waitFor();
    const alt = page.getByRole('textbox', { name: '画面描述' });
    if (await alt.count()) await alt.fill('人造的画面描述');
    const open = page.locator('desk-article .verify input');
    while (await open.count()) await open.first().click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '保存', exact: true, disabled: true }).waitFor();
  }
}

async function publish(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.getByRole('link', { name: '发布', exact: true }).click();
  await page.getByRole('button', { name: '建站' }).click();
  await page.locator('[data-summary]').waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  await shoot(page, 'publish');
}

async function shoot(page: Page, name: string): Promise<void> {
  const picture = await page.screenshot();
  await sharp(picture)
    .webp({ quality: 82 })
    .toFile(join(folder, `${name}.webp`));
  console.log(`${folder}/${name}.webp`);
}
