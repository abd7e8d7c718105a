import { defineConfig } from '@playwright/test';
import { availableParallelism } from 'node:os';
import { findBrowser } from './tests/browser/support/find-browser.ts';
import { engines } from './tests/engines/support/reader.ts';
import type { EngineOptions } from './tests/engines/support/test.ts';
import { editionEnvironment } from './tests/support/edition-folders.ts';
import { freePort } from './tests/support/free-port.ts';
import { keepTemporaryFilesTogether } from './tests/support/temporary-files.ts';

// Every worker reads this file again: the first reading leaves its choices to the others in the environment.
keepTemporaryFilesTogether();
process.env['CHROMIUM_PATH'] ||= findBrowser();
process.env['TEST_PORT'] ||= String(await freePort());
Object.assign(process.env, editionEnvironment);

const address = `http://localhost:${process.env['TEST_PORT']}`;

export default defineConfig<object, EngineOptions>({
  outputDir: 'test-results',
  // A test ends when it has what it waits for; the limits only stop one that hangs, on a loaded machine too.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  // Chromium draws in several threads, and tests wait for a slow line now and then: a third worker fills two cores.
  workers: Math.max(Math.min(3, availableParallelism() + 1), Math.floor(availableParallelism() / 2)),
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  projects: [
    // Each browser is started once, by the one worker that has all its files; begun last, the slowest would be waited for.
    ...engines.map((engine) => ({
      name: engine,
      testDir: 'tests/engines',
      fullyParallel: false,
      workers: 1,
      use: { engine },
    })),
    { name: 'browser', testDir: 'tests/browser' },
    { name: 'accessibility', testDir: 'tests/accessibility' },
  ],
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // See tests/browser/support/motion.ts.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // A trace costs a fifth of the time: `npx playwright test --trace on <file>` makes one of a test that failed.
    trace: 'off',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // Windowless Chromium rounds the widths of glyphs, which no reader's browser does.
        '--font-render-hinting=none',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" tests/browser/support/serve-edition.ts`,
    env: { PORT: process.env['TEST_PORT'] },
    port: Number(process.env['TEST_PORT']),
    // The first time the edition is built.
    timeout: 900_000,
    stdout: 'ignore',
  },
});
