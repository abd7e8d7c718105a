import { expect, test as base } from '@playwright/test';
import type { Engine, Reader } from './reader.ts';
import { serveForReaders } from './site.ts';
import { startReader } from './start.ts';

/**
 * Playwright's runner, for it has the site, the workers and the reports that these tests need; but not its browsers, which are not those of
 * readers. A browser is started once for a worker, and shared by its tests.
 */
export const test = base.extend<{ reader: Reader }, EngineOptions & { started: Reader | string }>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  started: [
    async ({ engine }, use) => {
      const { server, address } = await serveForReaders();
      const started = await startReader(engine, address);
      await use(started);
      if (typeof started !== 'string') await started.close();
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  reader: async ({ started }, use, info) => {
    if (typeof started === 'string') return info.skip(true, started);
    await started.resize(1280, 900);
    await use(started);
    if (info.status === info.expectedStatus) return;
    // A browser that has come to its end shows nothing, which must not hide why.
    const screen = await started.screenshot().catch(() => undefined);
    if (screen) await info.attach('screen', { body: Buffer.from(screen), contentType: 'image/png' });
  },
});

/** What a reader sees in the end. A page that is left while it is looked at says nothing, and is looked at again. */
export const eventually = <Seen>(look: () => Promise<Seen>) =>
  expect.poll(() => look().catch((error: unknown) => String(error)));

export { expect };

export interface EngineOptions {
  /** What the reader's browser is built on. */
  engine: Engine;
}
