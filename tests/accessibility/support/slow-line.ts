import { test as base } from '@playwright/test';
import { serveSlowPages, type SlowPages } from './slow-pages.ts';

/** Tests of the built site on a slow line, which is laid once for a worker. */
export const test = base.extend<object, { slow: SlowPages }>({
  slow: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants it so.
    async ({}, use) => {
      const slow = await serveSlowPages();
      await use(slow);
      slow.close();
    },
    { scope: 'worker' },
  ],
});
