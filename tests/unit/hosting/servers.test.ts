import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerPolicy } from '../../../src/lib/security-policy.ts';
import { redirectFiles } from '../../../src/build/hosting/redirect-files.ts';
import { serveSite } from '../../../src/build/static-server.ts';
import { freePort } from '../../support/free-port.ts';

const forEver = 'public, max-age=31536000, immutable';
const text = 'a text that is long enough to be worth compressing '.repeat(40);
const files: Record<string, string> = {
  'index.html': text,
  '404.html': 'not here',
  'about/index.html': 'about',
  'data/works.csv': '\ufeffnumber,title',
  'iiif/show/manifest.json': '{}',
  '_astro/page.Ab3dE6.js': text,
  'fonts/slices/song-400-1.0a1b2c3d.woff2': 'face',
  'fonts/fonts.css': text,
  'media/works/001/500.0a1b2c3d.avif': 'picture',
  'pagefind/2024-0123456789abcdef/table.json': '{}',
  'pagefind/volumes.json': '{}',
  '.published-site': 'mark',
};

/** A small site in `<root><base>`, its texts compressed beside them. */
function writeSite(base: string): string {
  const root = mkdtempSync(join(tmpdir(), 'host-'));
  const moved = redirectFiles(base, [
    { from: '/articles/old/', to: '/about/', isForGood: true },
    { from: '/data/2023.csv', to: '/data/works.csv', isForGood: false },
  ]);
  for (const [name, content] of Object.entries({ ...files, ...moved })) {
    const file = join(root, base, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content));
  }
  return root;
}

/** The configuration of the documentation with this test's own port, folder and base path. */
function configure(file: string, changes: [string, string][]): string {
  let config = readFileSync(join('docs/hosting', file), 'utf8');
  for (const [from, to] of changes) {
    if (!config.includes(from)) throw new Error(`docs/hosting/${file} no longer says “${from}”`);
    config = config.replaceAll(from, to);
  }
  return config;
}

