import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** A browser that prints; close it when all is printed. */
export const startPrinter = (chromium: string): Promise<Browser> =>
  puppeteer.launch({
    executablePath: chromium,
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--font-render-hinting=none',
      // Chromium refuses to keep its sandbox for root, as whom containers run it.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });

/**
 * A page of the site as PDF: tagged, with its text, its title and language, on the paper that its style sheet names. Links lead to the
 * public address, not to this machine.
 */
export async function printPage(browser: Browser, address: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const answer = await page.goto(address, { waitUntil: 'networkidle0' });
    if (!answer?.ok()) throw new Error(`${address}: ${answer?.status() ?? 'no answer'}`);
    await page.emulateMediaType('print');
    await settle(page);
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      waitForFonts: true,
    });
  } finally {
    await page.close();
  }
}

/** Until the typeface and every picture are there. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
    for (const link of document.querySelectorAll('a'))
      if (canonical && link.origin === location.origin && link.pathname !== location.pathname)
        link.href = new URL(canonical).origin + link.pathname + link.search + link.hash;
    const pictures = [...document.querySelectorAll('img')];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    while (document.documentElement.dataset['typeface']) await new Promise(requestAnimationFrame);
    await document.fonts.ready;
  });
