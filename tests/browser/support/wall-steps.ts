import type { Page } from '@playwright/test';

/** Unfolds the filters of a wall. */
export const openFilters = (page: Page) => page.locator('.filters > summary').click();
