import { join, resolve } from 'node:path';

/** Where the edition of the tests is written and built. */
export const editionRoot = resolve('.cache/test-sites/edition');

/** What the site's settings are read from while it is built and tested. */
export const editionEnvironment = {
  CONTENT_DIR: join(editionRoot, 'content'),
  OUT_DIR: join(editionRoot, 'site'),
  CACHE_DIR: join(editionRoot, 'cache'),
};
