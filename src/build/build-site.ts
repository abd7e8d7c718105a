import { contentDir, outDir, siteUrl } from '../lib/settings.ts';
import { describeError } from './errors.ts';
import { makeSite } from './make-site.ts';
import { publicAddress } from './public-address.ts';

/**
 * `npm run build`: the finished site. Ends with 1, the published site untouched, when it cannot be made.
 *
 * `--preview` builds for this machine: the site then needs no public address, and drafts may have open questions.
 */
const preview = process.argv.includes('--preview');
try {
  await makeSite(outDir, () => (preview ? siteUrl : publicAddress(contentDir)), { isPreview: preview });
} catch (error) {
  console.error(describeError(error));
  console.error(`\n建站没有成功，已发布的网站没有改动：${outDir}`);
  process.exit(1);
}
