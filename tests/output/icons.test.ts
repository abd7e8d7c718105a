import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { basePath, outDir } from '../../src/lib/settings.ts';
import { attribute, fileOf, pages, readOutput, resolveAddress } from './site.ts';

const links = (page: (typeof pages)[number], rel: string) =>
  page.elements.filter(({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === rel);

test('every page names its icons and the manifest, and they are there', () => {
  const faults = pages.flatMap((page) =>
    ['icon', 'apple-touch-icon', 'manifest'].flatMap((rel) => {
      const found = links(page, rel);
      const missing = found.filter((link) => !fileOf(resolveAddress(attribute(link, 'href') ?? '', page)));
      return found.length === 0 || missing.length > 0 ? [`${page.path}: ${rel}`] : [];
    }),
  );
  expect(faults).toEqual([]);
});

test('the manifest keeps to the site, and its icons have the sizes that it tells', async () => {
  const manifest = JSON.parse(readOutput('manifest.webmanifest')) as Manifest;
  expect(manifest).toMatchObject({
    lang: 'zh-CN',
    start_url: basePath,
    scope: basePath,
    display: 'minimal-ui',
  });
  expect(manifest.name).toBeTruthy();
  expect([...manifest.short_name].length).toBeLessThanOrEqual([...manifest.name].length);
  expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(2);
  for (const { src, sizes, type } of manifest.icons) {
    const file = join(outDir, src.slice(basePath.length));
    expect(existsSync(file), src).toBe(true);
    if (type !== 'image/png') continue;
    const { width, height } = await sharp(readFileSync(file)).metadata();
    expect(`${width}x${height}`, src).toBe(sizes);
  }
});

test('the colours of the manifest and of light and dark are those of the style sheet', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const papers = [tokens, tokens.slice(tokens.indexOf('(prefers-color-scheme: dark)'))].map(
    (css) => /--paper: (#\w+);/.exec(css)?.[1],
  );
  const manifest = JSON.parse(readOutput('manifest.webmanifest')) as Manifest;
  expect([manifest.theme_color, manifest.background_color]).toEqual([papers[0], papers[0]]);
  for (const page of pages) {
    const colours = page.elements
      .filter(({ properties }) => properties['name'] === 'theme-color')
      .map((meta) => attribute(meta, 'content'));
    expect(colours, page.path).toEqual(papers);
  }
});

test('one heading names the publication on the pages with its masthead, and the header does not say it again', () => {
  const withMasthead = pages.filter(({ html }) => html().includes('<header class="masthead'));
  expect(withMasthead.length).toBeGreaterThan(0);
  for (const page of withMasthead) {
    const headings = page.elements.filter(({ tagName }) => tagName === 'h1');
    expect(headings, page.path).toHaveLength(1);
    const [header = ''] = /<header class="site-header[^]*?<\/header>/.exec(page.html()) ?? [];
    expect(/class="name/.test(header), page.path).toBe(false);
  }
});

interface Manifest {
  name: string;
  short_name: string;
  theme_color: string;
  background_color: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}
