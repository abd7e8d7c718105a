import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { outDir } from '../lib/settings.ts';
import { describeError, PlainError } from './errors.ts';
import { serveAndTell } from './serve-and-tell.ts';

/** Serves the site that `npm run build` has made. */
try {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new PlainError(`没有找到建好的网站：${outDir}\n办法：先运行 npm run build`);
  }
  await serveAndTell({ folder: outDir });
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
