import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { PictureServer } from '../../src/build/images/picture-server.ts';
import { CardFiles } from '../../src/build/share/card-files.ts';
import { serveOnFreePort, serveSite, type Middleware } from '../../src/build/static-server.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'site-')), 'public');
const immutable = '_astro/page.Ab3dE6.js';
const files: Record<string, string> = {
  'index.html': 'home',
  '404.html': 'not here',
  'about/index.html': 'about',
  '影展/index.html': 'works',
  'data/works.csv': 'number,title',
  'large.txt': '0123456789'.repeat(400),
  'feed.xml': 'not compressed',
  [immutable]: 'script',
  'media/works/001/500.0a1b2c3d.avif': 'picture',
  '.published-site': 'mark',
  '../secret.txt': 'secret',
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}
writeFileSync(join(folder, 'feed.xml.br'), brotliCompressSync('compressed when it was built'));

const late: Middleware = (request, response, next) => {
  if (request.url === '/paper/media/late.avif?size=400') response.end('made when it is looked at');
  else next();
};
const nowhere = join(folder, '../none');
// What a preview asks before the folder.
const pictures = new PictureServer({ contentDir: nowhere, cacheDir: nowhere }, () => undefined);
const middleware = [late, pictures.handle, new CardFiles(nowhere).handle];
const { server, address } = await serveSite({ folder, base: '/paper/', port: 0, middleware });
const port = Number(new URL(address).port);

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(join(folder, '..'), { recursive: true });
});

/** Asks with a path as it stands: `fetch` would mend it first. */
function ask(path: string, { method = 'GET', headers = {} as IncomingHttpHeaders } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, path, method, headers }, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      resolve({ status: answer.statusCode!, headers: answer.headers, body, text: body.toString() });
    });
    request.once('error', reject).end();
  });
}

test('a folder is answered with its index page', async () => {
  expect(await ask('/paper/')).toMatchObject({ status: 200, text: 'home' });
  expect(await ask('/paper/about/?q=1')).toMatchObject({ status: 200, text: 'about' });
  expect(await ask('/paper/%E5%BD%B1%E5%B1%95/')).toMatchObject({ status: 200, text: 'works' });
});

test('a folder without its slash is sent to the address with one, and keeps its query', async () => {
  const places = ['/paper?q=1', '/paper/about?q=1', '/paper//about'];
  const answers = await Promise.all(places.map((place) => ask(place)));
  expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
    [301, '/paper/?q=1'],
    [301, '/paper/about/?q=1'],
    [301, '/paper/about/'],
  ]);
});

test('no address sends a reader to another site', async () => {
  for (const path of [
    '/paper///evil.example/..',
    '/paper//evil.example/%2e%2e',
    '/paper//about',
    '/paper/\\about',
  ]) {
    const { headers } = await ask(path);
    expect(headers.location ?? '/paper/').toMatch(/^\/paper\/(?!\/)/);
  }
});

test('an unknown address and one outside the base path get the 404 page', async () => {
  for (const path of ['/paper/nothing/', '/paper/nothing.png', '/about/', '/', '/paper/about/index']) {
    expect(await ask(path)).toMatchObject({ status: 404, text: 'not here' });
  }
});

for (const path of [
  '/%00',
  '//',
  '/paper/%00',
  '/paper/a%00.html',
  '/paper//',
  `/paper/${'x'.repeat(300)}`,
  `/paper/${'x/'.repeat(3000)}`,
  '/paper/%',
  '/share/%zz.png',
  '/media/%ff.avif',
  '/paper/%E5%BD',
  '/paper/%c0%ae%c0%ae/',
  '/paper/%2e%2e%2fsecret.txt',
  '/paper/..%2fsecret.txt',
  '/paper/../secret.txt',
  '/paper/..%5csecret.txt',
  '/paper/.published-site',
  '/paper/?%00',
  'http://other.example/paper/secret.txt',
  '/paper/index.html/',
]) {
  test(`the server goes on after ${path.slice(0, 40)}, and gives nothing away`, async () => {
    const { text, status } = await ask(path);
    expect(['home', 'not here', 'about']).toContain(text);
    expect(text === 'home' ? 200 : 404).toBe(status);
    expect(await ask('/paper/')).toMatchObject({ status: 200, text: 'home' });
  });
}

// Windows asks for rights before it makes links.
test.skipIf(process.platform === 'win32')(
  'a link that leads out of the site gives nothing away',
  async () => {
    symlinkSync(join(folder, '..'), join(folder, 'out'));
    symlinkSync(join(folder, '../secret.txt'), join(folder, 'out.txt'));
    symlinkSync(join(folder, 'large.txt'), join(folder, 'inside.txt'));
    for (const path of ['out/secret.txt', 'out.txt', 'out/public/', 'out']) {
      const { text } = await ask(`/paper/${path}`);
      expect(text, path).not.toBe('secret');
    }
    expect(await ask('/paper/inside.txt')).toMatchObject({ status: 200, text: files['large.txt'] });
  },
);

