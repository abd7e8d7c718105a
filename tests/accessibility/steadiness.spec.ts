import { expect, test, type Page } from '@playwright/test';
import { onePageOfEachKind } from '../browser/support/built-pages.ts';
import { serveSlowPages, type SlowPages } from './support/slow-pages.ts';

let slow: SlowPages;
test.beforeAll(async () => {
  slow = await serveSlowPages();
});
test.afterAll(() => slow.close());

for (const { kind, address } of onePageOfEachKind()) {
  for (const width of [360, 1280]) {
    test(`nothing moves while ${kind} arrives piece by piece and is scrolled, ${width} wide`, async ({
      page,
    }) => {
      await page.addInitScript(recordShifts);
      await page.setViewportSize({ width, height: 900 });
      await page.goto(slow.origin + address);
      await scrollThrough(page);
      expect(await page.evaluate(() => window.layoutShifts)).toEqual([]);
    });
  }

  test(`${kind} fits a screen of 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

/** Runs in the page before anything of it is drawn. */
function recordShifts(): void {
  window.layoutShifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      const places = entry.sources.map(({ node, previousRect, currentRect }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        const [from, to] = [previousRect, currentRect].map(({ x, y, width, height }) =>
          [x, y, width, height].join(' '),
        );
        return `${from} → ${to}: ${element?.outerHTML.slice(0, 120)}`;
      });
      window.layoutShifts.push({ value: entry.value, places });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let top = 0; top < document.documentElement.scrollHeight; top += 600) {
      scrollTo(0, top);
      await new Promise((done) => setTimeout(done, 30));
    }
    await document.fonts.ready;
    // Two frames later the last shift has been reported.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  await page.waitForLoadState('networkidle');
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

declare global {
  interface Window {
    layoutShifts: { value: number; places: string[] }[];
  }
}
