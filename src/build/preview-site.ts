import { join } from 'node:path';
import { cacheDir, contentDir, siteUrl } from '../lib/settings.ts';
import { describeError } from './errors.ts';
import { PictureServer } from './images/picture-server.ts';
import { makeSite } from './make-site.ts';
import { CardFiles } from './share/card-files.ts';
import { serveAndTell } from './serve-and-tell.ts';

/**
 * `npm start`: the site on this machine before its pictures are encoded, which takes minutes the first time. They are made
 * when they are looked at, and the rest meanwhile, into the cache that `npm run build` takes them from.
 */
process.env['PICTURES'] = 'later';
// A site without its pictures must not lie where the finished one is looked for.
const folder = join(process.cwd(), '.astro', 'preview');
const pictures = new PictureServer({ contentDir, cacheDir }, console.log);
try {
  await makeSite(folder, siteUrl, { isPreview: true });
  await pictures.update();
  await serveAndTell({ folder, middleware: [pictures.handle, new CardFiles(cacheDir).handle] });
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
await pictures.encodeRest();
