import { expect, type Page } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { wordsOfHeadline } from '../../src/lib/issue/headline-words.ts';
import { search } from './support/search-steps.ts';

const pages = [
  '',
  'issues/2024-03/',
  'issues/',
  'articles/2024-03/annual-plan/',
  'articles/2024-03/dou-xiaowei/',
  'exhibitions/',
  'exhibitions/labor-beauty-2024/',
];

const widths = [320, 360, 412, 480];

for (const path of pages) {
  test(`On /${path} no headline breaks inside a word, on any phone`, async ({ page }) => {
    await page.goto(path);
    await expectWholeWords(page);
  });
}

test('Among results no headline breaks inside a word, on any phone', async ({ page }) => {
  await search(page, '工会');
  await expectWholeWords(page);
});

test('A headline breaks where the newsroom breaks it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('articles/2024-03/annual-plan/');
  const [title] = await linesOf(page, 'h1 .title-words');
  expect(title).toEqual(['市总工会全面部署', '今年工作要点']);
});

/** At each width; some headline must have more than one line. */
async function expectWholeWords(page: Page): Promise<void> {
  let broken = 0;
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    broken += await expectWholeWordsOnScreen(page);
  }
  expect(broken, 'headlines of more than one line').toBeGreaterThan(0);
}

/** @returns how many headlines had more than one line. */
async function expectWholeWordsOnScreen(page: Page): Promise<number> {
  const headlines = (await linesOf(page, '.title-words')).filter((lines) => lines.length > 1);
  for (const lines of headlines) {
    let letters = 0;
    const ends = new Set(wordsOfHeadline(lines.join(''), ['窦小伟']).map((word) => (letters += word.length)));
    let end = 0;
    for (const line of lines.slice(0, -1)) {
      end += line.length;
      expect(ends.has(end), `${page.url()}: ${lines.join(' / ')}`).toBe(true);
    }
  }
  return headlines.length;
}

/** The text of each line of every visible element, without white space at its ends. */
const linesOf = (page: Page, selector: string): Promise<string[][]> =>
  page.evaluate(async (all) => {
    await document.fonts.ready;
    return [...document.querySelectorAll(all)]
      .filter((element) => element.checkVisibility() && !element.closest('[inert]'))
      .map((element) => {
        const lines: string[] = [];
        let last = -Infinity;
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const text = texts.currentNode as Text;
          for (let at = 0; at < text.data.length; at += 1) {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const { bottom, height } = range.getBoundingClientRect();
            if (height === 0) continue;
            const before = bottom > last + height / 2 ? '' : lines.pop();
            last = bottom;
            lines.push(`${before}${text.data[at]}`);
          }
        }
        return lines;
      });
  }, selector);
