import type { Page } from '@playwright/test';
import type { Counted } from './counted.ts';

/** From what was saved to the published folder. */
export async function publish(page: Page, hands: Counted): Promise<void> {
  await hands.part('发布', async () => {
    await hands.click(page.getByRole('link', { name: '发布', exact: true }));
    await hands.click(page.getByRole('button', { name: '建站' }));
    await page.locator('[data-summary]').waitFor({ timeout: 1_800_000 });
    await hands.click(page.getByRole('button', { name: '确认发布' }));
    await page.getByText(/^已发布。/).waitFor({ timeout: 600_000 });
  });
}
