import puppeteer, { type LaunchOptions } from 'puppeteer-core';
import { untilSet } from '../../browser/support/at-rest.ts';
import { pointOn, type Reader } from './reader.ts';

/** A reader at Chromium, by its own protocol, or at Firefox, by WebDriver BiDi. */
export async function readWithPuppeteer(
  engine: 'chromium' | 'firefox',
  executablePath: string,
  site: string,
): Promise<Reader> {
  const browser = await puppeteer.launch({ executablePath, ...options[engine] });
  const page = await browser.newPage();
  return {
    async open(path) {
      await page.goto(site + path);
      await page.evaluate(untilSet);
    },
    // The drivers' own ways wait for a page to load that the browser has kept.
    back: async () => void (await page.goBack()),
    async click(selector) {
      const element = await page.locator(selector).waitHandle();
      const { x, y } = await element.evaluate(pointOn);
      await page.mouse.click(x, y);
    },
    type: (selector, text) => page.locator(selector).fill(text),
    press: (key) => page.keyboard.press(key),
    text: (selector) =>
      page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? '', selector),
    path: async () => page.url().slice(site.length),
    evaluate: (script, ...options) => page.evaluate(script as never, ...options) as never,
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot(),
    print: () => page.pdf({ preferCSSPageSize: true }),
    close: () => browser.close(),
  };
}

const options: Record<'chromium' | 'firefox', LaunchOptions> = {
  chromium: {
    headless: 'shell',
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-quic'],
  },
  firefox: {
    browser: 'firefox',
    headless: true,
    // The driver waits in vain for a page to load that the browser has kept.
    extraPrefsFirefox: { 'browser.sessionhistory.max_total_viewers': 0 },
  },
};