test('the server goes on after a range that it cannot give', async () => {
  for (const range of ['bytes=5-2', 'bytes=9999-', 'bytes=-0', 'bytes=a-b', 'bytes=0-1,3-4', 'lines=1-2']) {
    const { status } = await ask('/paper/large.txt', { headers: { range } });
    expect([200, 416]).toContain(status);
  }
  expect(await ask('/paper/')).toMatchObject({ status: 200 });
});

test('a part of a file is given: from the beginning, from the middle, from the end', async () => {
  const parts = { 'bytes=0-4': '01234', 'bytes=3995-': '56789', 'bytes=-3': '789' };
  for (const [range, text] of Object.entries(parts)) {
    const headers = { range, 'accept-encoding': 'gzip, br' };
    const answer = await ask('/paper/large.txt', { headers });
    expect(answer).toMatchObject({ status: 206, text });
    expect(answer.headers['content-range']).toMatch(/^bytes \d+-\d+\/4000$/);
  }
});

test('who has a file already is told so, and gets no bytes', async () => {
  const { headers } = await ask('/paper/large.txt');
  const known = { 'if-none-match': String(headers.etag) };
  expect(await ask('/paper/large.txt', { headers: known })).toMatchObject({ status: 304, text: '' });
  const since = { 'if-modified-since': String(headers['last-modified']) };
  expect(await ask('/paper/large.txt', { headers: since })).toMatchObject({ status: 304, text: '' });
});

test('files whose names change with their bytes are kept for ever, all others are asked for again', async () => {
  const cached = async (path: string) => (await ask(`/paper/${path}`)).headers['cache-control'];
  expect(await cached(immutable)).toBe('public, max-age=31536000, immutable');
  expect(await cached('media/works/001/500.0a1b2c3d.avif')).toBe('public, max-age=31536000, immutable');
  for (const path of ['', 'about/', 'feed.xml', 'nothing', 'about'])
    expect(await cached(path)).toBe('no-cache');
});

test('every answer forbids guessing its kind, and data may be read by other sites', async () => {
  for (const path of [
    '/paper/',
    '/paper/about',
    '/paper/nothing',
    '/paper/data/works.csv',
    '/paper/media/late.avif',
  ]) {
    expect((await ask(path)).headers['x-content-type-options']).toBe('nosniff');
  }
  expect((await ask('/paper/data/works.csv')).headers['access-control-allow-origin']).toBe('*');
  expect((await ask('/paper/')).headers['access-control-allow-origin']).toBeUndefined();
});

test('text says that it is UTF-8, and a picture what it is', async () => {
  const type = async (path: string) => (await ask(`/paper/${path}`)).headers['content-type'];
  expect(await type('')).toBe('text/html; charset=utf-8');
  expect(await type('data/works.csv')).toBe('text/csv; charset=utf-8');
  expect(await type('nothing')).toBe('text/html; charset=utf-8');
  expect(await type('media/works/001/500.0a1b2c3d.avif')).toBe('image/avif');
});

test('text is compressed for a browser that takes it', async () => {
  const { headers, body } = await ask('/paper/large.txt', { headers: { 'accept-encoding': 'br' } });
  expect([headers['content-encoding'], headers.vary]).toEqual(['br', 'Accept-Encoding']);
  expect(brotliDecompressSync(body).toString()).toBe(files['large.txt']);
  expect((await ask('/paper/large.txt')).headers['content-encoding']).toBeUndefined();
});

test('a file that was compressed when the site was built is sent as it is, to a browser that takes it', async () => {
  const { headers, body } = await ask('/paper/feed.xml', { headers: { 'accept-encoding': 'gzip, br' } });
  expect([headers['content-encoding'], headers.vary]).toEqual(['br', 'Accept-Encoding']);
  expect(headers['content-type']).toMatch(/xml/);
  expect(brotliDecompressSync(body).toString()).toBe('compressed when it was built');
  const refused = await ask('/paper/feed.xml', { headers: { 'accept-encoding': 'br;q=0' } });
  expect(refused.text).toBe('not compressed');
});

test('only GET and HEAD are answered', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    const { status, headers } = await ask('/paper/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  }
  const head = await ask('/paper/large.txt', { method: 'HEAD' });
  expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '4000', '']);
  expect(await ask('/paper/nothing', { method: 'HEAD' })).toMatchObject({ status: 404, text: '' });
});

test('a file that is made when it is first looked at comes from its own handler', async () => {
  const answer = await ask('/paper/media/late.avif?size=400');
  expect([answer.status, answer.text]).toEqual([200, 'made when it is looked at']);
});

test('a site that is published anew is served anew', async () => {
  writeFileSync(join(folder, 'about/index.html'), 'about us');
  expect((await ask('/paper/about/')).text).toBe('about us');
  rmSync(join(folder, 'about/index.html'));
  expect((await ask('/paper/about/')).status).toBe(404);
  writeFileSync(join(folder, 'about/index.html'), files['about/index.html']!);
});

test('the next port is taken when the wanted one is not free', async () => {
  const second = await serveOnFreePort({ folder, base: '/', port });
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  second.server.close();
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}
