import { contentDir } from '../../lib/settings.ts';
import { describeError } from '../../build/errors.ts';
import { makeSite } from '../../build/make-site.ts';
import { publicAddress } from '../../build/public-address.ts';

/** Makes the site that will be published in the folder that is named, in a process of its own: builds set the environment. */
try {
  await makeSite(process.argv[2] ?? '', () => publicAddress(contentDir));
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
