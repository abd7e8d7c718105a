import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of a Chromium or Chrome on this machine that starts: the one that `CHROMIUM_PATH` names,
 * Playwright's own, or an installed one. `undefined` when there is none.
 */
export function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [
    process.env['CHROMIUM_PATH'],
    chromium.executablePath(),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => path !== undefined && path !== '' && starts(path));
}

/** Whether the program runs here: a download without its libraries, or a stub that asks for snap, does not. */
function starts(path: string): boolean {
  // Chrome for Windows opens a window when asked for its version.
  if (process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
