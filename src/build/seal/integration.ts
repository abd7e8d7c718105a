import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keptSeals } from '../../lib/settings.ts';
import { KeptPages } from './kept-pages.ts';

/**
 * Puts the kept pages of the years whose seals hold into the site, whose routes leave them out. The first of the integrations,
 * for the others read what is there.
 */
export function keptPages(cacheDir: string): AstroIntegration {
  return {
    name: 'kept-pages',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const seals = keptSeals();
        new KeptPages(cacheDir).take(seals, fileURLToPath(dir));
        if (seals.length > 0) logger.info(`${seals.length} years are as they were`);
      },
    },
  };
}
