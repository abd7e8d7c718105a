import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineFolder } from './engine.ts';
import { buildIndex, type BuildOptions } from './index.ts';
import { readPages, type KnownPages } from './pages.ts';

/**
 * An Astro integration that indexes every built page with an element `[data-search-record]`, into `<out>/pagefind/`. A page
 * whose hash is known is not read unless its volume has changed. Pages are told the folder of Pagefind's script as `import.meta.env.SEARCH_ENGINE`.
 */
export function exactSearch({ knownPages, ...options }: SearchOptions): AstroIntegration {
  let base = '/';
  return {
    name: 'exact-search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            // The worker fetches a table on demand, which only a module can.
            worker: { format: 'es' },
            define: { 'import.meta.env.SEARCH_ENGINE': JSON.stringify(engineFolder()) },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const records = readPages(out, { ...options, base, known: knownPages?.() });
        const folder = join(out, options.folder ?? 'pagefind');
        const { built, kept, knowsEditionBefore } = await buildIndex(records, folder, options);
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

export interface SearchOptions extends BuildOptions {
  /** The folder of the index below the site's; `pagefind` unless given. */
  folder?: string;
  /** What is known of the pages; asked when they are there. */
  knownPages?: () => KnownPages;
}
