import { findBrowser } from '../../browser/support/find-browser.ts';
import { findFirefox, findWebKit } from './find-engines.ts';
import { readWithPuppeteer } from './puppeteer-reader.ts';
import { engineNames, type Engine, type Reader } from './reader.ts';
import { readWithWebKit } from './webkit-reader.ts';

/**
 * Starts a browser that is built on an engine.
 *
 * @param site the address of the first page.
 * @returns a reader at it, or what a person is told where it is missing.
 * @throws where it is missing and has to be there: Chromium, or any when `ENGINES` is `all`.
 */
export async function startReader(engine: Engine, site: string): Promise<Reader | string> {
  const start = found(engine);
  if (start) return start(site);
  const missing = `${engineNames[engine]} is not on this machine; npm run test:engines gets it where that is possible.`;
  if (engine === 'chromium' || process.env['ENGINES'] === 'all') throw new Error(missing);
  return missing;
}

/** The engines that this machine lacks. */
export const missingEngines = (engines: readonly Engine[]) => engines.filter((engine) => !found(engine));

/** How to start an engine's browser, where the machine has one. */
function found(engine: Engine): ((site: string) => Promise<Reader>) | undefined {
  if (engine === 'webkit') {
    const webkit = findWebKit();
    return webkit && ((site) => readWithWebKit(webkit, site));
  }
  const path = engine === 'chromium' ? findBrowser() : findFirefox();
  return path === undefined ? undefined : (site) => readWithPuppeteer(engine, path, site);
}
