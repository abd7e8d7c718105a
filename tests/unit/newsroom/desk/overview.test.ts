import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { overviewRoutes } from '../../../../src/newsroom/desk/server/api/overview.ts';
import { KnownContent } from '../../../../src/newsroom/desk/server/known-content.ts';
import type { Overview } from '../../../../src/newsroom/desk/shared/overview.ts';
import { newsroom } from '../support.ts';

const record = 'publication.yaml';

test('a site that has no address yet is a problem of its publication, which the desk can lead to', async () => {
  vi.stubEnv('SITE_URL', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  const room = newsroom();
  const cacheDir = mkdtempSync(join(tmpdir(), 'overview-'));
  onTestFinished(() => rmSync(cacheDir, { recursive: true, force: true, maxRetries: 3 }));
  const folders = { root: '', contentDir: room.folder, outDir: '', cacheDir, newsroomDir: '', code: 'test' };
  const known = new KnownContent(folders, () => {});
  const answer = overviewRoutes(known)['GET api/overview'];
  const problems = async () => ((await answer?.({} as never)) as Overview).problems;
  expect(await problems()).toEqual([]);
  const text = readFileSync(join(room.folder, record), 'utf8');
  room.apply([{ path: record, content: text.replace(/^address: .*\n/m, ''), before: null }]);
  expect(await problems()).toEqual([
    expect.objectContaining({ collection: 'publication', path: record, name: '网站的网址' }),
  ]);
});
