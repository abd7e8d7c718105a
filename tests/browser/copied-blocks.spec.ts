import { expect, type Page } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { builtPages } from './support/built-pages.ts';
import { results, search, searchAgain } from './support/search-steps.ts';

const articles = builtPages().filter(({ kind, html }) => kind.startsWith('articles/') && isFound(html()));

for (const { path, address } of articles) {
  test(`every block of ${path} is found by what a reader copies of it`, async ({ page, baseURL }) => {
    await page.goto(new URL(address, baseURL).href);
    const blocks = await copyBlocks(page);
    expect(blocks.length).toBeGreaterThan(2);
    const lost: string[] = [];
    await search(page, blocks[0]!);
    for (const block of blocks) {
      await searchAgain(page, block);
      const found = await results(page)
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
      if (!found.includes(address)) lost.push(block);
    }
    expect(lost).toEqual([]);
  });
}

/** A withdrawn article is not. */
function isFound(html: string): boolean {
  return html.includes('data-search-record');
}

/** What the clipboard would get of each block of an article; tools, and what leads on from it, are no part of it. */
const copyBlocks = (page: Page) =>
  page.evaluate(() => {
    const notOfTheArticle = 'nav, .tools, .subjects, .cite, .side, [data-search-ignore]';
    const block = 'p, h1, h2, h3, li, dt, dd, td, th, figcaption';
    const selection = getSelection()!;
    return [...document.querySelectorAll(`[data-search-record] :is(${block})`)]
      .filter((element) => !element.closest(notOfTheArticle) && !element.querySelector(block))
      .filter((element) => element.checkVisibility())
      .map((element) => {
        selection.selectAllChildren(element);
        return selection.toString().trim();
      })
      .filter(Boolean);
  });
