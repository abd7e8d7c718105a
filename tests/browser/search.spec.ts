import { expect, test, type Page } from '@playwright/test';

test('a phrase from the middle of a sentence finds its article, with the phrase marked', async ({ page }) => {
  await search(page, '团结动员全市广大职工群众');
  await expectCount(page, 1);
});

test('a name finds the article about it first', async ({ page }) => {
  await search(page, '窦小伟');
  await expect(page.locator('[data-result]').first()).toContainText('用人间大爱诠释生命真谛');
});

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`./search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('[data-search-state=done]')).toBeVisible();
}

async function expectCount(page: Page, count: number): Promise<void> {
  await expect(page.locator('[data-result-count]')).toHaveText(String(count));
  await expect(page.locator('[data-result]')).toHaveCount(count);
}
