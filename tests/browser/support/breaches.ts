import type { Page } from '@playwright/test';

/**
 * Lists from now on what the security policy stops on a page, on all that it goes on to, and in its workers, whose breaches
 * only the browser tells.
 */
export async function recordBreaches(page: Page): Promise<string[]> {
  const breaches: string[] = [];
  await page.exposeFunction('reportBreach', (text: string) => void breaches.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      (window as unknown as { reportBreach: (text: string) => void }).reportBreach(
        `${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`,
      );
    });
  });
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript|TrustedHTML/.test(message.text()))
      breaches.push(message.text());
  });
  page.on('pageerror', ({ message }) => void breaches.push(message));
  return breaches;
}
