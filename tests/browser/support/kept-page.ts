import { test as base } from '@playwright/test';
import { KeptWindow } from './kept-window.ts';

/**
 * Tests whose reader stays in one window as long as their worker works: a visit there takes half the processor time of one in a new window.
 * Between two tests it forgets all that was done in it, but what the browser has fetched: tests of what is fetched, and how often, take
 * Playwright's own `test`, which opens a new window for each.
 */
export const test = base.extend<object, { kept: { window?: KeptWindow; kind?: string } }>({
  kept: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants it so.
    async ({}, use) => {
      const kept: { window?: KeptWindow; kind?: string } = {};
      await use(kept);
      await kept.window?.context.close();
    },
    { scope: 'worker' },
  ],

  context: async (
    {
      kept,
      browser,
      viewport,
      colorScheme,
      contextOptions,
      deviceScaleFactor,
      hasTouch,
      isMobile,
      javaScriptEnabled,
    },
    use,
    testInfo,
  ) => {
    const kind = JSON.stringify([contextOptions, deviceScaleFactor, hasTouch, isMobile, javaScriptEnabled]);
    if (kept.kind !== kind) {
      await kept.window?.context.close();
      Object.assign(kept, { kind, window: await KeptWindow.open(await browser.newContext()) });
    }
    const { context, page } = kept.window!;
    await page.setViewportSize(viewport!);
    await page.emulateMedia({
      media: null,
      colorScheme: colorScheme ?? 'light',
      reducedMotion: contextOptions.reducedMotion ?? 'no-preference',
      forcedColors: 'none',
      contrast: 'no-preference',
    });
    await use(context);
    if (testInfo.status === 'passed') await kept.window!.forget();
    else {
      await context.close();
      delete kept.window;
      delete kept.kind;
    }
  },

  page: ({ context }, use) => use(context.pages()[0]!),
});
