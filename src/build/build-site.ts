import { cacheDir, contentDir, keptSeals, outDir, siteUrl } from '../lib/settings.ts';
import { recordAddresses } from './addresses/record-addresses.ts';
import { describeError } from './errors.ts';
import { makeSite } from './make-site.ts';
import { publicAddress } from './public-address.ts';

/**
 * `npm run build`: the finished site. Ends with 1, the published site untouched, when it cannot be made.
 *
 * `--preview` builds for this machine: the site then needs no public address, drafts may have open questions, and what is built does
 * not count as published.
 */
const preview = process.argv.includes('--preview');
try {
  await makeSite(outDir, () => (preview ? siteUrl() : publicAddress(contentDir)), { isPreview: preview });
} catch (error) {
  console.error(describeError(error));
  console.error(`\n建站没有成功，已发布的网站没有改动：${outDir}`);
  process.exit(1);
}
if (!preview) {
  try {
    await recordAddresses({ contentDir, cacheDir, site: outDir, seals: keptSeals() });
  } catch (error) {
    console.error(describeError(error));
    console.error(
      '\n网站建好了，但是网址簿（内容文件夹里的 ledger）没有写成。\n办法：排除上面的问题，再建站一次。',
    );
    process.exit(1);
  }
}
