import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { mediaUrl } from '../../lib/urls.ts';
import { formatProblems } from '../../content/problem.ts';
import { buildImages, copyImages, type ImageBuild, type ImageFolders } from './build-images.ts';

/**
 * Encodes the pictures of the content before the pages are made, and puts them into the site.
 * While pages are written (`npm run dev`) they are served from the cache and made anew after a change.
 */
export default function images(folders: ImageFolders): AstroIntegration {
  let build: ImageBuild;
  const run = async (logger: AstroIntegrationLogger) => {
    build = await buildImages(folders, (message) => logger.info(message));
    return build.problems;
  };
  return {
    name: 'images',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const problems = await run(logger);
        if (problems.length > 0) throw new Error(`\n${formatProblems(problems)}`);
      },
      'astro:build:done': ({ dir }) => copyImages(build, fileURLToPath(dir)),
      'astro:server:setup': async ({ server, logger }) => {
        const runAgain = async () => {
          const problems = await run(logger);
          if (problems.length > 0) logger.warn(`\n${formatProblems(problems)}`);
        };
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.add(folders.contentDir);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folders.contentDir)) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => void runAgain(), 300);
        });
        server.middlewares.use((request, response, next) => {
          // The base path is cut off `url` here, not off `originalUrl`.
          const path = decodeURI(request.originalUrl ?? '').split('?')[0] ?? '';
          const file = path.startsWith(mediaUrl(''))
            ? build?.files.get(path.slice(mediaUrl('').length))
            : undefined;
          if (!file) return next();
          response.setHeader(
            'Content-Type',
            types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
          );
          createReadStream(file).pipe(response);
        });
        await runAgain();
      },
    },
  };
}

const types: Record<string, string> = { avif: 'image/avif', jpeg: 'image/jpeg' };
