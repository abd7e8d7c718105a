import { buildEdition } from '../../support/edition.ts';

/** Builds the edition that the tests read, and serves it as `npm run build` and a host would. */
await buildEdition();
await import('../../../src/build/serve-site.ts');
// A runner that is stopped from outside stops no server.
process.stdin.resume().once('close', () => process.exit());
