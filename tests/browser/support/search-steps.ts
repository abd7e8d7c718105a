import { expect, type Page } from '@playwright/test';

/** Opens the search page with a query and waits until it is answered. */
export async function search(page: Page, query: string, more = '', site = './'): Promise<void> {
  await page.goto(`${site}search/?q=${encodeURIComponent(query)}${more}`);
  await waitForAnswer(page);
}

/** Asks for something else on the search page, as a reader does who pastes it into the field. */
export async function searchAgain(page: Page, query: string): Promise<void> {
  const field = page.locator('[name=q]');
  await field.fill(query);
  // The state is “loading” before the key has been let go.
  await field.press('Enter');
  await waitForAnswer(page);
}

export async function waitForAnswer(page: Page): Promise<void> {
  await expect(page.locator('[data-search-state=done]')).toBeVisible();
}

export async function expectCount(page: Page, count: number): Promise<void> {
  await expect(page.locator('[data-result-count]')).toHaveText(String(count));
}

export const results = (page: Page) => page.locator('[data-result]');
export const titles = (page: Page) => page.locator('[data-result] h3').allTextContents();
