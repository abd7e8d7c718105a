import { closeSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { absolute, pageUrl } from '../lib/urls.ts';

/**
 * The site's map in parts, one for each year and one for all else, so that publishing an issue changes the newest alone. The
 * parts of years that are not made again are there already. Pages that ask search engines to leave them out stay out:
 * withdrawn ones, as the page itself says.
 */
export function sitemap(): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const site = fileURLToPath(dir);
        const paths = pages.map(({ pathname }) => pathname).filter((path) => path !== '404/');
        const indexed = paths.filter((path) => !asksToBeLeftOut(join(site, path, 'index.html')));
        for (const [part, own] of Map.groupBy(indexed, partOf)) {
          writeFileSync(join(site, part), list('urlset', 'url', own));
        }
        const parts = readdirSync(site).filter((name) => /^sitemap-\d+\.xml$/.test(name));
        writeFileSync(join(site, 'sitemap-index.xml'), list('sitemapindex', 'sitemap', parts));
      },
    },
  };
}

/** The part that lists the pages of a year. */
export const sitemapOf = (year: string) => `sitemap-${year}.xml`;

/** Issues and articles of a year, and its parts of lists: of a person, a topic, a section, a by-line. */
function partOf(path: string): string {
  const [, year] =
    /^(?:articles\/|issues\/(?:years\/)?|(?:people|topics|sections|bylines)\/[^/]+\/)(\d{4})[-/]/.exec(
      path,
    ) ?? [];
  return sitemapOf(year ?? '0');
}

/** @param paths from the site's folder on. */
function list(root: string, item: string, paths: readonly string[]): string {
  const items = [...paths].sort().map((path) => `<${item}><loc>${absolute(pageUrl(path))}</loc></${item}>\n`);
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  return `${head}<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('')}</${root}>\n`;
}

/** Whether the head of a built page says so; only its beginning is read. */
function asksToBeLeftOut(file: string): boolean {
  const bytes = Buffer.alloc(headLength);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, headLength, 0);
  } finally {
    closeSync(descriptor);
  }
  return /<meta name="robots" content="noindex"/.test(bytes.toString('latin1'));
}

/** In bytes; the robots' line stands behind title and description. */
const headLength = 16_384;
