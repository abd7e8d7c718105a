import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenContent } from './check-with.ts';

test('a build on broken content fails, prints every problem and leaves the published site alone', () => {
  const content = brokenContent('two-faults');
  const site = join(mkdtempSync(join(tmpdir(), 'publish-')), 'site');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'published');

  const run = spawnSync(process.execPath, ['src/build/build-site.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site },
    encoding: 'utf8',
  });

  expect(run.status).toBe(1);
  expect(run.stderr).toContain('没有“nobody-here”这个人物');
  expect(run.stderr).toContain('记录说展出3幅');
  expect(run.stderr).toContain('内容检查发现3个问题');
  expect(readdirSync(join(site, '..'))).toEqual(['site']);
  expect(readdirSync(site)).toEqual(['index.html']);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('published');
  rmSync(content, { recursive: true });
});
