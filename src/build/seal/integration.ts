import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keptSeals } from '../../lib/settings.ts';
import { KeptPages } from './kept-pages.ts';
import { isOfIssues } from './seals.ts';

/**
 * Puts the kept pages of the months and years whose seals hold into the site, whose routes leave them out. The first of the integrations,
 * for the others read what is there.
 */
export function keptPages(cacheDir: string): AstroIntegration {
  return {
    name: 'kept-pages',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const seals = keptSeals();
        new KeptPages(cacheDir).take(seals, fileURLToPath(dir));
        const months = seals.filter(isOfIssues).length;
        if (seals.length > 0)
          logger.info(`${months} months and ${seals.length - months} years are as they were`);
      },
    },
  };
}
