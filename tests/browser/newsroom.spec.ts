import { expect, test, type Page, type Request, type Route } from '@playwright/test';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { writeReport } from '../../src/lib/error-report.ts';
import { axeFaults } from './support/axe.ts';
import {
  artificialPage,
  artificialPhotograph,
  dropFiles,
  filesWith,
  formerSite,
  openNewsroom,
  spareThePreview,
  specimensIn,
  type Newsroom,
} from './support/newsroom.ts';

test.describe.configure({ mode: 'serial' });

let room: Newsroom;
let page: Page;

test.beforeAll(async ({ browser }) => {
  // The desk of another command may come first.
  test.setTimeout(1_200_000);
  room = await openNewsroom();
  page = await (await browser.newContext()).newPage();
  // A page that is loading when the development server tells of a change does not hear it: here no page ever does.
  await page.routeWebSocket('**', () => {});
  await page.goto(room.address);
  await expect(page.getByRole('heading', { name: '收稿' })).toBeVisible();
});

test.afterAll(async () => {
  await page?.context().close();
  await room?.close();
});

const goTo = (name: string) =>
  page.getByRole('navigation', { name: '编辑部的各部分' }).getByRole('link', { name }).click();

test('a desk that does not get all its parts asks again, and says what to do where that does not help', async ({
  browser,
}) => {
  const other = await browser.newPage();
  let failures = 1;
  await other.route(/\/desk-app\.ts/, (route) =>
    failures-- > 0 ? route.fulfill({ status: 504, body: '' }) : route.continue(),
  );
  await other.goto(room.address);
  await expect(other.getByRole('heading', { name: '收稿' })).toBeVisible();
  failures = 10;
  await other.reload();
  await expect(other.getByRole('alert')).toContainText('编辑部没有打开');
  failures = 0;
  await other.getByRole('button', { name: '再试一次' }).click();
  await expect(other.getByRole('heading', { name: '收稿' })).toBeVisible();
  await other.close();
});

