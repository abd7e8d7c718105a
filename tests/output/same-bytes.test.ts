import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cacheDir, contentDir, outDir } from '../../src/lib/settings.ts';
import { hashes } from './support/hashes.ts';

test(
  'a project folder with Chinese and a space in its name, in another time zone, language and environment, builds the same bytes',
  { timeout: 600_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    const project = join(folder, '工会 专版');
    mkdirSync(project);
    for (const name of ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
      cpSync(name, join(project, name), { recursive: true });
    cpSync(contentDir, join(project, 'content'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
    const { status, stderr } = spawnSync(process.execPath, ['src/build/build-site.ts', '--preview'], {
      cwd: project,
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: 'content',
        OUT_DIR: 'dist',
        CACHE_DIR: cacheDir,
        TZ: 'America/New_York',
        LANG: 'de_DE.UTF-8',
        NODE_ENV: 'development',
      },
    });
    expect(stderr).not.toContain('建站没有成功');
    expect(status).toBe(0);
    expect(hashes(join(project, 'dist'))).toEqual(hashes(outDir));
    rmSync(folder, { recursive: true });
  },
);
