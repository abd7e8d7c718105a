import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { shownFile } from '../../content/problem.ts';
import { typefaceUrl } from '../../lib/urls.ts';
import { pathBelow } from '../path-below.ts';
import { buildFonts, type FontBuild } from './build-fonts.ts';

/**
 * Offers the Song face to the site as `fonts/fonts.css`, in slices by frequency. They are made while the pages are, for no
 * page depends on their bytes. A character that the typeface lacks is warned of.
 */
export default function fonts(options: { contentDir: string; cacheDir: string }): AstroIntegration {
  let building: Promise<FontBuild>;
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        if (command !== 'build' && command !== 'dev') return;
        building = buildFonts({
          contentDir: options.contentDir,
          sourceDir: fileURLToPath(config.srcDir),
          cacheDir: join(options.cacheDir, 'fonts'),
        });
        // Whoever waits for it is told.
        building.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const build = await building;
        report(build, options.contentDir, logger);
        const folder = fileURLToPath(new URL('fonts/', dir));
        await mkdir(join(folder, 'slices'), { recursive: true });
        for (const [name, bytes] of build.files) await writeFile(join(folder, name), bytes);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const name = pathBelow(typefaceUrl(''), request);
          const bytes = name === undefined ? undefined : (await building).files.get(name);
          if (name === undefined || !bytes) return next();
          response.setHeader('Content-Type', name.endsWith('.css') ? 'text/css' : 'font/woff2');
          response.end(bytes);
        });
      },
    },
  };
}

function report(build: FontBuild, contentDir: string, logger: AstroIntegrationLogger): void {
  logger.info(`${build.slices} slices, ${build.made} of them new`);
  for (const { char, file } of build.missing) {
    const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const place = file.startsWith(contentDir)
      ? shownFile(contentDir, file.slice(contentDir.length + 1))
      : file;
    logger.warn(
      `字体里没有“${char}”（U+${code}，${place}），读者看到的是自己电脑里别的字体的字形，也可能是空框。`,
    );
  }
}