/** Opens the desk with another token than the desk's. */
async function openWith(other: Page, token: (given: string) => string): Promise<void> {
  await other.route(
    (address) => address.pathname.endsWith('/newsroom/'),
    async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({
        response,
        body: body.replace(/(?<=newsroom-token" content=")[^"]+/, token),
      });
    },
    { times: 1 },
  );
  await other.goto(room.address);
}

test('a page that was open while the desk was closed and opened again goes on without being loaded anew', async ({
  browser,
}) => {
  const other = await browser.newPage();
  // One of its questions is refused when another has been asked again already.
  let askAgain = () => {};
  const askedAgain = new Promise<void>((resolve) => (askAgain = resolve));
  let count = 0;
  await other.route(/\/newsroom\/api\/changes$/, async (route) => {
    if (++count > 1) askAgain();
    await route.continue();
  });
  await other.route(
    /\/newsroom\/api\/overview$/,
    async (route) => {
      await askedAgain;
      await route.continue();
    },
    { times: 1 },
  );
  await openWith(other, (given) => `${given.split('.')[0]}.of-another-start`);
  await expect(other.getByRole('heading', { name: '收稿' })).toBeVisible();
  await expect(other.getByRole('alert')).toHaveCount(0);
  await other.close();
});

test('a page that was open while the desk of other content was opened at its address writes nothing into it', async ({
  browser,
}) => {
  const other = await browser.newPage();
  await openWith(other, (given) => `of-other-content.${given.split('.')[1]}`);
  await expect(other.getByRole('alert').first()).toContainText('页面已经过期');
  await other.close();
});

/** A site is built meanwhile, or its first page made; the limit only stops a test that hangs. */
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

test('what was corrected and what was pasted stays when more is dropped', async () => {
  await goTo('收稿');
  // Beside its place a file would be opened instead of the desk.
  const isLeft = await page.locator('h1:visible').evaluate((heading) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['人造'], '人造.jpg'));
    return heading.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  expect(isLeft).toBe(false);
  const row = (text: string) => page.locator('.source-row', { hasText: text });
  await dropFiles(page, [
    { name: '人造甲.txt', bytes: Buffer.from('人造甲稿的标题\n本报讯 人造甲稿的文字，只为检查。') },
  ]);
  await row('人造甲稿的文字').getByRole('combobox').selectOption({ label: '忽略' });
  await page.getByText('或者粘贴文字').click();
  await page.getByLabel('粘贴来稿').fill('人造乙稿的标题\n本报讯 人造乙稿的文字，只为检查。');
  await page.getByRole('button', { name: '收这些文字' }).click();
  await expect(row('人造乙稿的文字')).toBeVisible();
  await expect(page.getByLabel('粘贴来稿')).toHaveValue('');
  // As a word processor puts it on the clipboard: with a picture of the words.
  await page.getByText('或者粘贴文字').click();
  await page.getByLabel('粘贴来稿').evaluate((area) => {
    const data = new DataTransfer();
    data.setData('text/plain', '人造丁稿的标题\n本报讯 人造丁稿的文字，只为检查。');
    data.setData('text/html', '<p>人造丁稿的标题</p><p>本报讯 人造丁稿的文字，只为检查。</p>');
    data.items.add(new File(['人造'], 'image.png', { type: 'image/png' }));
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(row('人造丁稿的文字')).toBeVisible();
  await dropFiles(page, [
    { name: '人造丙.txt', bytes: Buffer.from('人造丙稿的标题\n本报讯 人造丙稿的文字，只为检查。') },
  ]);
  await expect(row('人造丙稿的文字')).toBeVisible();
  await expect(row('人造乙稿的文字')).toBeVisible();
  await expect(row('人造甲稿的文字').getByRole('combobox')).toHaveValue('ignored');
  await page.getByRole('button', { name: '不要了，重新收稿' }).click();
  await expect(row('人造')).toHaveCount(0);
});

test('a draft is checked off and mended beside the real page; nothing can be published before', async () => {
  await goTo('发布');
  await expect(page.getByRole('button', { name: '建站' })).toBeDisabled();
  await goTo('校稿');
  await page.getByRole('combobox', { name: '哪一期' }).selectOption('2031-02-03');
  await page.getByRole('link', { name: /测试用的夜校今晚开课/ }).click();
  const preview = page.frameLocator('iframe');
  await expect(preview.getByRole('heading', { name: /测试用的夜校今晚开课/ })).toBeVisible(ofABuild);
  await expect(page.getByRole('textbox', { name: '画面描述' })).toBeVisible();
  await page.getByRole('textbox', { name: '画面描述' }).fill('人造的画面描述：教室里坐着学员');
  await page.getByRole('textbox', { name: '副题' }).fill('——人造的副题');
  await page.getByRole('combobox', { name: '加主题' }).selectOption({ index: 1 });
  await settleAll();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(preview.getByText('——人造的副题', { exact: true })).toBeVisible();

  await spareThePreview(page);
  await page.getByRole('button', { name: '看下一篇' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /测试用的书屋开门/ })).toBeVisible();
  await settleAll();
  await page.getByRole('button', { name: '保存', exact: true }).click();
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
  const problem = page.getByRole('button', { name: /图片第1项.画面描述/ });
  await problem.click();
  await expect(alt).toBeFocused();
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
  await spareThePreview(other);
  await other.goto(page.url());
  await expect(other.getByRole('textbox', { name: '副题' })).toHaveValue('——人造的副题');
  await page.getByRole('textbox', { name: '引题' }).fill('这边写的引题');
  await other.getByRole('textbox', { name: '副题' }).fill('——那边写的副题');
  await other.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已经被别的窗口或程序改过')).toBeVisible();
  // Who saves all the same and chooses at once does not wait for what is read meanwhile.
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const readings = /api\/file\?path=articles/;
  await page.route(readings, async (route) => {
    await answered;
    await route.continue();
  });
  const refused = page.waitForResponse(/api\/save$/);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  expect((await refused).status()).toBe(409);
  await page.getByRole('button', { name: '在那边的基础上，再写上我改的各项' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  answer();
  await page.unroute(readings);
  const [file = ''] = filesWith(room.content, '这边写的引题');
  expect(readFileSync(join(room.content, file), 'utf8')).toContain('——那边写的副题');
  await other.close();
});

test('a saving is taken back in 版本', async () => {
  await goTo('版本');
  const first = page.locator('desk-versions .row').first();
  await expect(first).toContainText('校稿：');
  await first.getByRole('button').click();
  await expect(page.getByText(/^已撤销：/)).toBeVisible();
  await expect(first).toContainText('撤销：');
  expect(filesWith(room.content, '这边写的引题')).toEqual([]);
});

test('what will change is shown before it is published, and nothing of the desk is in what is published', async () => {
  await goTo('发布');
  await page.getByRole('button', { name: '建站' }).press('Enter');
  await expect(page.locator('desk-publish .working')).toContainText('正在建站');
  await expect(page.getByRole('button', { name: '建站' })).toBeFocused();
  await expect(page.locator('[data-summary]')).toContainText(/新增：\d+期版面、\d+篇稿件/, ofABuild);
  expect(filesWith(room.site, formerSite)).toEqual(['index.html']);
  await page.getByRole('button', { name: '确认发布' }).click();
  await expect(page.getByText(/^已发布。/)).toBeVisible();
  expect(filesWith(room.site, formerSite)).toEqual([]);
  expect(filesWith(room.site, '人造的第二段也只为检查程序').length).toBeGreaterThan(0);
  for (const word of ['desk-app', 'newsroom-token', '收稿', '终审']) {
    expect([word, filesWith(room.site, word)]).toEqual([word, []]);
  }
});

test('what is published goes where the newsroom’s own command puts it, when an editor says so', async () => {
  await goTo('发布');
  await page.getByRole('button', { name: '上传已发布的网站' }).click();
  await expect(page.getByText('已上传。')).toBeVisible();
  expect(filesWith(room.uploaded, '测试用的夜校今晚开课').length).toBeGreaterThan(0);
});

test('the site that was published before is brought back in 发布', async () => {
  await page.locator('desk-publish .row').nth(1).getByRole('button').click();
  await expect(page.getByText(/^恢复.*已完成/)).toBeVisible();
  expect(filesWith(room.site, formerSite)).toEqual(['index.html']);
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
  await expect(amend.locator('[aria-live]').locator('[data-effects]')).toContainText('稿件页');
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
  // In a hurry, pressed twice.
  let writings = 0;
  const count = (request: Request) => (writings += request.postData()?.includes('"save":true') ? 1 : 0);
  page.on('request', count);
  await amend.getByRole('button', { name: '写入' }).dblclick();
  await expect(page.getByText(/^已写入：更正/)).toBeVisible();
  page.off('request', count);
  expect(writings).toBe(1);
  expect(filesWith(room.content, '首期开设四门课')).toEqual([expect.stringContaining('opening.md')]);
});

test('an article is withdrawn with a reason, and comes back', async () => {
  await goTo('更正与撤回');
  const amend = page.locator('desk-amend');
  await amend.getByRole('combobox', { name: '哪一期' }).selectOption('2024-05');
  await amend.getByRole('combobox', { name: '哪一篇' }).selectOption('2024-05/reading-room');
  await amend.getByRole('button', { name: '撤回全文' }).click();
  await amend.getByRole('textbox', { name: '撤回原因' }).fill('人造的撤回原因。');
  await amend.getByRole('button', { name: '看看会改什么' }).click();
  await expect(amend.locator('[data-effects]')).toContainText('标题、文字、图片都去掉，网址还在');
  expect(filesWith(room.content, '人造的撤回原因')).toEqual([]);
  await amend.getByRole('button', { name: '写入' }).click();
  await expect(page.getByText(/^已写入：撤回/)).toBeVisible();
  expect(filesWith(room.content, 'status: withdrawn')).toEqual([expect.stringContaining('reading-room')]);
  await expect(amend.getByRole('button', { name: '更正', exact: true })).toHaveCount(0);
  await amend.getByRole('button', { name: '看看会改什么' }).click();
  await amend.getByRole('button', { name: '写入' }).click();
  await expect(page.getByText(/^已写入：恢复/)).toBeVisible();
  expect(filesWith(room.content, 'status: withdrawn')).toEqual([]);
});

test('another picture takes the place of one, and what is no picture is refused', async () => {
  const amend = page.locator('desk-amend');
  const picture = join(room.content, 'articles/2024-05/classroom.jpg');
  const before = readFileSync(picture);
  await amend.getByRole('combobox', { name: '哪一篇' }).selectOption('2024-05/opening');
  await amend.getByRole('button', { name: '换图' }).click();
  const choose = (name: string, buffer: Buffer) =>
    amend.getByLabel('新图片').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  await choose('假的.jpg', Buffer.from('no picture'));
  await amend.getByRole('button', { name: '看看会改什么' }).click();
  await expect(amend.getByRole('alert')).toContainText('假的.jpg');
  await choose('人造.jpg', await artificialPhotograph(5));
  await amend.getByRole('textbox', { name: '画面描述' }).fill('人造的新画面');
  await amend.getByRole('button', { name: '看看会改什么' }).click();
  await amend.getByRole('button', { name: '写入' }).click();
  await expect(page.getByText(/^已写入：换图/)).toBeVisible();
  expect(readFileSync(picture).equals(before)).toBe(false);
});

test('a person who is new and a photograph come with the article that names them, all in one saving', async () => {
  await page.goto(`${room.address}#/edit/2024-05/reading-room`);
  const form = page.locator('desk-article');
  await form.getByText('新建人物').click();
  await form.getByRole('textbox', { name: '姓名' }).fill('样㛃㛃');
  await form.getByRole('textbox', { name: '姓名' }).press('Enter');
  await expect(form.getByRole('button', { name: '去掉样㛃㛃' })).toBeVisible();
  const photo = { name: '书屋.jpg', mimeType: 'image/jpeg', buffer: await artificialPhotograph(6) };
  await form.getByLabel('加图片').setInputFiles(photo);
  await form.getByRole('textbox', { name: '图片说明' }).fill('人造的书屋');
  const alt = form.getByRole('textbox', { name: '画面描述' });
  await expect(alt).toHaveAttribute('aria-invalid', 'true');
  await alt.fill('人造的画面：一排书');
  await expect(alt).not.toHaveAttribute('aria-invalid');
  // Nothing moves into the place of a picture that is on its way there.
  const arrived = Promise.withResolvers<void>();
  await page.route('**/api/upload?*', async (route) => {
    await arrived.promise;
    await route.continue();
  });
  const remove = form.getByRole('button', { name: '删去：第1幅' });
  await form.getByLabel('换图片：第1幅').setInputFiles(photo);
  await expect(remove).toBeDisabled();
  arrived.resolve();
  await expect(remove).toBeEnabled();
  await page.unroute('**/api/upload?*');
  await form.getByRole('textbox', { name: '画面描述' }).fill('人造的画面：一排书');
  expect(filesWith(room.content, '样㛃㛃')).toEqual([]);
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await expect(form.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  expect(filesWith(room.content, '样㛃㛃')).toEqual([expect.stringMatching(/people.yang-[a-z-]+\.yaml$/)]);
  expect(globSync('articles/2024-05/reading-room-*.jpg', { cwd: room.content })).toHaveLength(1);
});

test('words that were not saved are still there when an editor comes back to them', async () => {
  const form = page.locator('desk-article');
  await form.getByRole('textbox', { name: '副题' }).fill('没有保存的副题');
  await page.getByRole('link', { name: /职工夜校开班/ }).click();
  await expect(form.getByRole('heading', { level: 2 })).toHaveText(/职工夜校开班/);
  await page.getByRole('navigation', { name: '这一期的稿件' }).getByRole('link').nth(2).click();
  await expect(form.getByRole('textbox', { name: '副题' })).toHaveValue('没有保存的副题');
  await form.getByRole('button', { name: '放弃改动' }).click();
  await expect(form.getByRole('textbox', { name: '副题' })).not.toHaveValue('没有保存的副题');
});

test('what is typed while a form is being saved stays, and is not saved yet', async () => {
  const form = page.locator('desk-article');
  const summary = form.getByRole('textbox', { name: '摘要' });
  const isTyped = Promise.withResolvers<void>();
  const holdSaving = async (route: Route) => {
    await isTyped.promise;
    await route.continue();
  };
  await page.route('**/api/save', holdSaving);
  await page.getByRole('button', { name: '知道了' }).click();
  await form.getByRole('textbox', { name: '副题' }).fill('先写的副题');
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await summary.fill('后写的摘要');
  isTyped.resolve();
  await expect(page.getByText(/^已保存/)).toBeVisible();
  await page.unroute('**/api/save', holdSaving);
  await expect(form.getByRole('textbox', { name: '副题' })).toHaveValue('先写的副题');
  await expect(summary).toHaveValue('后写的摘要');
  expect(filesWith(room.content, '先写的副题')).toHaveLength(1);
  expect(filesWith(room.content, '后写的摘要')).toEqual([]);
  await form.getByRole('button', { name: '放弃改动' }).click();
  await expect(summary).toHaveValue('');
});

test('a figure is recorded with words that are chosen from the article', async () => {
  await page.getByRole('link', { name: /职工夜校开班/ }).click();
  await page.getByText('这一篇的数字（数说）').click();
  const form = page.locator('desk-figures');
  await form.getByRole('button', { name: '加一项' }).click();
  for (const [name, words] of Object.entries({ 指标: '人造报名', 主题: '人造', 年份: '2024', 单位: '人' }))
    await form.getByRole('textbox', { name: new RegExp(`^${name}`) }).fill(words);
  await form.getByRole('textbox', { name: /^数 / }).fill('86');
  await form.getByRole('combobox', { name: /^种类/ }).selectOption({ label: '实绩' });
  await form.getByRole('combobox', { name: /^从稿件里选/ }).selectOption('报名86人');
  await expect(form.getByText('没有发现问题。')).toBeVisible();
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await expect(form.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  expect(filesWith(room.content, '人造报名')).toEqual([
    expect.stringMatching(/figures.2024-05.opening\.yaml$/),
  ]);
});

test('a late article is taken into an issue that is there, and the others stay as they are', async () => {
  const before = filesWith(join(room.content, 'articles/2031-02-03'), '').sort();
  await goTo('收稿');
  await page.getByText('或者粘贴文字').click();
  await page
    .getByLabel('粘贴来稿')
    .fill('人造的迟到稿件\n本报讯（记者甲乙）迟到的人造文字，只为检查程序，不是新闻。');
  await page.getByRole('button', { name: '收这些文字' }).click();
  await page.getByRole('textbox', { name: '日期' }).first().fill('2031-02-03');
  await expect(page.getByText('这一期已经有了，原有的稿件不动')).toBeVisible();
  await page.getByRole('combobox', { name: '收进哪一版' }).selectOption('新的一版');
  await page.getByRole('button', { name: '存为草稿' }).click();
  await expect(page.getByRole('heading', { name: '校稿' })).toBeVisible();
  const after = filesWith(join(room.content, 'articles/2031-02-03'), '').sort();
  expect(after.filter((name) => !before.includes(name))).toHaveLength(1);
  await expect(page.locator('desk-issue .group')).toHaveCount(2);
});

test('an issue is checked, put in another order, and given its day without an address lost', async () => {
  const issue = page.locator('desk-issue');
  await issue.getByLabel('姓名').fill('人造审读员');
  await issue.getByRole('button', { name: '记下' }).click();
  await expect(page.getByText(/^已记下：初审 人造审读员/)).toBeVisible();
  expect(filesWith(room.content, '人造审读员')).toEqual([expect.stringMatching(/2031-02-03\.yaml$/)]);

  await issue.getByRole('button', { name: '下移：人造稿件一：测试用的夜校今晚开课' }).click();
  await issue.getByRole('button', { name: '保存顺序' }).click();
  const titles = page.getByRole('navigation', { name: '这一期的稿件' }).getByRole('link');
  await expect(titles.nth(2)).toContainText('测试用的夜校今晚开课');

  await issue.getByRole('textbox', { name: '新的日期' }).fill('2031年2月4日');
  await issue.getByRole('button', { name: '看看会改什么' }).click();
  await expect(issue.getByText('发布过的旧网址都留着')).toBeVisible();
  await issue.getByRole('button', { name: '写入' }).click();
  await expect(page).toHaveURL(/#\/edit\/2031-02-04$/);
  await expect(page.getByRole('heading', { name: '2031-02-04 这一期' })).toBeVisible();
  expect(readFileSync(join(room.content, 'redirects.yaml'), 'utf8')).toContain('from: /issues/2031-02-03/');
});

test('an exhibition is made with its works, all or nothing', async () => {
  await goTo('影展');
  const works = page.locator('desk-works');
  await works.getByRole('combobox', { name: '哪个影展' }).selectOption('新建影展……');
  await works.getByRole('textbox', { name: /^主办单位/ }).fill('人造单位');
  await works.getByRole('textbox', { name: /^开展日期/ }).fill('2031-02-03');
  await works.getByRole('textbox', { name: /^征集作品数/ }).fill('3');
  await works.getByRole('textbox', { name: /^入选作品数/ }).fill('1');
  const table = '编号,作品名称,作者,画面描述,文件名\n1,人造作品,测试员,人造的画面,1.jpg\n';
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
  await works.getByLabel(/^影展的表格/).setInputFiles(file('人造.csv', Buffer.from(table)));
  await works.getByLabel(/^照片/).setInputFiles(file('1.jpg', await artificialPhotograph(77)));
  const title = works.getByRole('textbox', { name: /^影展名称/ });
  await expect(title).toHaveAttribute('aria-invalid', 'true');
  await title.fill('人造影展');
  await expect(works.locator('[data-plan]')).toContainText('/exhibitions/ren-zao-ying-zhan/');
  await works.getByRole('button', { name: '新建影展并写入' }).click();
  await expect(page.getByText(/^影展已新建/)).toBeVisible();
  expect(filesWith(room.content, 'title: 人造影展')).toHaveLength(1);
});

test('a record is edited in a form that says at each field what is wrong', async () => {
  await goTo('资料');
  const form = page.locator('desk-records');
  const address = form.getByRole('textbox', { name: /^网站的网址/ });
  await address.fill('archive.example');
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expect(address).toHaveAccessibleDescription(/要写网站的网址/);
  await address.fill('https://人造.example');
  await form.getByRole('textbox', { name: /^体裁/ }).press('Control+End');
  await form.getByRole('textbox', { name: /^体裁/ }).pressSequentially('\n人造体裁');
  await expect(form.getByText('没有发现问题。')).toBeVisible();
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await expect(form.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  expect(filesWith(room.content, '人造体裁')).toEqual(['publication.yaml']);
});

test('the works that lead an exhibition and its tour are chosen by their titles, not typed by number', async () => {
  await page.goto(`${room.address}#/records/exhibitions/spring-show`);
  const form = page.locator('desk-record');
  const save = form.getByRole('button', { name: '保存', exact: true });
  await form.getByRole('combobox', { name: /^题图/ }).selectOption({ label: '001　工地清晨' });
  await form.getByRole('button', { name: '加一项：导览' }).click();
  await form.getByRole('combobox', { name: /^作品编号/ }).selectOption({ label: '001　工地清晨' });
  await form.getByRole('textbox', { name: /^导览词/ }).fill('人造的导览词');
  await save.click();
  await expect(save).toBeDisabled();
  expect(readFileSync(join(room.content, 'exhibitions/spring-show.yaml'), 'utf8')).toMatch(
    /^lead: 1$[\s\S]*^route:\n {2}- work: 1\n {4}text: 人造的导览词$/m,
  );
});

test('a preview that the server fails once is asked for again, and one that it cannot make says so', async () => {
  let failures = 1;
  let asked = 0;
  await page.route('**/articles/2024-05/opening/', (route) => {
    asked += 1;
    const status = failures-- > 0 ? 503 : 200;
    return route.fulfill({
      status,
      contentType: 'text/html',
      body: '<!doctype html><title>人造的预览</title>',
    });
  });
  await page.goto(`${room.address}#/edit/2024-05/opening`);
  const told = page.getByRole('alert').filter({ hasText: '预览没有打开' });
  await expect.poll(() => asked).toBeGreaterThan(1);
  await expect(page.getByText('正在打开预览……')).toBeHidden();
  await expect(told).toHaveCount(0);

  failures = Infinity;
  await page.reload();
  await expect(told).toBeVisible();
  failures = 0;
  // Something that was saved before may renew the preview at this very moment.
  await expect(async () => {
    const again = told.getByRole('button', { name: '再试一次' });
    if (await again.isVisible()) await again.click({ timeout: 1000 });
    await expect(told).toHaveCount(0, { timeout: 1000 });
  }).toPass();
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

test('a long list is searched by words with the keyboard alone, as soon as it has grown long', async () => {
  await page.goto(`${room.address}#/edit/2024-05/opening`);
  const form = page.locator('desk-article');
  await expect(form.getByText('新建主题')).toBeVisible();
  for (let number = 1; number <= 31; number += 1)
    writeFileSync(join(room.content, `topics/made-${number}.yaml`), `name: 人造主题${number}\n`);
  const list = form.getByRole('combobox', { name: '加主题' });
  await expect(list).toHaveAttribute('placeholder', /写几个字来找$/);
  await list.focus();
  await list.pressSequentially('主题3');
  const found = form.getByRole('listbox').getByRole('option');
  await expect(found).toHaveText(['人造主题3', '人造主题30', '人造主题31']);
  await list.press('ArrowDown');
  await list.press('ArrowDown');
  await expect(found.and(form.locator('[aria-selected="true"]'))).toHaveText('人造主题30');
  await list.press('Enter');
  await expect(form.getByRole('button', { name: '去掉人造主题30' })).toBeVisible();
  await expect(form.getByRole('listbox')).toHaveCount(0);
  await form.getByRole('button', { name: '放弃改动' }).click();
  for (const file of globSync('topics/made-*.yaml', { cwd: room.content })) rmSync(join(room.content, file));
});

test('a record that an article names is not deleted, and the way leads there; one that nothing names is', async () => {
  await page.goto(`${room.address}#/records/people/li-ming`);
  const remove = page.locator('desk-remove');
  await remove.getByRole('button', { name: '看看能不能删' }).click();
  await remove.getByRole('link', { name: '职工夜校开班' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '职工夜校开班' })).toBeVisible();

  writeFileSync(join(room.content, 'people/made.yaml'), 'name: 人造人物\n');
  await page.goto(`${room.address}#/records/people/made`);
  await remove.getByRole('button', { name: '看看能不能删' }).click();
  await remove.getByRole('button', { name: '删去', exact: true }).click();
  await expect(page.getByText('已删去人物：人造人物')).toBeVisible();
  expect(filesWith(room.content, '人造人物')).toEqual([]);
});

test('by keyboard alone nobody loses the place where they are', async () => {
  const focused = page.locator(':focus');
  await goTo('收稿');
  const text = '人造的引题\n人造的标题\n本报讯 人造的文字，只为检查程序，不是新闻。';
  await dropFiles(page, [{ name: '人造键盘稿.txt', bytes: Buffer.from(text) }]);
  await page.getByRole('textbox', { name: '日期' }).first().fill('2031年2月30日');
  await expect(page.getByText('日历上没有 2031-02-30 这一天')).toBeVisible();
  await page.getByRole('textbox', { name: '日期' }).first().fill('2031年2月5日');
  await page.getByRole('button', { name: /处拿不准，看下一处$/ }).press('Enter');
  await expect(focused).toHaveAttribute('aria-label', '第1段没问题');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '第1段没问题' })).toHaveCount(0);
  await expect(focused).toHaveAttribute('aria-label', '第1段是什么');
  await expect(page.locator('[data-proof]')).toContainText('全部收进草稿');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: '校稿' })).toBeVisible();
  await page.getByRole('link', { name: /人造的标题/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: '人造的标题' })).toBeVisible();
  const verify = page.locator('desk-article .verify input');
  for (let left = await verify.count(); left > 0; left -= 1) {
    await verify.first().press('Space');
    await expect(verify).toHaveCount(left - 1);
    await expect(page.locator('desk-article :focus')).toHaveCount(1);
  }
  await page.getByRole('button', { name: '保存，看这一期' }).press('Enter');
  await expect(page.getByRole('heading', { name: '2031-02-05 这一期' })).toBeVisible();
  await expect(focused).not.toHaveCount(0);
});

test('axe finds nothing in any part of the desk, light and dark', async () => {
  const parts = page.getByRole('navigation', { name: '编辑部的各部分' }).getByRole('link');
  for (const part of await parts.all()) {
    await part.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText((await part.textContent()) ?? '');
  }
  // All of them at once, in the page that axe reads as a whole each time.
  await page.locator('main > *').evaluateAll((all) => all.forEach((one) => one.removeAttribute('hidden')));
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(await parts.count());
  expect(await axeFaults(page, { without: ['iframe'], inTheDark: true })).toEqual([]);
});
