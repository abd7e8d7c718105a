import { expect, test } from '@playwright/test';
import { onePageOfEachKind } from '../browser/support/built-pages.ts';

for (const { kind, address } of onePageOfEachKind()) {
  test(`${kind} asks its own origin alone, finds everything and reports no error`, async ({
    page,
    baseURL,
  }) => {
    const faults: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== baseURL)
        faults.push(`another origin: ${url.href}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`));

    await page.goto(address);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const { kind, address } of onePageOfEachKind()) {
    test(`${kind} can be read`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(20);
    });
  }
});
