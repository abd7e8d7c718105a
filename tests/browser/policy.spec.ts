import { expect, test, type Page } from '@playwright/test';
import { headerPolicy } from '../../src/lib/security-policy.ts';
import { withMotion } from './support/motion.ts';
import { onePageOfEachKind } from './support/built-pages.ts';
import { drawn } from './support/at-rest.ts';
import { stopClock } from './support/clock.ts';
import { recordBreaches } from './support/breaches.ts';
import { results, search } from './support/search-steps.ts';
import { addressOf, openViewer, seen, wall } from './support/viewer-steps.ts';
import { openFilters } from './support/wall-steps.ts';
import { beside } from './support/works.ts';

test.use(withMotion);

let breaches: string[];
test.beforeEach(async ({ page }) => void (breaches = await recordBreaches(page)));

test.describe('The security policy, as a header and in the page, is not broken', () => {
  test('on any kind of page', async ({ page }) => {
    for (const { address } of onePageOfEachKind()) {
      const response = await page.goto(address);
      expect(response?.headers()['content-security-policy'], address).toBe(headerPolicy);
      await showAll(page);
    }
    expect(breaches).toEqual([]);
  });

  test('by a picture or a file of data that is opened by itself', async ({ page }) => {
    for (const path of [
      'media/labor-beauty-2024/001/share.jpg',
      'sitemap-0.xml',
      'data/exhibitions/labor-beauty-2024/works.json',
      'icon.svg',
    ]) {
      expect((await page.goto(`./${path}`))?.status(), path).toBe(200);
    }
    expect(breaches).toEqual([]);
  });

  test('by a wall that is filtered and shown whole again, nor do its rows suffer', async ({ page }) => {
    await page.goto(`${wall}?series=molten-steel`);
    const shown = page.locator('#wall > li:visible');
    await expect(shown).toHaveCount(6);
    await showAll(page);
    await openFilters(page);
    await page.getByRole('link', { name: /^全部/ }).click();
    await expect(shown).toHaveCount(72);
    await showAll(page);
    expect(breaches).toEqual([]);
  });

  test('by the viewer with its texts, drawn up, and running', async ({ page }) => {
    await openViewer(page, '009');
    await stopClock(page);
    await page.getByRole('button', { name: '说明' }).click();
    await expect(page.getByRole('region', { name: '作品说明' }).getByText('权利')).toBeVisible();
    await page.getByRole('button', { name: '放大' }).click();
    await expect(seen(page)).toHaveCSS('transform', /^matrix/);
    await page.getByRole('button', { name: '播放' }).click();
    await expect(page.getByRole('button', { name: '暂停' })).toBeVisible();
    await page.clock.runFor(5000);
    await expect(page).toHaveURL(addressOf(beside('009', 1)));
    await page.getByRole('button', { name: '关闭' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(breaches).toEqual([]);
  });

  test('by a search, its suggestions, its results and the marks on the page that one leads to', async ({
    page,
  }) => {
    await search(page, '劳动');
    await expect(results(page).first()).toBeVisible();
    await page.locator('[name=q]').last().fill('摄影');
    await expect(page.locator('[data-search-state=done]')).toBeVisible();
    await search(page, '劳动');
    await results(page).getByRole('link').first().click();
    await expect(page.getByRole('region', { name: '检索词' })).toBeVisible();
    expect(breaches).toEqual([]);
  });

  test('by an article that is read aloud, set larger and cited', async ({ page }) => {
    await page.goto('./articles/2024-03/annual-plan/');
    for (const button of await page.locator('main').getByRole('button').all()) await button.click();
    await showAll(page);
    expect(breaches).toEqual([]);
  });
});

test('The security policy stops scripts, styles and addresses that do not come from the site itself', async ({
  page,
}) => {
  await page.goto('./');
  const done = await page.evaluate(async () => {
    const reached: string[] = [];
    const attempt = (name: string, action: () => void) => {
      try {
        action();
        reached.push(name);
      } catch {
        // Trusted Types answer by an error.
      }
    };
    Object.assign(window, { ran: () => reached.push('an inline script') });
    const add = (name: string, properties: object) =>
      document.body.append(Object.assign(document.createElement(name), properties));
    attempt('innerHTML', () => (document.body.innerHTML = '<b>'));
    attempt('a text as a program', () => void setTimeout('ran()'));
    attempt('a worker', () => void new Worker('/_astro/other.js'));
    attempt('a policy of its own', () => {
      (
        window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
      ).trustedTypes.createPolicy('other', {});
    });
    attempt('the text of a script', () => add('script', { textContent: 'ran()' }));
    attempt('a handler', () => document.body.setAttribute('onclick', 'ran()'));
    document.body.click();
    document.body.setAttribute('style', 'color: rgb(1, 2, 3)');
    add('style', { textContent: 'body { color: rgb(1, 2, 3) }' });
    if (getComputedStyle(document.body).color === 'rgb(1, 2, 3)') reached.push('a style');
    await fetch('https://example.org/').then(
      () => reached.push('another host'),
      () => undefined,
    );
    return reached;
  });
  expect(done).toEqual([]);
  await expect.poll(() => breaches.join('\n')).toMatch(/style-src[^]*connect-src/);
});

/** Scrolls through the page, so that what is made or fetched on sight is there. */
async function showAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await drawn(page);
}
