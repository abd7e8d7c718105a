import { resolve } from 'node:path';
import { buildSite } from '../output/support/build-site.ts';
import { otherProject } from '../output/support/other-project.ts';
import { builtOnce } from './built-once.ts';

/** Sound content of kinds that the edition does not happen to have; each is a folder of the fixtures. */
export const fixtureSites = ['odd', 'hostile', 'empty'] as const;

export type FixtureSite = (typeof fixtureSites)[number];

/** The settings of such a site. */
export function fixtureEnvironment(name: FixtureSite) {
  const root = fixtureRoot(name);
  return {
    CONTENT_DIR: resolve('tests/fixtures/content', name),
    OUT_DIR: `${root}/site`,
    CACHE_DIR: `${root}/cache`,
  };
}

/** Builds the site, unless the code and its fixtures are those that it was built from. */
export async function buildFixtureSite(name: FixtureSite): Promise<void> {
  const { CONTENT_DIR } = fixtureEnvironment(name);
  await builtOnce(
    fixtureRoot(name),
    [`tests/fixtures/content/${name}/**`, 'tests/support/fixture-sites.ts'],
    () => buildSite(CONTENT_DIR, fixtureRoot(name), otherProject(fixtureRoot(name))),
  );
}

const fixtureRoot = (name: FixtureSite) => resolve('.cache/test-sites', name);
