import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { askedCards } from '../../lib/share/cards.ts';
import { inParallel } from '../images/parallel.ts';
import { CardFiles } from './card-files.ts';

/**
 * Draws the pictures for shared links that the pages have asked for. Where `PICTURES` is `later` they are drawn when they are asked for,
 * which nobody does who reads a preview.
 */
export default function share({ cacheDir }: { cacheDir: string }): AstroIntegration {
  const files = new CardFiles(cacheDir);
  return {
    name: 'share',
    hooks: {
      'astro:build:start': () => askedCards().clear(),
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env['PICTURES'] === 'later') return;
        let drawn = 0;
        const folder = fileURLToPath(new URL('share/', dir));
        await inParallel(askedCards().keys(), async (path) => {
          const file = await files.get(path);
          if (!file) return;
          if (file.made) drawn += 1;
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), file.bytes);
        });
        await files.sweep();
        logger.info(`${askedCards().size} pictures for shared links, ${drawn} of them new`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(files.handle);
      },
    },
  };
}
