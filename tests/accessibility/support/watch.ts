import type { Page } from '@playwright/test';
import { drawn, twoFrames } from '../../browser/support/at-rest.ts';

/** Lists from now on what a page should not do: ask another origin than its own, ask for what is not there, report an error. */
export function watchForNoise(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`another origin: ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  return faults;
}

/** Records all that moves on the pages that are opened from now on; {@link shifts} tells it. */
export const watchForShifts = (page: Page): Promise<unknown> => page.addInitScript(recordShifts);

/** What has moved on a page, though nobody moved it. */
export const shifts = (page: Page) => page.evaluate(() => window.layoutShifts);

/** Reads a page to its end, until all that it asks for on the way is there. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let top = 0; top < document.documentElement.scrollHeight; top += 600) {
      scrollTo(0, top);
      await new Promise((done) => setTimeout(done, 30));
    }
  });
  await page.waitForLoadState('networkidle');
  await drawn(page);
  // The typeface has made it longer; only at its end does the reading bar lie on nothing that axe would take for covered.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await twoFrames(page);
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

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

declare global {
  interface Window {
    layoutShifts: { value: number; places: string[] }[];
  }
}
