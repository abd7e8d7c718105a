import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { writeReport } from '../../src/lib/error-report.ts';
import {
  artificialPage,
  artificialPhotograph,
  dropFiles,
  filesWith,
  openNewsroom,
  specimensIn,
  type Newsroom,
} from './support/newsroom.ts';

test.describe.configure({ mode: 'serial' });

let room: Newsroom;
let page: Page;

test.beforeAll(async ({ browser }) => {
  room = await openNewsroom();
  page = await (await browser.newContext()).newPage();
  await page.goto(room.address);
  await expect(page.getByRole('heading', { name: '收稿' })).toBeVisible();
});

test.afterAll(async () => {
  await page?.context().close();
  await room?.close();
});

const goTo = (name: string) =>
  page.getByRole('navigation', { name: '编辑部的各部分' }).getByRole('link', { name }).click();

/** A site is built meanwhile; the limit only stops a test that hangs. */
const ofABuild = { timeout: 170_000 };

test('a page that is dropped as .docx is shown in roles, corrected by a choice, and all of it is in the draft', async () => {
  const photo = readFileSync('tests/fixtures/content/valid/articles/2024-05/classroom.jpg');
  await dropFiles(page, [
    { name: '人造版面.docx', bytes: await artificialPage() },
    { name: '课堂.jpg', bytes: photo },
  ]);
  const row = (text: string) => page.locator('.source-row', { hasText: text });
  await expect(row('测试用的夜校今晚开课').getByRole('combobox')).toHaveValue('title');
  await expect(row('图为人造的夜校课堂').getByRole('combobox')).toHaveValue('caption');
  await expect(page.getByText('还没有写这一期的日期')).toBeVisible();
  await page.getByRole('textbox', { name: '日期' }).first().fill('2031-02-03');
  await expect(page.locator('[data-proof]')).toContainText(/来稿(\d+)字，全部收进草稿/);

  const body = row('人造的第二段').getByRole('combobox');
  await body.selectOption({ label: '忽略' });
  await expect(page.locator('[data-proof]')).toContainText('你标为忽略的');
  await body.selectOption({ label: '正文' });
  await expect(page.locator('[data-proof]')).not.toContainText('你标为忽略的');

  await page
    .getByRole('combobox', { name: '配给哪条图片说明' })
    .selectOption({ label: '图为人造的夜校课堂。' });
  await page.getByRole('button', { name: '存为草稿' }).click();
  await expect(page.getByRole('heading', { name: '校稿' })).toBeVisible();
  expect(globSync('articles/2031-02-03/*', { cwd: room.content })).toHaveLength(3);
});

test('a draft is checked off and mended beside the real page; nothing can be published before', async () => {
  await goTo('发布');
  await expect(page.getByRole('button', { name: '建站' })).toBeDisabled();
  await goTo('校稿');
  await page.getByRole('combobox', { name: '哪一期' }).selectOption('2031-02-03');
  await page.getByRole('link', { name: /测试用的夜校今晚开课/ }).click();
  const preview = page.frameLocator('iframe');
  await expect(preview.getByRole('heading', { name: /测试用的夜校今晚开课/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '画面描述' })).toBeVisible();
  await page.getByRole('textbox', { name: '画面描述' }).fill('人造的画面描述：教室里坐着学员');
  await page.getByRole('textbox', { name: '副题' }).fill('——人造的副题');
  await page.getByRole('combobox', { name: '加主题' }).selectOption({ index: 1 });
  await settleAll();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(preview.getByText('——人造的副题', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: /测试用的书屋开门/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: /测试用的书屋开门/ })).toBeVisible();
  await settleAll();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('desk-edit').getByText('待核')).toHaveCount(0);
});

/** Ticks the open questions off, until none is left. */
async function settleAll(): Promise<void> {
  const open = page.locator('desk-article .verify input');
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
  }
}

test('a fault leads to its place, at once and before anything is saved', async () => {
  await page.getByRole('link', { name: /测试用的夜校今晚开课/ }).click();
  const alt = page.getByRole('textbox', { name: '画面描述' });
  await alt.fill('');
  const problem = page.getByRole('button', { name: /photos.*alt/ });
  await problem.click();
  await expect(page.locator('desk-photos input').first()).toBeFocused();
  await page.getByRole('button', { name: '放弃改动' }).click();
  await expect(alt).toHaveValue('人造的画面描述：教室里坐着学员');
});

