import { chromium } from '@playwright/test';
import { findChromium, firstThatStarts, installed, starts } from '../../../src/build/pdf/find-chromium.ts';

/**
 * The path of a Chromium or Chrome on this machine that starts: the one that `CHROMIUM_PATH` names, the system's shell
 * without windows, Playwright's own, or an installed one. `undefined` when there is none.
 */
export const findBrowser = (): string | undefined =>
  firstThatStarts([
    process.env['CHROMIUM_PATH'],
    ...installed('chromium-headless-shell'),
    chromium.executablePath(),
  ]) ?? findChromium();

/** Whether the shell without windows is there: the same engine at half the processor time (viewer.spec.ts: 104 s against 197). */
export const hasShell = () => installed('chromium-headless-shell').some(starts);
