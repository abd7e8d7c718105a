import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { closeSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basePath } from '../lib/settings.ts';

/** The site's map without the pages that ask search engines to leave them out: withdrawn ones, as the page itself says. */
export default function sitemapOfIndexedPages(): AstroIntegration {
  let site: URL;
  const { name, hooks } = sitemap({ filter: (address) => !asksToBeLeftOut(pageFile(address, site)) });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:build:done': (options) => {
        site = options.dir;
        return hooks['astro:build:done']?.(options);
      },
    },
  };
}

const pageFile = (address: string, site: URL) =>
  fileURLToPath(new URL(`${new URL(address).pathname.slice(basePath.length)}index.html`, site));

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
