import { expect, type Page } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordBreaches } from './support/breaches.ts';
import { useFixtureSite } from './support/fixture-site.ts';
import { results, search } from './support/search-steps.ts';
import { settled } from './support/viewer-steps.ts';

const site = useFixtureSite('hostile');

/** A part of what every field of the content says. */
const payload = `"'></title></style></textarea></script><script>hit()</script><img src=x onerror=hit()>`;

test.describe('Words that look like programs', () => {
  let harm: string[];
  test.beforeEach(async ({ page }) => void (harm = await watch(page)));
  test.afterEach(() => expect(harm).toEqual([]));

  test('run on no page, open no dialog and lead nowhere, whatever the mouse and the keyboard touch', async ({
    page,
  }) => {
    const paths = globSync('**/index.html', { cwd: site.folder }).map((file) =>
      file.replace(/index\.html$/, ''),
    );
    expect(paths.length).toBeGreaterThan(15);
    for (const path of [...paths, '404.html']) {
      const address = new URL(path.replaceAll('\\', '/'), site.address).href;
      await page.goto(address);
      expect(await touchAll(page), address).toEqual([]);
      expect(page.url()).toBe(address);
    }
  });

  test('are words in the viewer, its caption, its texts and the title of the window', async ({ page }) => {
    await page.goto(`${site.address}exhibitions/show/`);
    await page.locator('#w001 > a').click();
    await settled(page);
    await expect(page.locator('dialog [data-caption]')).toContainText(payload);
    await page.getByRole('button', { name: '说明' }).click();
    await expect(page.getByRole('region', { name: '作品说明' })).toContainText(`作品权利${payload}`);
    await expect(page).toHaveTitle(new RegExp(`作品001"'></title>`));
    await expect(page.locator('dialog [aria-live]')).toContainText(payload);
    expect(await touchAll(page)).toEqual([]);
  });

  test('are words in a filter, in the suggestions and the results of the search, and where one leads', async ({
    page,
  }) => {
    await page.goto(`${site.address}exhibitions/show/?series=night`);
    await expect(page.locator('#wall > li:visible')).toHaveCount(1);
    await search(page, 'hit', '', site.address);
    await expect(results(page).first()).toContainText('onerror=hit()');
    expect(await touchAll(page)).toEqual([]);
    await page.locator('main [name=q]').fill('liming');
    await expect(page.getByRole('option').first()).toContainText(payload);
    await search(page, '第一段"onmouseover', '', site.address);
    await results(page).getByRole('link').first().click();
    await expect(page.getByRole('region', { name: '检索词' })).toContainText('onmouseover');
    expect(await touchAll(page)).toEqual([]);
  });
});

test('Every JSON, XML and XMP of hostile content is well formed and holds its words', async ({ page }) => {
  const read = (file: string) => readFileSync(join(site.folder, file));
  const data = globSync('**/*.json', { cwd: site.folder }).map((file) => [file, String(read(file))] as const);
  const linked = globSync('**/*.html', { cwd: site.folder }).flatMap((file) =>
    [...String(read(file)).matchAll(/<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>/g)].map(
      ([, json = '']) => [`JSON-LD of ${file}`, json] as const,
    ),
  );
  const titles = [...data, ...linked].flatMap(([file, json]) =>
    JSON.stringify(JSON.parse(json)).includes(JSON.stringify(payload).slice(1, -1)) ? [file] : [],
  );
  // By-lines are parted into names, and a list may have none of its own words.
  const ofEntries = linked.filter(([name]) =>
    /^JSON-LD of (articles|exhibitions|issues|people|topics)\b/.test(name),
  );
  expect(ofEntries.length).toBeGreaterThan(8);
  expect(ofEntries.filter(([name]) => !titles.includes(name))).toEqual([]);
  expect(titles).toEqual(
    expect.arrayContaining(['data/exhibitions/show/works.json', 'data/exhibitions/show/texts.json']),
  );

  const packets = globSync('media/**/*.{jpg,avif}', { cwd: site.folder }).map((file) => ({
    file,
    xml: /<x:xmpmeta[^]*<\/x:xmpmeta>/.exec(read(file).toString('utf8'))?.[0] ?? '',
    holds: payload,
  }));
  const files = globSync('**/*.xml', { cwd: site.folder }).map((file) => ({
    file,
    xml: String(read(file)),
    holds: '',
  }));
  expect(packets.length).toBeGreaterThan(3);
  expect(files.map(({ file }) => file)).toEqual(expect.arrayContaining(['opensearch.xml', 'sitemap-0.xml']));
  // A page without a policy has the parser of the browser.
  await page.goto('about:blank');
  const faults = await page.evaluate(
    (documents) =>
      documents.flatMap(({ file, xml, holds }) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const text = parsed.documentElement.textContent ?? '';
        return parsed.querySelector('parsererror') || !text.includes(holds)
          ? [`${file}: ${text.slice(0, 200)}`]
          : [];
      }),
    [...packets, ...files],
  );
  expect(faults).toEqual([]);
});

/** Lists what the content must not do: run, ask, or break the security policy. */
async function watch(page: Page): Promise<string[]> {
  const harm = await recordBreaches(page);
  await page.exposeFunction('hit', () => void harm.push(`a script ran on ${page.url()}`));
  page.on('dialog', (dialog) => {
    harm.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return harm;
}

/** Moves the mouse over every element and gives each the focus; the attributes by which one could run are returned. */
const touchAll = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      element.focus?.({ preventScroll: true });
      return [...element.attributes]
        .filter(({ name, value }) => /^on|^autofocus$|^srcdoc$/.test(name) || /^\s*javascript:/i.test(value))
        .map(({ name, value }) => `${element.tagName} ${name}="${value}"`);
    }),
  );