test('Chinese is typed by its sounds without a letter lost or doubled', async () => {
  const kicker = page.getByRole('textbox', { name: '引题' });
  await kicker.focus();
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['r', 're', 'ren', 'ren zao']) {
    const end = text.length;
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    await expect(kicker).toHaveValue(text);
  }
  await keyboard.send('Input.insertText', { text: '人造' });
  await expect(kicker).toHaveValue('人造');
  await page.getByRole('button', { name: '放弃改动' }).click();
  await expect(kicker).toHaveValue('');
});

test('two windows do not overwrite each other: the second is told, and loses no word', async ({
  browser,
}) => {
  const other = await browser.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('textbox', { name: '副题' })).toHaveValue('——人造的副题');
  await page.getByRole('textbox', { name: '引题' }).fill('这边写的引题');
  await other.getByRole('textbox', { name: '副题' }).fill('——那边写的副题');
  await other.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已经被别的窗口或程序改过')).toBeVisible();
  await page.getByRole('button', { name: '在那边的基础上，再写上我改的各项' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('button', { name: '保存' })).toBeDisabled();
  const [file = ''] = filesWith(room.content, '这边写的引题');
  expect(readFileSync(join(room.content, file), 'utf8')).toContain('——那边写的副题');
  await other.close();
});

test('what will change is shown before it is published, and nothing of the desk is in what is published', async () => {
  await goTo('发布');
  await page.getByRole('button', { name: '建站' }).click();
  await expect(page.locator('[data-summary]')).toContainText(
    /第一次发布。新增：\d+期版面、\d+篇稿件/,
    ofABuild,
  );
  expect(filesWith(room.site, '')).toEqual([]);
  await page.getByRole('button', { name: '确认发布' }).click();
  await expect(page.getByText(/^已发布。/)).toBeVisible();
  expect(filesWith(room.site, '人造的第二段也只为检查程序').length).toBeGreaterThan(0);
  for (const word of ['desk-app', 'newsroom-token', '收稿', '终审']) {
    expect([word, filesWith(room.site, word)]).toEqual([word, []]);
  }
});

test('a saving is taken back in 版本, and a site is brought back in 发布', async () => {
  await goTo('版本');
  const first = page.locator('desk-versions .row').first();
  await expect(first).toContainText('校稿：');
  await first.getByRole('button').click();
  await expect(page.getByText(/^已撤销：/)).toBeVisible();
  expect(filesWith(room.content, '这边写的引题')).toEqual([]);

  await goTo('发布');
  await page.getByRole('button', { name: '建站' }).click();
  await expect(page.locator('[data-summary]')).toContainText('改动：', ofABuild);
  await page.getByRole('button', { name: '确认发布' }).click();
  await expect(page.getByText(/^已发布。/)).toBeVisible();
  expect(filesWith(room.site, '这边写的引题')).toEqual([]);
  await page.locator('desk-publish .row').nth(1).getByRole('button').click();
  await expect(page.getByText(/^恢复.*已完成/)).toBeVisible();
  expect(filesWith(room.site, '这边写的引题').length).toBeGreaterThan(0);
});

test('works from a table take the place of specimens, all or nothing, after a report by row', async () => {
  await goTo('影展');
  const works = page.locator('desk-works');
  const specimens = specimensIn(room);
  expect(specimens.length).toBeGreaterThan(0);
  const rows = specimens.map(
    (number) => `${number},人造作品${number},测试员,人造的画面${number},${number}.jpg`,
  );
  const table = (titles: string) => ({
    name: '人造作品.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${titles}\n${rows.join('\n')}\n`),
  });
  await works.getByLabel(/^影展的表格/).setInputFiles(table('编号,作品名称,作者,画面描述,文件名'));
  await expect(works.locator('[data-plan]')).toContainText('行有问题');
  await works.getByLabel(/^照片/).setInputFiles(
    await Promise.all(
      specimens.map(async (number) => ({
        name: `${number}.jpg`,
        mimeType: 'image/jpeg',
        buffer: await artificialPhotograph(Number(number)),
      })),
    ),
  );
  await expect(works.locator('[data-plan]')).toContainText('还剩样张0件');
  expect(specimensIn(room)).toEqual(specimens);
  await works.getByRole('button', { name: '替换' }).click();
  await expect(page.getByText(/^已替换/)).toBeVisible();
  expect(specimensIn(room)).toEqual([]);
});

