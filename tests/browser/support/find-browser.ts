import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of a Chromium or Chrome on this machine that starts: the one that `CHROMIUM_PATH` names, the system's shell
 * without windows, Playwright's own, or an installed one. `undefined` when there is none.
 */
export function findBrowser(): string | undefined {
  return [
    process.env['CHROMIUM_PATH'],
    ...installed('chromium-headless-shell'),
    chromium.executablePath(),
    ...names.flatMap(installed),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => path !== undefined && path !== '' && starts(path));
}

/** Whether the shell without windows is there: the same engine at half the processor time (viewer.spec.ts: 104 s against 197). */
export const hasShell = () => installed('chromium-headless-shell').some(starts);

/** Where a program of this name may lie. */
export const installed = (name: string) =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));

/** Whether the program runs here: a download without its libraries, or a stub that asks for snap, does not. */
function starts(path: string): boolean {
  // Chrome for Windows opens a window when asked for its version.
  if (process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
