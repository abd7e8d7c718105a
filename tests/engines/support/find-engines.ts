import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { installed } from '../../../src/build/pdf/find-chromium.ts';
import type { WebKit } from './webkit-reader.ts';

/** The path of a Firefox that can be driven: the one that `FIREFOX_PATH` names, or an installed one. */
export function findFirefox(): string | undefined {
  return [
    process.env['FIREFOX_PATH'],
    ...['firefox-esr', 'firefox'].flatMap(installed),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find((path) => {
    const [version] = /\d+/.exec(answer(path, '--version')) ?? [];
    return Number(version) >= oldestFirefox;
  });
}

/** WebKit as the packages of Debian and its like bring it. */
export function findWebKit(): WebKit | undefined {
  const driver = installed('WebKitWebDriver').find((path) => answer(path, '--help'));
  const screen = installed('Xvfb').find((path) => answer(path, '-help'));
  const [browser] = globSync('/usr/lib{,exec,/*}/webkit2gtk-4.*/MiniBrowser');
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}

/** What a program says of itself; nothing when it does not run here. */
function answer(path: string | undefined, question: string): string {
  if (!path) return '';
  const { stdout, stderr } = spawnSync(path, [question], { timeout: 20_000, encoding: 'utf8' });
  return `${stdout ?? ''}${stderr ?? ''}`;
}

/** The first that sets text as the site's styles ask for it, and is driven as here. */
const oldestFirefox = 145;
