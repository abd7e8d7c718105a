import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheDir, outDir } from '../../src/lib/settings.ts';
import { freePort } from '../support/free-port.ts';
import { hashes } from './support/hashes.ts';
import { otherEnvironment, otherProject } from './support/other-project.ts';

/** The first run of a newcomer: no picture is encoded yet. The typeface and the search are not what is tested here. */
const root = mkdtempSync(join(tmpdir(), 'preview-'));
const cache = join(root, 'cache');
let project: string;
let program: ChildProcess;
let address: string;
beforeAll(async () => {
  for (const name of ['fonts', 'search']) {
    if (existsSync(join(cacheDir, name)))
      cpSync(join(cacheDir, name), join(cache, name), { recursive: true });
  }
  project = otherProject(root);
  ({ program, address } = await start());
}, 300_000);
afterAll(() => {
  program.kill();
  rmSync(root, { recursive: true, force: true, maxRetries: 3 });
});

describe('The preview of npm start', () => {
  test('is there before all the pictures are encoded', () => {
    const published = globSync('media/**/*.*', { cwd: outDir }).length;
    const encoded = globSync('images/*/*.{avif,jpeg}', { cwd: cache }).length;
    expect(encoded).toBeLessThan(published / 2);
  });

  test('has every page and file of the published site but the pictures, byte for byte, in a folder with Chinese and a space in its name, another time zone, language and environment', () => {
    const published = Object.entries(hashes(outDir)).filter(([file]) => !/^(media|share)\b/.test(file));
    expect(Object.entries(hashes(join(project, '.astro/preview')))).toEqual(published);
  });

  test('draws a picture for shared links when it is asked for, as it is published', async () => {
    const [first = ''] = globSync('share/issues/**/*.png', { cwd: outDir }).sort();
    const response = await fetch(new URL(first.replaceAll('\\', '/'), address));
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(join(outDir, first)))).toBe(true);
    expect((await fetch(new URL('share/nothing/card.00000000.png', address))).status).toBe(404);
  });

  test('shows each picture of a work at the address and with the bytes that are published', async () => {
    const [first = ''] = globSync('media/*/*/share.jpg', { cwd: outDir }).sort();
    const files = globSync(join(first, '../*'), { cwd: outDir });
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const response = await fetch(new URL(file.replaceAll('\\', '/'), address));
      expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(join(outDir, file))), file).toBe(
        true,
      );
    }
  });
});

/** Runs the command until it says where the site is; it goes on behind that. */
async function start() {
  const env = { ...process.env, ...otherEnvironment, CACHE_DIR: cache, PORT: String(await freePort()) };
  const program = spawn(process.execPath, ['src/build/preview-site.ts'], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => program.kill());
  let said = '';
  const address = await new Promise<string>((done, fail) => {
    program.stdout?.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      const [, found] = /网站已经可以看了：(\S+)/.exec(said) ?? [];
      if (found) done(found);
    });
    program.once('exit', () => fail(new Error(`The preview ended:\n${said}`)));
  });
  return { program, address };
}
