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
        const folder = join(out, options.folder ?? 'pagefind');
        const { built, kept, knowsEditionBefore } = await buildSearch(records, folder, options);
        const list = (names: string[], none: string) => names.join(', ') || none;
        logger.info(
          `${records.length} pages indexed; volumes built: ${list(built, 'none, all from the cache')}`,
        );
        logger.info(
          knowsEditionBefore
            ? `kept for readers of the edition before: ${list(kept, 'nothing')}`
            : 'the cache knows of no edition before: nothing of one is kept',
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
