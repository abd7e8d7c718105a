import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Builds a content folder as `npm run build` does, into `<root>/site` with its cache in `<root>/cache`.
 *
 * @param root an absolute path; a second build in it finds the cache of the first.
 * @returns the folder of the site.
 * @throws an Error with all that the build said when it failed.
 */
export function buildSite(contentDir: string, root: string): string {
  const site = join(root, 'site');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/build-site.ts', '--preview'], {
    env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: site, CACHE_DIR: join(root, 'cache') },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build ended with ${status}:\n${stdout}\n${stderr}`);
  return site;
}
