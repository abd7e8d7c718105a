import { ensureBrowser } from './ensure-browser.ts';

/** Before the browser tests are run on their own: finds or installs a browser, and says which. */
try {
  console.log(`Browser: ${ensureBrowser()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
