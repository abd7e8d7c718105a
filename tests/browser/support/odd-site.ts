import { resolve } from 'node:path';
import { serveSite } from '../../../src/build/static-server.ts';
import { basePath } from '../../../src/lib/settings.ts';
import { buildSite } from '../../output/support/build-site.ts';

/** Builds and serves sound content of kinds that the edition does not happen to have. */
export async function serveOddSite(): Promise<{ address: string; close: () => void }> {
  const folder = buildSite(resolve('tests/fixtures/content/odd'), resolve('.cache/test-sites/odd'));
  const { server, address } = await serveSite({ folder, base: basePath, port: 0 });
  return {
    address,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
