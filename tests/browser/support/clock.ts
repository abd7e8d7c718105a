import type { Page } from '@playwright/test';

/**
 * From now on time passes on a page only when a test says so: a slow machine brings nothing forward. For a window of a test's own, whose
 * clock cannot be set right again.
 */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + anHour);
}

const anHour = 3_600_000;
