import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished, vi } from 'vitest';
import { intakeRoutes } from '../../../../src/newsroom/desk/server/api/intake.ts';
import { KnownContent } from '../../../../src/newsroom/desk/server/known-content.ts';
import { Uploads } from '../../../../src/newsroom/desk/server/uploads.ts';
import { temporaryFolder } from '../../../support/temporary-files.ts';
import { newsroom } from '../support.ts';

/** A request that sends these bytes. */
export const sent = (bytes: Uint8Array | string) =>
  Readable.from([Buffer.from(bytes)]) as unknown as IncomingMessage;

/** The part of a desk that takes in; it can be opened again. */
export function intakeDesk() {
  const room = newsroom();
  const [cacheDir, newsroomDir] = [temporaryFolder('cache-'), temporaryFolder('desk-')];
  const folders = { root: '', contentDir: room.folder, outDir: '', cacheDir, newsroomDir, code: 'test' };
  const open = () => {
    const uploads = new Uploads(join(newsroomDir, 'uploads'));
    const routes = intakeRoutes(folders, uploads, new KnownContent(folders, () => {}));
    return {
      upload: async (name: string, bytes: Uint8Array | string) => (await uploads.take(sent(bytes), name)).id,
      ask: async <Answer>(route: string, body: object) =>
        (await routes[`POST api/intake/${route}`]!({
          request: sent(JSON.stringify(body)),
        } as never)) as Answer,
    };
  };
  return { ...room, open };
}

/** A page without a browser, which asks a desk that answers by the part of the address behind `api/`. */
export function onPage(answers: Record<string, (body: string) => Promise<Response>>): void {
  vi.stubGlobal('document', { querySelector: () => null, createTreeWalker: () => ({}) });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('fetch', (address: string, { body }: { body: string }) =>
    answers[address.replace(/^.*\/api\/|\?.*$/g, '')]!(body),
  );
  onTestFinished(() => void vi.unstubAllGlobals());
}
