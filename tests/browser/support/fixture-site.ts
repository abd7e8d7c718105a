import { test } from '@playwright/test';
import { serveSite } from '../../../src/build/static-server.ts';
import { basePath } from '../../../src/lib/settings.ts';
import { buildFixtureSite, fixtureEnvironment, type FixtureSite } from '../../support/fixture-sites.ts';

/**
 * One site for all tests of the file that asks for it: sound content of a kind that the edition does not happen to have, a folder of the
 * fixtures. It is built and served, and what is returned is filled, before the first test.
 */
export function useFixtureSite(name: FixtureSite): ServedSite {
  const site: ServedSite = { address: '', folder: '' };
  let close = () => {};
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    await buildFixtureSite(name);
    site.folder = fixtureEnvironment(name).OUT_DIR;
    const { server, address } = await serveSite({ folder: site.folder, base: basePath, port: 0 });
    site.address = address;
    close = () => {
      server.closeAllConnections();
      server.close();
    };
  });
  test.afterAll(() => close());
  return site;
}

interface ServedSite {
  /** Ends with a slash. */
  address: string;
  folder: string;
}
