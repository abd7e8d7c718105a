import { closeSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { absolute, pageUrl } from '../lib/urls.ts';

/**
 * The site's map in parts, one for each year and one for all else, so that publishing an issue changes the newest alone. The
 * parts of years that are not made again are there already, and so are pages of the others. Pages that ask search engines to leave them out stay out:
 * withdrawn ones, as the page itself says.
 *
 * @param keptFiles the files of the site that are not made again, from its folder on; asked when they are there.
 */
export function sitemap(keptFiles: () => Iterable<string>): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const site = fileURLToPath(dir);
        const kept = new Set(keptFiles());
        const keptPages = [...kept].flatMap((file) => /^(.*\/)index\.html$/.exec(file)?.[1] ?? []);
        const paths = [...pages.map(({ pathname }) => pathname), ...keptPages].filter(
          (path) => path !== '404/' && !kept.has(partOf(path)),
        );
        const entries = paths
          .map((path) => ({ path, head: headOf(join(site, path, 'index.html')) }))
          .filter(({ head }) => !asksToBeLeftOut(head))
          .map(({ path, head }) => ({ path, changed: lastChange(path, head) }));
        for (const [part, own] of Map.groupBy(entries, ({ path }) => partOf(path))) {
          writeFileSync(join(site, part), list('urlset', 'url', own));
        }
        const parts = readdirSync(site).filter((name) => /^sitemap-\d+\.xml$/.test(name));
        writeFileSync(
          join(site, 'sitemap-index.xml'),
          list(
            'sitemapindex',
            'sitemap',
            parts.map((path) => ({ path })),
          ),
        );
      },
    },
  };
}

/** The part that lists the pages of a year. */
export const sitemapOf = (year: string) => `sitemap-${year}.xml`;

/** Issues, articles and figures of a year, and its parts of lists: of a person, a topic, a section, a by-line. */
function partOf(path: string): string {
  const [, year] =
    /^(?:articles\/|figures\/|issues\/(?:years\/)?|(?:people|topics|sections|bylines)\/[^/]+\/)(\d{4})[-/]/.exec(
      path,
    ) ?? [];
  return sitemapOf(year ?? '0');
}

/**
 * The day of the latest change of a page that is known: that of a correction or a withdrawal of its pictures, else of its issue. A month or a year is none, and the
 * time of the build says nothing.
 */
export function lastChange(path: string, head: string): string | undefined {
  const [, corrected] =
    /<meta property="article:modified_time" content="(\d{4}-\d{2}-\d{2})/.exec(head) ?? [];
  const [, printed] = /^(?:articles|issues)\/(\d{4}-\d{2}-\d{2})\//.exec(path) ?? [];
  return [corrected, printed]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** @param entries with paths from the site's folder on. */
function list(
  root: string,
  item: string,
  entries: readonly { path: string; changed?: string | undefined }[],
) {
  const items = [...entries]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, changed }) => {
      const day = changed ? `<lastmod>${changed}</lastmod>` : '';
      return `<${item}><loc>${absolute(pageUrl(path))}</loc>${day}</${item}>\n`;
    });
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  return `${head}<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('')}</${root}>\n`;
}

const asksToBeLeftOut = (head: string) => /<meta name="robots" content="noindex"/.test(head);

/** The beginning of a built page, which is enough for what its head says. */
function headOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    return head.toString('latin1', 0, readSync(descriptor, head, 0, head.length, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Of so many bytes; the robots' line stands behind title and description. One after the other is read into it. */
const head = Buffer.alloc(32_768);
