import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureBrowser } from './browser/support/ensure-browser.ts';
import { engineNames, engines } from './engines/support/reader.ts';
import { missingEngines } from './engines/support/start.ts';
import { keepCompiledCode } from './support/compiled-code.ts';
import { buildEdition } from './support/edition.ts';
import { buildFixtureSite, fixtureSites } from './support/fixture-sites.ts';
import { endWithPrograms, runProgram } from './support/program.ts';
import { isAsShipped } from './support/shipped.ts';
import { keepTemporaryFilesTogether, temporaryFolder } from './support/temporary-files.ts';

/**
 * `npm test`: builds the sites of the tests once, and runs the unit tests meanwhile; then the output tests, and those in the browser beside
 * them, for neither keeps two processors busy. The content of the newsroom is not looked at, but as long as it is the edition that comes
 * with the program.
 * Its last line is `N passed, N failed` over all of them; it ends with 1 when anything failed.
 */
keepTemporaryFilesTogether();
keepCompiledCode();
endWithPrograms();
const reports = temporaryFolder('test-reports-');
// Looked for before all else: who has none hears of it now, not after the builds.
const hasBrowser = findsBrowser();
const unit = vitest('unit', 'shipped');
const site = await build();
// Tests of the site would judge an older one, or none, when the build fails.
const browser = site.failed ? [] : [playwright()];
await unit;
const output = site.failed ? [] : [vitest('output', 'odd', 'hostile', 'empty')];
const results = [site, ...(await Promise.all([unit, ...output, ...browser]))];

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
for (const { said } of results) if (said) console.log(`\n${said}`);
console.log('');
for (const { name, passed, failed, skipped } of results) {
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
}
if (!isAsShipped())
  console.log('content/ is not what the program comes with: what is said of that was not tested.');
const absent = missingEngines(engines).map((engine) => engineNames[engine]);
if (absent.length > 0)
  console.log(
    `Not on this machine, and so not tested in: ${absent.join(', ')}. npm run test:engines gets them.`,
  );
if (site.failed) console.log('The site was not built, so its output and its pages were not tested.');
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The build counts as one test. */
async function build(): Promise<Result> {
  try {
    await buildEdition();
    // The first lends them its typeface. One build is far from keeping two processors busy.
    await Promise.all(fixtureSites.map(buildFixtureSite));
    return result('Build', 0, 1, 0, 0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return result('Build', 1, 0, 1, 0);
  }
}

/** Projects of Vitest; what it says is kept for the end, for the browser's tests tell meanwhile how far they are. */
async function vitest(...projects: string[]): Promise<Result> {
  const report = join(reports, `${projects[0]}.json`);
  const { code, said } = await runProgram([
    program('vitest', 'vitest.mjs'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = read(report);
  const counts = [numPassedTests, numFailedTests, numPendingTests] as const;
  return result(`Tests ${projects.join(', ')}`, code, ...counts, said);
}

/** Says what to do where there is none. The other tests run all the same, and the run fails. */
function findsBrowser(): boolean {
  try {
    process.env['CHROMIUM_PATH'] = ensureBrowser();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

async function playwright(): Promise<Result> {
  const name = 'Tests in tests/browser, tests/accessibility and tests/engines';
  if (!hasBrowser) return result(name, 1, 0, 0, 0);
  const report = join(reports, 'playwright.json');
  const { code } = await runProgram([program('@playwright/test', 'cli.js'), 'test', '--reporter=list,json'], {
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    show: true,
  });
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(report).stats ?? {};
  return result(name, code, expected, unexpected + flaky, skipped);
}

/** A runner that stopped without naming a failed test has failed all the same. */
function result(
  name: string,
  code: number,
  passed: number,
  failed: number,
  skipped: number,
  said = '',
): Result {
  return { name, passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped, said };
}

function program(name: string, file: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
}

function read(report: string): Report {
  return existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Report) : {};
}

interface Result {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  /** What has not been shown yet. */
  said: string;
}

/** What is read of the two runners' JSON reports. */
interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
}
