import { defineConfig } from 'vitest/config';
import { keepCompiledCode } from './tests/support/compiled-code.ts';
import { editionEnvironment } from './tests/support/edition-folders.ts';
import { fixtureEnvironment, type FixtureSite } from './tests/support/fixture-sites.ts';
import { keepTemporaryFilesTogether } from './tests/support/temporary-files.ts';

keepTemporaryFilesTogether();
keepCompiledCode();

/** The rules that any built site keeps, whatever its content. */
const rulesOfAnySite = [
  'pages',
  'links',
  'validity',
  'security',
  'search-records',
  'feeds',
  'data',
  'figures',
];

/** What an archive of several years has, which the edition is not. */
const ofSeveralYears = ['archive-*', 'addresses', 'corrections'];

/** Files of a project share their modules: these are loaded, and the pages of a site parsed, once for all of them. */
const oneProcess = { isolate: false };

/** A test ends when it has what it waits for; the limits only stop one that hangs, on a loaded machine too. A hook may build a site. */
const patience = { testTimeout: 300_000, hookTimeout: 600_000 };

const testFiles = (names: readonly string[]) => names.map((name) => `tests/output/${name}.test.ts`);

export default defineConfig({
  test: {
    // By itself it leaves one core of two idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          ...oneProcess,
          setupFiles: 'tests/support/own-globals.ts',
          ...patience,
        },
      },
      // What is said of the content that comes with the program, as long as it is that.
      {
        test: {
          name: 'shipped',
          include: ['tests/shipped/**/*.test.ts'],
          ...oneProcess,
          ...patience,
        },
      },
      // These read the site of an edition of their own, which is built first.
      {
        test: {
          name: 'output',
          include: ['tests/output/**/*.test.ts'],
          exclude: testFiles(ofSeveralYears),
          ...oneProcess,
          ...patience,
          globalSetup: 'tests/support/build-edition-before.ts',
          env: editionEnvironment,
        },
      },
      site('odd', [...rulesOfAnySite, 'iiif', 'iiif-issues', 'pictures', 'images', ...ofSeveralYears]),
      // Words that are made to break out of where they stand.
      site('hostile', [...rulesOfAnySite, 'iiif', 'iiif-issues', 'pictures']),
      site('empty', rulesOfAnySite),
    ],
  },
});

/** The same tests on a site of its own: sound content of a kind that the edition does not happen to have. */
function site(name: FixtureSite, rules: readonly string[]) {
  return {
    test: {
      name,
      include: testFiles(rules),
      ...oneProcess,
      ...patience,
      globalSetup: 'tests/output/support/build-before.ts',
      env: fixtureEnvironment(name),
    },
  };
}
