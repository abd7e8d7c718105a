import { resolve } from 'node:path';
import { serveSite } from '../../../src/build/static-server.ts';
import { basePath } from '../../../src/lib/settings.ts';
import { buildSite } from '../../output/support/build-site.ts';

/** Builds and serves sound content of a kind that the edition does not happen to have: a folder of the fixtures. */
export async function serveFixtureSite(
  name: 'odd' | 'hostile',
): Promise<{ address: string; folder: string; close: () => void }> {
  const folder = buildSite(resolve('tests/fixtures/content', name), resolve('.cache/test-sites', name));
  const { server, address } = await serveSite({ folder, base: basePath, port: 0 });
  return {
    address,
    folder,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