const hosts: Record<string, { command?: string; start: Start }> = {
  'the bundled server': {
    async start(root, base) {
      const { server, address } = await serveSite({ folder: join(root, base), base, port: 0 });
      return { origin: new URL(address).origin, stop: () => server.close() };
    },
  },
  nginx: {
    command: 'nginx',
    async start(root, base) {
      const port = await freePort();
      const site = configure('nginx.conf', [
        ['listen 80;', `listen 127.0.0.1:${port};`],
        ['root /var/www/site;', `root ${root};`],
        ['/var/www/site/_redirects', `${root}${base}_redirects`],
        ['error_page 404 /404.html;', `error_page 404 ${base}404.html;`],
      ]);
      const config = `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${root}/nginx.pid; error_log ${root}/error.log;
        events {} http { access_log off; include /etc/nginx/mime.types; default_type application/octet-stream; ${site} }`;
      writeFileSync(join(root, 'nginx.conf'), config);
      return run('nginx', ['-c', join(root, 'nginx.conf'), '-p', root], port);
    },
  },
  Caddy: {
    command: 'caddy',
    async start(root, base) {
      const port = await freePort();
      const site = configure('Caddyfile', [
        ['archive.example.org {', `http://127.0.0.1:${port} {`],
        ['root * /var/www/site', `root * ${root}`],
        ['/var/www/site/_redirects', `${root}${base}_redirects`],
        ['/404.html', `${base}404.html`],
      ]);
      writeFileSync(join(root, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
      return run('caddy', ['run', '--adapter', 'caddyfile', '--config', join(root, 'Caddyfile')], port);
    },
  },
};

for (const [name, { command, start }] of Object.entries(hosts)) {
  for (const base of ['/', '/paper/']) {
    // Skipped where the program is not installed; `apt-get install nginx caddy` brings both.
    describe.skipIf(command && !isInstalled(command))(`${name}, the site below ${base}`, () => {
      let host: Host | undefined;
      const root = writeSite(base);
      const ask = (path: string, options: RequestInit = {}) =>
        fetch(host!.origin + base + path, { redirect: 'manual', ...options });
      beforeAll(async () => void (host = await start(root, base)), 30_000);
      afterAll(() => {
        host?.stop();
        rmSync(root, { recursive: true });
      });

      test('answers a folder with its page, in UTF-8, to be asked for again each time', async () => {
        for (const path of ['', 'about/']) {
          const response = await ask(path);
          expect(response.status).toBe(200);
          expect(response.headers.get('content-type')?.toLowerCase()).toBe('text/html; charset=utf-8');
          expect(response.headers.get('cache-control')).toBe('no-cache');
          expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        }
      });

      test('sends the security policy with every file, with the 404 page and with a script that may be a worker', async () => {
        for (const path of ['', 'nothing/', '_astro/page.Ab3dE6.js', 'data/works.csv', 'about']) {
          const policy = (await ask(path)).headers.get('content-security-policy');
          expect([path, policy]).toEqual([path, headerPolicy]);
        }
      });

      test('sends a folder without its slash to the address with one', async () => {
        const response = await ask('about?q=1');
        expect([301, 302, 307, 308]).toContain(response.status);
        expect(new URL(response.headers.get('location')!, host!.origin + base).pathname).toBe(
          `${base}about/`,
        );
      });

      test('answers an unknown address with the 404 page, which no cache keeps for ever', async () => {
        for (const path of ['nothing/', 'nothing.png', '_astro/gone.js', '.published-site']) {
          const response = await ask(path);
          expect([path, response.status]).toEqual([path, 404]);
          expect(await response.text()).toBe('not here');
          expect(response.headers.get('cache-control')).toBe('no-cache');
        }
      });

      test('lets files be kept for ever whose names change with their bytes, and no others', async () => {
        const kept = [
          '_astro/page.Ab3dE6.js',
          'fonts/slices/song-400-1.0a1b2c3d.woff2',
          'media/works/001/500.0a1b2c3d.avif',
          'pagefind/2024-0123456789abcdef/table.json',
        ];
        const asked = ['fonts/fonts.css', 'pagefind/volumes.json', 'data/works.csv'];
        for (const path of kept) expect((await ask(path)).headers.get('cache-control')).toBe(forEver);
        for (const path of asked) expect((await ask(path)).headers.get('cache-control')).toBe('no-cache');
      });

      test('lets other sites read data and pictures, and nothing else', async () => {
        const origin = async (path: string) => (await ask(path)).headers.get('access-control-allow-origin');
        for (const path of ['data/works.csv', 'iiif/show/manifest.json', 'media/works/001/500.0a1b2c3d.avif'])
          expect(await origin(path)).toBe('*');
        expect(await origin('')).toBe(null);
      });

      test('says what a file is', async () => {
        const type = async (path: string) => (await ask(path)).headers.get('content-type')?.toLowerCase();
        expect(await type('data/works.csv')).toBe('text/csv; charset=utf-8');
        expect(await type('iiif/show/manifest.json')).toMatch(/^application\/json/);
        expect(await type('media/works/001/500.0a1b2c3d.avif')).toBe('image/avif');
        expect(await type('fonts/slices/song-400-1.0a1b2c3d.woff2')).toBe('font/woff2');
      });

      test('sends texts compressed, and tells caches that it does', async () => {
        const response = await ask('', { headers: { 'accept-encoding': 'gzip, br' } });
        expect(['br', 'gzip']).toContain(response.headers.get('content-encoding'));
        expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
        expect(await response.text()).toBe(text);
      });

      test('says that nothing has changed, and gives a part', async () => {
        const plain = { 'accept-encoding': 'identity' };
        const etag = (await ask('fonts/fonts.css', { headers: plain })).headers.get('etag')!;
        const again = await ask('fonts/fonts.css', {
          headers: { ...plain, 'if-none-match': etag, 'cache-control': 'max-age=0' },
        });
        expect(again.status).toBe(304);
        const part = await ask('fonts/fonts.css', { headers: { ...plain, range: 'bytes=0-5' } });
        expect([part.status, await part.text()]).toEqual([206, text.slice(0, 6)]);
      });

      test('leads from an address that has changed to the new one, for good where an editor said so', async () => {
        const answers = await Promise.all(['articles/old/', 'data/2023.csv'].map((path) => ask(path)));
        expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
          [301, `${base}about/`],
          [302, `${base}data/works.csv`],
        ]);
      });

      // The Caddy of Debian 12 knows no way to say it without a question mark behind every address.
      if (name !== 'Caddy')
        test('leads on with what the address asked', async () => {
          const answer = await ask('articles/old/?route=1');
          expect(answer.headers.get('location')).toBe(`${base}about/?route=1`);
        });

      test('answers GET and HEAD alone', async () => {
        const head = await ask('', { method: 'HEAD' });
        expect([head.status, await head.text()]).toEqual([200, '']);
        expect((await ask('', { method: 'POST' })).status).toBeGreaterThanOrEqual(400);
      });
    });
  }
}

function isInstalled(command: string): boolean {
  return spawnSync(command, [command === 'nginx' ? '-v' : 'version']).status === 0;
}

async function run(command: string, options: string[], port: number): Promise<Host> {
  const server = spawn(command, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (data) => (said += data));
  const origin = `http://127.0.0.1:${port}`;
  while (!(await answers(origin))) {
    if (server.exitCode !== null) throw new Error(`${command} ended with ${server.exitCode}:\n${said}`);
    await pause(50);
  }
  return { origin, stop: () => server.kill() };
}

const answers = (address: string) =>
  fetch(address).then(
    () => true,
    () => false,
  );

/** Serves a site that lies in `<root><base>`. */
type Start = (root: string, base: string) => Promise<Host>;

interface Host {
  origin: string;
  stop: () => void;
}
