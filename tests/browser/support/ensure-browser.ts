import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import { findBrowser, hasShell } from './find-browser.ts';

/**
 * A browser for the tests: one that is installed, else one that Playwright downloads, else the system's own package. In a
 * container that offers Chromium's shell without windows, that one, for it needs half the time.
 * Where the system has no Chinese font and can install one, it does; without it the site's own font serves.
 *
 * @throws an Error that says which command to run, when there is no browser and none can be installed.
 */
export function ensureBrowser(): string {
  ensureChineseFont();
  if (process.getuid?.() === 0 && !process.env['CHROMIUM_PATH'] && !hasShell())
    aptInstall('chromium-headless-shell');
  const browser = findBrowser() ?? install(playwrightBrowser) ?? install(systemBrowser);
  if (browser) return browser;
  throw new Error(
    [
      'No browser was found for the tests, and none could be installed. Install one and run the tests again:',
      '  npx playwright install --with-deps chromium',
      '  or: sudo apt-get install -y chromium fonts-noto-cjk',
      'or name an installed Chromium or Chrome: CHROMIUM_PATH=/path/to/chrome npm test',
    ].join('\n'),
  );
}

function install(method: () => void): string | undefined {
  method();
  return findBrowser();
}

function playwrightBrowser(): void {
  const playwright = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  console.log('No browser found: asking Playwright for one …');
  const downloaded = run(process.execPath, [playwright, 'install', 'chromium']);
  // On a bare machine the download lacks the system's libraries.
  if (downloaded && !findBrowser() && asRoot) run(process.execPath, [playwright, 'install-deps', 'chromium']);
}

function systemBrowser(): void {
  console.log("Still none: asking the system's package manager …");
  aptInstall('chromium');
}

function ensureChineseFont(): void {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (process.platform === 'linux' && !list.stdout?.trim()) aptInstall('fonts-noto-cjk');
}

/** Installs packages of the system's, where it has such and lets them be installed; their absence is seen by looking for what they bring. */
export function aptInstall(...names: string[]): void {
  if (!asRoot || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  // Where the packages cannot be reached, that is soon clear.
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
  const [command = '', ...rest] = [...asRoot, 'apt-get', ...patience];
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  run(command, [...rest, 'update'], environment);
  run(command, [...rest, 'install', '-y', '--no-install-recommends', ...names], environment);
}

/** Whether the command ended well. Its output is shown; what it brought is judged by looking for the browser again. */
function run(command: string, options: string[], environment: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, options, {
    stdio: 'inherit',
    timeout: 600_000,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env, ...environment },
  });
  return status === 0;
}

/** What to put before a command that needs root: nothing for root itself; `undefined` when there is no way. */
const asRoot = findWayToRoot();

function findWayToRoot(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : undefined;
}
