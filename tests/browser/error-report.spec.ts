import { expect } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { readReport } from '../../src/lib/error-report.ts';
import { useFixtureSite } from './support/fixture-site.ts';

const site = useFixtureSite('odd');
const article = 'articles/2024-05-12/many-hands/';

test('a reader marks a passage, says what is wrong, and gets a letter that the desk can read', async ({
  page,
}) => {
  await page.goto(site.address + article);
  const paragraph = page.locator('#text p').filter({ hasText: '夜校负责人' });
  await paragraph.evaluate((element) => {
    const words = [...element.childNodes].find((node) => node.textContent?.includes('第一周到课八十六人'))!;
    const start = words.textContent!.indexOf('第一周');
    getSelection()!.setBaseAndExtent(words, start, words, start + '第一周到课八十六人'.length);
  });
  await page.getByText('发现登错的地方，告诉编辑部').click();
  await expect(page.getByLabel('登错的原文')).toHaveValue('第一周到课八十六人');
  await expect(page.getByRole('link', { name: '写邮件' })).toBeHidden();
  await page.getByLabel('哪里不对').fill('应为八十四人。\n原文：见签到表');
  const expected = {
    title: '职工夜校开出焊接和会计两门课',
    paragraph: (await paragraph.getAttribute('id')) ?? '',
    passage: '第一周到课八十六人',
    problem: '应为八十四人。\n原文：见签到表',
  };
  const letter = await page.getByRole('region', { name: '写好的勘误信' }).textContent();
  expect(readReport(letter ?? '')).toMatchObject(expected);
  const mail = new URL((await page.getByRole('link', { name: '写邮件' }).getAttribute('href')) ?? '');
  expect(mail.pathname).toBe('jiucuo@archive.example');
  const sent = readReport(mail.searchParams.get('body') ?? '');
  expect(sent).toMatchObject(expected);
  expect(sent?.address).toContain(`${article}#${expected.paragraph}`);
});

test('a passage is typed by keyboard alone; one that is not in the article is said', async ({ page }) => {
  await page.goto(site.address + article);
  await page.getByText('发现登错的地方，告诉编辑部').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('登错的原文')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('首期开设焊接');
  await page.keyboard.press('Tab');
  await page.keyboard.type('错了');
  await expect(page.locator('report-error pre')).toContainText('段落：p-');
  await page.getByLabel('登错的原文').fill('文中没有的话');
  await expect(page.getByText('稿件里没有找到这段原文')).toBeVisible();
  await expect(page.locator('report-error pre')).not.toContainText('p-');
});

test('a misprint in a headline, a note, a table or a list within a list is told in its own words, and is found', async ({
  page,
}) => {
  await page.goto(`${site.address}articles/2020/numbers/`);
  await page.getByText('发现登错的地方，告诉编辑部').click();
  const passage = page.getByLabel('登错的原文');
  for (const words of ['2024-05-01', '新时代#劳动美#主题', '照写的号码。']) {
    await passage.fill(words);
    await expect(page.locator('report-error pre')).toContainText(words);
    await expect(page.getByText('稿件里没有找到这段原文')).toBeHidden();
  }
  // A list within the item.
  await page
    .locator('#text li')
    .first()
    .evaluate((item) => {
      const inner = document.createElement('li');
      inner.id = 'p-2345';
      inner.textContent = '丁';
      item.appendChild(document.createElement('ul')).append(inner);
    });
  for (const [place, words] of [
    ['#text table', /^项 数 - -$/],
    ['#text ul', /^甲\s+1\. 乙\s+3\. 丙\n丁$/],
  ] as const) {
    await passage.fill('');
    await page.getByText('发现登错的地方，告诉编辑部').click();
    await page
      .locator(place)
      .first()
      .evaluate((element) => getSelection()!.selectAllChildren(element));
    await page.getByText('发现登错的地方，告诉编辑部').click();
    await expect(passage).toHaveValue(words);
  }
});
