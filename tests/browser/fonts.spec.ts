import { expect, test, type Page } from '@playwright/test';
import { sliceCharacters } from '../../src/build/fonts/slices.ts';
import { builtPages } from './support/built-pages.ts';

const pages = [
  './',
  './articles/2024-03/annual-plan/',
  './articles/2024-03/photo-exhibition/',
  './issues/',
  './about/',
];

/** What the first slices really hold, by weight: their rules stand for all Han characters. */
const firstSlices: Record<string, string> = Object.fromEntries(
  ['400', '700'].map((weight) => [weight, sliceCharacters(`song-${weight}`, [])[0]!.characters]),
);

for (const address of pages) {
  test(`The Song face has every character that ${address} sets in it`, async ({ page }) => {
    await page.goto(address);
    await untilTypefaceIsThere(page);
    const missing = await page.evaluate((firstSlices) => {
      const covered = new Map<string, Set<number>>();
      for (const face of document.fonts) {
        const name = `${face.family.replaceAll('"', '')} ${face.weight}`;
        const points = covered.get(name) ?? new Set<number>();
        const isFirst = /U\+4E00-9FFF/i.test(face.unicodeRange);
        if (isFirst) for (const char of firstSlices[face.weight] ?? '') points.add(char.codePointAt(0) ?? 0);
        for (const range of isFirst ? [] : face.unicodeRange.split(',')) {
          const [from = 0, to = from] = range
            .replace(/U\+/i, '')
            .trim()
            .split('-')
            .map((hex) => parseInt(hex, 16));
          for (let point = from; point <= to; point += 1) points.add(point);
        }
        covered.set(name, points);
      }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = new Set<string>();
      while (walker.nextNode()) {
        const style = getComputedStyle(walker.currentNode.parentElement as Element);
        const family = /^"(Archive \w+)"/.exec(style.fontFamily)?.[1];
        if (!family || style.display === 'none') continue;
        const name = `${family} ${Number(style.fontWeight) > 500 ? '700' : '400'}`;
        for (const char of walker.currentNode.nodeValue ?? '') {
          if (char.trim() && !covered.get(name)?.has(char.codePointAt(0) ?? 0)) found.add(`${name}: ${char}`);
        }
      }
      return [...found];
    }, firstSlices);
    expect(missing).toEqual([]);
  });
}

for (const { address } of builtPages().filter(({ kind }) => kind.startsWith('articles/'))) {
  test(`${address} fetches the site's name and about three slices of the typeface`, async ({ page }) => {
    const files = recordTypeface(page);
    await page.goto(address);
    await untilTypefaceIsThere(page);
    const names = (await files()).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('masthead')).length).toBe(1);
    expect(names.filter((name) => name.startsWith('song')).length).toBeLessThanOrEqual(3);
  });
}

test('a page of search results fetches at most 60 KB of the typeface', async ({ page }) => {
  const files = recordTypeface(page);
  await page.goto('./search/?q=职工');
  await page.locator('[data-search-state=done]').waitFor({ state: 'attached' });
  await untilTypefaceIsThere(page);
  await expect(page.locator('[data-result]').first()).toBeVisible();
  const bytes = (await files()).reduce((sum, file) => sum + file.bytes, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
});

test('nothing of the typeface is asked for before the page has loaded; on the next page it is asked for at once', async ({
  page,
}) => {
  const startedBeforeLoad = () =>
    page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const files = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/fonts/'));
      return files.map(({ startTime }) => startTime < navigation!.loadEventStart);
    });
  await page.goto('./articles/2024-03/annual-plan/');
  await untilTypefaceIsThere(page);
  const first = await startedBeforeLoad();
  expect(first.length).toBeGreaterThan(1);
  expect(first).not.toContain(true);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('typeface'))).toBe('kept');
  await page.goto('./articles/2024-03/smart-locks/');
  await untilTypefaceIsThere(page);
  expect((await startedBeforeLoad())[0]).toBe(true);
});

test('a page is set in the typeface once, when all that it needs of it has come', async ({ page }) => {
  const held: (() => void)[] = [];
  await page.route('**/slices/song-700-*', async (route) => {
    await new Promise<void>((release) => held.push(release));
    await route.continue();
  });
  await page.goto('./articles/2024-03/annual-plan/');
  const family = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
  await page.waitForFunction(() =>
    [...document.fonts].some(({ weight, status }) => weight === '400' && status === 'loaded'),
  );
  await expect.poll(() => held.length).toBeGreaterThan(0);
  expect(await family()).not.toContain('Archive Song');
  // Whatever the root says is inherited by all of the page, which would be styled anew when it changes.
  const rootFamily = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [style.fontFamily, style.getPropertyValue('--font-song')];
    });
  const before = await rootFamily();
  for (const release of held) release();
  await expect.poll(family).toContain('Archive Song');
  expect(await rootFamily()).toEqual(before);
});

test('a wall of pictures is set part by part, so that the page answers meanwhile', async ({ page }) => {
  await page.addInitScript(() => {
    const lots: number[] = [];
    Object.assign(window, { lots });
    new MutationObserver((changes) => {
      const set = changes
        .map(({ target }) => target as HTMLElement)
        .filter(({ dataset }) => dataset['typeface'] === 'set');
      if (set.length > 0) lots.push(set.slice(0, -1).reduce((sum, part) => sum + part.textContent.length, 0));
    }).observe(document, { subtree: true, attributeFilter: ['data-typeface'] });
  });
  await page.goto('./exhibitions/labor-beauty-2024/');
  await untilTypefaceIsThere(page);
  const lots = await page.evaluate(() => (window as unknown as { lots: number[] }).lots);
  expect(lots.length).toBeGreaterThan(5);
  // But for the part that fills it up.
  for (const length of lots) expect(length).toBeLessThan(100);
  const families = await page.evaluate(() =>
    [...document.querySelectorAll('.wall span, h1, .site-footer')].map(
      (part) => getComputedStyle(part).fontFamily,
    ),
  );
  expect(families.filter((family) => !/^"Archive|sans-serif/.test(family))).toEqual([]);
});

test('the typeface comes though the browser keeps nothing for the site', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('./about/');
  await untilTypefaceIsThere(page);
  expect(errors).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the typeface is linked by the page itself', async ({ page }) => {
    const style = page.waitForResponse((response) => response.url().endsWith('/fonts/fonts.css'));
    await page.goto('./about/');
    expect((await style).status()).toBe(200);
  });
});

/** Its style sheet has been added after all else, and what the page needs of it has arrived. */
async function untilTypefaceIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() => document.fonts.size > 0 && document.fonts.status === 'loaded');
  await expect(page.locator('html[data-typeface]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** The files of the typeface that a page fetches, as they come. */
function recordTypeface(page: Page): () => Promise<{ name: string; bytes: number }[]> {
  const files: Promise<{ name: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const name = /\/fonts\/slices\/([^/]+\.woff2)$/.exec(response.url())?.[1];
    if (name) files.push(response.body().then(({ length }) => ({ name, bytes: length })));
  });
  return () => Promise.all(files);
}
