import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { outDir, siteUrl } from '../../src/lib/settings.ts';
import { attribute, fileOf, filesEnding, pages, type ParsedPage } from './site.ts';

const property = (page: ParsedPage, name: string) => {
  const metas = page.elements.filter(({ properties }) => properties['property'] === name);
  expect(metas.length, `${page.path}: ${name}`).toBeLessThan(2);
  return metas[0] && attribute(metas[0], 'content');
};

const imageOf = (page: ParsedPage) => fileOf(new URL(property(page, 'og:image') ?? '', siteUrl()));

test('every page says what a shared link is called, shows and leads to', () => {
  for (const page of pages) {
    for (const name of ['og:title', 'og:type', 'og:site_name', 'og:image', 'og:image:type'])
      expect(property(page, name), `${page.path}: ${name}`).toBeTruthy();
    expect(property(page, 'og:image'), page.path).toMatch(/^https?:\/\//);
    expect(imageOf(page), page.path).toBeDefined();
    const [robots] = page.elements.filter(({ properties }) => properties['name'] === 'robots');
    if (!robots) expect(property(page, 'og:url'), page.path).toBe(new URL(page.address, siteUrl()).href);
  }
});

test('the pictures have the size and the kind that the pages tell', async () => {
  for (const page of pages) {
    const file = imageOf(page)!;
    const { width, height, format } = await sharp(join(outDir, file)).metadata();
    expect([width, height], file).toEqual([1200, 630]);
    expect(`image/${format}`, file).toBe(property(page, 'og:image:type'));
  }
});

test('an article shows the picture of its issue, a work its photograph', () => {
  const issueOf = (page: ParsedPage) => /^(?:articles|issues)\/([^/]+)\//.exec(page.path)?.[1];
  const articles = pages.filter((page) => page.kind.startsWith('articles/'));
  const pictures = new Map(
    pages.filter(({ path }) => path.startsWith('issues/')).map((page) => [issueOf(page), imageOf(page)]),
  );
  expect(articles.length).toBeGreaterThan(1);
  for (const article of articles) expect(imageOf(article), article.path).toBe(pictures.get(issueOf(article)));
  const works = pages.filter(({ path }) => /^exhibitions\/[^/]+\/\d{3}\//.test(path)).map(imageOf);
  expect(works.length).toBeGreaterThan(1);
  expect(works.every((file) => file?.startsWith('media/'))).toBe(true);
});

test('no picture for shared links lies about that no page names', () => {
  const named = new Set(pages.map(imageOf));
  const drawn = filesEnding('.png').filter((file) => file.startsWith('share/'));
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn.filter((file) => !named.has(file))).toEqual([]);
  expect(existsSync(join(outDir, 'share'))).toBe(true);
});
