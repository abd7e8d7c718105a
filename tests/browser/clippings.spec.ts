import { expect, type Page } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { toFragment } from '../../src/lib/clippings/link.ts';

const article = './articles/2024-03/dou-xiaowei/';

/** Selects the first letters of the second paragraph. */
const select = (page: Page) =>
  page.evaluate(() => {
    const words = document.querySelectorAll('#text p')[1]!.firstChild!;
    getSelection()!.setBaseAndExtent(words, 0, words, 12);
  });

test('a selection is cited with its words, its source and the address of its paragraph', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(article);
  await select(page);
  const bar = page.getByRole('toolbar', { name: '所选文字' });
  await bar.getByRole('button', { name: '引用' }).click();
  await expect(bar.getByRole('status')).toHaveText('已复制引文、出处和网址');
  const [quote, source, address = ''] = (await page.evaluate(() => navigator.clipboard.readText())).split(
    '\n',
  );
  expect(quote).toBe('“今年49岁的窦小伟是湛河”');
  expect(source).toMatch(/^王民峰\. .*\[N\/OL\]\. .*，2024-03\. http/);
  expect(address).toMatch(/dou-xiaowei\/#p-[2-9b-z]{4}:~:text=/);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
});

test('passages and pages are kept, put in order, annotated, exported and taken out', async ({ page }) => {
  await page.goto(article);
  await select(page);
  await page.getByRole('toolbar').getByRole('button', { name: '剪报' }).click();
  await expect(page.getByRole('toolbar').getByRole('status')).toHaveText('已存入剪报，共1条');
  await page.goto('./exhibitions/labor-beauty-2024/009/');
  await page.getByRole('button', { name: '存入剪报' }).click();
  await expect(page.getByRole('button', { name: '已存入剪报，共2条' })).toBeVisible();
  await page.goto('./clippings/');
  const items = page.locator('clippings-list li');
  await expect(items).toHaveCount(2);
  await items.nth(1).getByRole('button', { name: '上移' }).click();
  await expect(items.nth(0)).toContainText('样张');
  await items.nth(1).getByLabel('附注').fill('记下');
  await items.nth(1).getByLabel('附注').blur();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'BibTeX' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('剪报.bib');
  await items.nth(0).getByRole('button', { name: '删除' }).click();
  await page.reload();
  await expect(items).toHaveCount(1);
  await expect(items.getByLabel('附注')).toHaveValue('记下');
});

test('a list that is full, and a passage that is too long, are told as that', async ({ page }) => {
  await page.goto(article);
  const row = ['articles/2024-03/a/', '题名', [], '某报', '', '2024', '', '', '', ''];
  await page.evaluate(
    (rows) => localStorage.setItem('clippings', JSON.stringify(rows)),
    Array(500).fill(row),
  );
  await page.getByRole('button', { name: '存入剪报' }).click();
  await expect(page.getByRole('button', { name: '剪报最多存500条，已有500条，请先删去一些' })).toBeVisible();
  await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('#text p[id]')];
    paragraphs[0]!.textContent = '长'.repeat(2001);
    getSelection()!.selectAllChildren(paragraphs[0]!);
  });
  await page.getByRole('toolbar').getByRole('button', { name: '剪报' }).click();
  await expect(page.getByRole('toolbar').getByRole('status')).toHaveText('一条剪报最多2000字，请少选一些');
});

test('a shared list is shown as words, leaves one’s own alone, and can be kept', async ({ page }) => {
  const clip = {
    path: 'articles/2024-03/dou-xiaowei/',
    title: '<img src=x onerror=alert(1)>',
    quote: '<b>引文</b>',
  };
  const fragment = await toFragment([
    { authors: [], source: '', publisher: '', date: '2024', page: '', paragraph: '', note: '', ...clip },
  ]);
  await page.goto(`./clippings/${fragment}`);
  await expect(page.getByText('这是别人分享的剪报，共1条')).toBeVisible();
  await expect(page.getByRole('heading', { name: clip.title })).toBeVisible();
  await expect(page.locator('clippings-list img, clippings-list b')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('clippings'))).toBeNull();
  await page.getByRole('button', { name: '存入我的剪报' }).click();
  await page.getByRole('link', { name: '看我的剪报' }).click();
  await expect(page.getByText('共1条')).toBeVisible();
});

test('who forbids storage is told that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await page.goto(article);
  await page.getByRole('button', { name: '存入剪报' }).click();
  await expect(page.getByRole('button', { name: /浏览器不允许本站保存数据/ })).toBeVisible();
});
