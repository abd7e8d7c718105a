import type { Page } from '@playwright/test';

/** Files whose look is not what a test is about, as patterns of their addresses. */
export const pictures = ['*.avif', '*.jpg'];

/** Lets a page go without some files from now on. The browser itself refuses them, at no cost, which answers of a test are not. */
export async function spare(page: Page, patterns: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: [...patterns] });
}