test('a correction is shown with all that it changes before it is written', async () => {
  await goTo('更正与撤回');
  const amend = page.locator('desk-amend');
  await amend.getByRole('combobox', { name: '哪一期' }).selectOption('2031-02-03');
  await amend.getByRole('combobox', { name: '哪一篇' }).selectOption({ index: 1 });
  await amend.getByRole('textbox', { name: '更正的内容' }).fill('人造的更正：三十名应为三十一名。');
  await amend.getByRole('button', { name: '看看会改什么' }).click();
  await expect(amend.locator('[data-effects]')).toContainText('稿件页');
  expect(filesWith(room.content, '三十一名')).toEqual([]);
  await amend.getByRole('button', { name: '写入' }).click();
  await expect(page.getByText(/^已写入：更正/)).toBeVisible();
  expect(filesWith(room.content, '三十一名')).toHaveLength(1);
});

test('a reader’s letter is pasted, its passage is shown, and it becomes a correction after an editor’s yes', async () => {
  await goTo('更正与撤回');
  const amend = page.locator('desk-amend');
  await amend.getByText('读者来信勘误').click();
  const letter = writeReport({
    title: '职工夜校开班',
    address: 'https://example.org/articles/2024-05/opening/',
    paragraph: '',
    passage: '首期开设焊接、会计和摄影三门课',
    problem: '人造的问题<b>：</b>\n应为四门课。',
  });
  await amend.getByLabel('把读者的信整封粘贴进来').fill(`编辑：\r\n${letter}`);
  await amend.getByRole('button', { name: '找到原文' }).click();
  await expect(amend.locator('mark')).toHaveText('首期开设焊接、会计和摄影三门课');
  await expect(amend.getByText('读者说：人造的问题<b>：</b>')).toBeVisible();
  await amend.getByRole('button', { name: '照此写更正' }).click();
  const words = amend.getByRole('textbox', { name: '更正的内容' });
  await expect(words).toHaveValue(/首期开设焊接.*应为四门课/);
  await words.fill('人造的更正：首期开设四门课。');
  await amend.getByRole('button', { name: '看看会改什么' }).click();
  await expect(amend.locator('[data-effects]')).toContainText('正文一字不改');
  expect(filesWith(room.content, '首期开设四门课')).toEqual([]);
  await amend.getByRole('button', { name: '写入' }).click();
  await expect(page.getByText(/^已写入：更正/)).toBeVisible();
  expect(filesWith(room.content, '首期开设四门课')).toEqual([expect.stringContaining('opening.md')]);
});

test('the development server behind the desk answers nobody but its own pages', async () => {
  const { port } = new URL(room.address);
  for (const path of [
    '/',
    '/newsroom/',
    '/newsroom/api/overview',
    '/src/newsroom/desk/start.ts',
    '/@vite/client',
  ]) {
    for (const headers of [{ host: `evil.example:${port}` }, { 'sec-fetch-site': 'cross-site' }]) {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        ask({ host: '127.0.0.1', port, path, headers }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end();
      });
      expect([path, headers, status]).toEqual([path, headers, 403]);
    }
  }
});

test('axe finds nothing in any part of the desk, light and dark', async () => {
  const parts = page.getByRole('navigation', { name: '编辑部的各部分' }).getByRole('link');
  for (const part of await parts.all()) {
    await part.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText((await part.textContent()) ?? '');
    const axe = new AxeBuilder({ page }).exclude('iframe');
    await page.emulateMedia({ colorScheme: 'light' });
    const found = await axe.analyze();
    // Nothing but the colours is another in the dark.
    await page.emulateMedia({ colorScheme: 'dark' });
    const inTheDark = await axe.withRules(['color-contrast']).analyze();
    const violations = [...found.violations, ...inTheDark.violations];
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }
});
