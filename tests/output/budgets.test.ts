import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { attribute, fileOf, pages, readOutput, resolveAddress, type ParsedPage } from './site.ts';

const kilobyte = 1024;

test('an article page weighs at most 45 KB, compressed, without pictures and typefaces', () => {
  const faults = pages
    .filter(({ kind }) => kind.startsWith('articles/'))
    .map((page) => ({ page, weight: gzip(page.html()) + weigh(stylesOf(page)) + weigh(scriptsOf(page)) }))
    .filter(({ weight }) => weight > 45 * kilobyte);
  expect(faults.map(({ page, weight }) => `${page.path}: ${weight} bytes`)).toEqual([]);
});

test('scripts weigh at most 15 KB on a page, compressed, and 30 KB on the search page', () => {
  const faults = pages
    .map((page) => ({ page, weight: weigh(scriptsOf(page)) + gzip(inlineScripts(page)) }))
    .filter(({ page, weight }) => weight > (page.kind === 'search' ? 30 : 15) * kilobyte);
  expect(faults.map(({ page, weight }) => `${page.path}: ${weight} bytes`)).toEqual([]);
});

test('no script stands in the way of reading', () => {
  const faults = pages.flatMap((page) =>
    page.elements
      .filter((element) => element.tagName === 'script' && attribute(element, 'src') !== undefined)
      .filter((script) => attribute(script, 'type') !== 'module' && !('defer' in script.properties))
      .map((script) => `${page.path}: ${attribute(script, 'src')}`),
  );
  expect(faults).toEqual([]);
});

function stylesOf(page: ParsedPage): string[] {
  return page.elements
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    .map((element) => outputFile(attribute(element, 'href'), page));
}

/** The scripts that a page loads at once, those that they import among them; Pagefind's own are not the site's. */
function scriptsOf(page: ParsedPage): string[] {
  const found = new Set<string>();
  const waiting = page.elements
    .filter((element) => element.tagName === 'script' && attribute(element, 'src') !== undefined)
    .map((element) => outputFile(attribute(element, 'src'), page));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || file.startsWith('pagefind/')) continue;
    found.add(file);
    for (const [, address] of readOutput(file).matchAll(/\b(?:from|import)\s*["']([^"']+)["']/g)) {
      if (address?.startsWith('.')) waiting.push(new URL(address, `http://site/${file}`).pathname.slice(1));
      else if (address?.startsWith('/')) waiting.push(outputFile(address, page));
    }
  }
  return [...found];
}

const inlineScripts = (page: ParsedPage) =>
  page.elements
    .filter((element) => element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json')
    .flatMap((element) => element.children.map((child) => ('value' in child ? child.value : '')))
    .join('\n');

function outputFile(address: string | undefined, page: { address: string }): string {
  const file = fileOf(resolveAddress(address ?? '', page));
  if (file === undefined) throw new Error(`${page.address} asks for ${address}, which is not there`);
  return file;
}

const gzip = (text: string) => (text ? gzipSync(text).length : 0);

const weigh = (files: string[]) => files.reduce((sum, file) => sum + gzip(readOutput(file)), 0);
