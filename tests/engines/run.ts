import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { aptInstall, ensureBrowser } from '../browser/support/ensure-browser.ts';
import { engineNames, engines } from './support/reader.ts';
import { missingEngines } from './support/start.ts';

/**
 * `npm run test:engines`: the journeys in Chromium, Firefox and WebKit. What is missing is taken from the system's package manager, which
 * `npm test` does not do, for it is some 200 MB more to fetch; here an engine that is missing is a failure.
 */
const packages = { chromium: [], firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };

try {
  ensureBrowser();
  const wanted = missingEngines(engines).flatMap((engine) => packages[engine]);
  if (wanted.length > 0) aptInstall(...wanted);
  const missing = missingEngines(engines);
  if (missing.length > 0) {
    const [names, install] = [
      missing.map((engine) => engineNames[engine]),
      missing.flatMap((engine) => packages[engine]),
    ];
    throw new Error(
      `Not found, and not installed: ${names.join(', ')}.\nOn Debian and its like: sudo apt-get install ${install.join(' ')}`,
    );
  }
  const playwright = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  const { status } = spawnSync(
    process.execPath,
    [playwright, 'test', ...engines.map((engine) => `--project=${engine}`), ...process.argv.slice(2)],
    { stdio: 'inherit', env: { ...process.env, ENGINES: 'all' } },
  );
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
