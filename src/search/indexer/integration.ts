import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchRecord } from '../record.ts';
import { extractRecord } from './extract.ts';
import { buildSearch, type BuildOptions } from './index.ts';

/** An Astro integration that indexes every built page with an element `[data-search-record]`, into `<out>/pagefind/`. */
export function exactSearch(options: BuildOptions & { folder?: string }): AstroIntegration {
  let base = '/';
  return {
    name: 'exact-search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The worker fetches a table on demand, which only a module can.
        updateConfig({ vite: { worker: { format: 'es' } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const records = readRecords(out, base);
        const { built } = await buildSearch(records, join(out, options.folder ?? 'pagefind'), options);
        logger.info(
          `${records.length} pages indexed; volumes built: ${built.join(', ') || 'none, all from the cache'}`,
        );
      },
    },
  };
}

/** The records of all pages in a folder of built HTML; `base` is the path that the site lives below. */
export function readRecords(folder: string, base = '/'): SearchRecord[] {
  const records: SearchRecord[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  for (const file of files) {
    const path = file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
    const record = extractRecord(
      readFileSync(join(folder, file), 'utf8'),
      `${base.replace(/\/$/, '')}/${path}`,
    );
    if (record) records.push(record);
  }
  return records;
}
