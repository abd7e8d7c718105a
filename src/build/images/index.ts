import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkedEntries, checkedFolder } from '../../content/checked-entries.ts';
import { formatProblems, type Problem } from '../../content/problem.ts';
import { PlainError } from '../errors.ts';
import { watchContent } from '../watch-content.ts';
import {
  copyImages,
  describeImages,
  encodeImages,
  type ImageBuild,
  type ImageFolders,
} from './build-images.ts';
import { sweep } from './cache.ts';
import { PictureServer } from './picture-server.ts';

/**
 * Measures the pictures of the content before the pages are made, encodes them meanwhile, and puts them into the site. Where `PICTURES`
 * is `later` they are only measured: who serves the site has a {@link PictureServer}, as the development server has.
 */
export default function images(folders: ImageFolders): AstroIntegration {
  let encoding: Promise<ImageBuild> | undefined;
  return {
    name: 'images',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const later = process.env['PICTURES'] === 'later';
        const articles = checkedEntries()?.get('articles') ?? [];
        const plain = new Set(articles.filter(({ namesPictures }) => !namesPictures).map(({ path }) => path));
        const isPlain = (path: string) => plain.has(path);
        const looking = { ...folders, folder: checkedFolder(), isPlain };
        if (!later) await sweep(join(folders.cacheDir, 'images'));
        const described = await describeImages(looking);
        assertSound(described.problems);
        if (later) return;
        encoding = encodeImages(described, (message) => logger.info(message));
        // What goes wrong is told when the pages are made.
        encoding.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const build = await encoding;
        if (!build) return;
        assertSound(build.problems);
        await copyImages(build, fileURLToPath(dir));
      },
      'astro:server:setup': async ({ server, logger }) => {
        const pictures = new PictureServer(folders, (message) => logger.info(message));
        server.middlewares.use(pictures.handle);
        await watchContent(server, folders.contentDir, async () => {
          // What is wrong with them the content check says.
          const { changed } = await pictures.update();
          // A page that was made meanwhile shows the pictures of before, or misses the new ones.
          if (changed) server.environments.client.hot.send({ type: 'full-reload' });
          void pictures.encodeRest();
        });
      },
    },
  };
}

function assertSound(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new PlainError(formatProblems(problems));
}
