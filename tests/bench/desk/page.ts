import type { Locator, Page } from '@playwright/test';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { dropFiles } from '../../browser/support/newsroom.ts';
import type { Counted } from './counted.ts';
import { publish } from './publish.ts';

/** From a page of text as .docx, a paragraph a line, to a published folder. */
export async function takeInPage(page: Page, hands: Counted, file: string, date: string): Promise<void> {
  const bytes = await asDocument(readFileSync(file, 'utf8'));
  await hands.part('收稿', async () => {
    hands.files += 1;
    await dropFiles(page, [{ name: `${basename(file).replace(/\.\w+$/, '')}.docx`, bytes }]);
    await page.locator('.source-row').first().waitFor();
    const field = page.getByRole('textbox', { name: '日期' }).first();
    if (!(await field.inputValue())) await hands.type(field, date);
    await page.locator('[data-proof]').waitFor();
    await hands.click(page.getByRole('button', { name: '存为草稿' }));
    await page.getByRole('heading', { name: '校稿' }).waitFor();
  });
  await hands.part('校稿', () => checkAll(page, hands));
  await publish(page, hands);
}

/** Every article with open questions is opened once; what is asked is ticked, and the next one follows. */
async function checkAll(page: Page, hands: Counted): Promise<void> {
  const titles = page.getByRole('navigation', { name: '这一期的稿件' }).getByRole('link');
  await titles.nth(1).waitFor();
  const count = (await titles.count()) - 1;
  for (let index = 1; index <= count; index += 1) {
    if (index === 1) await hands.click(titles.nth(1));
    await page.locator(`.titles li:nth-child(${index + 1}) [aria-current]`).waitFor();
    const form = page.locator('desk-article form');
    await form.waitFor();
    await form.getByRole('heading', { level: 2, name: await nameOf(titles.nth(index)) }).waitFor();
    const all = form.getByRole('button', { name: /^这\d+条都核过了$/ });
    const one = form.locator('.verify input');
    if (await all.count()) await hands.click(all);
    else if (await one.count()) await hands.click(one.first());
    for (const alt of await form.getByRole('textbox', { name: '画面描述' }).all())
      if (!(await alt.inputValue())) await hands.type(alt, '人造的画面描述');
    await hands.click(form.getByRole('button', { name: /看(下一篇|这一期)$/ }));
  }
  await page.locator('desk-issue').waitFor();
}

/** What stands behind its number. */
const nameOf = async (title: Locator) =>
  ((await title.locator('span').first().textContent()) ?? '').replace(/^\d+\s+/, '');

function asDocument(text: string): Promise<Buffer> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const children = lines.map((line) => new Paragraph({ children: [new TextRun({ text: line })] }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
