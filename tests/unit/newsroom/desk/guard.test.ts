import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskHandler } from '../../../../src/newsroom/desk/server/handler.ts';
import { readBytes, readJson } from '../../../../src/newsroom/desk/server/messages.ts';

/** A desk before a server whose every other address says `site`, as the development server stands behind it. */
let server: Server;
let written: unknown[] = [];
const token = 'the-token-of-this-start';

beforeAll(async () => {
  const handle = deskHandler({
    base: '/',
    token,
    routes: {
      'GET api/overview': async () => ({ secret: 'words' }),
      'POST api/save': async ({ request }) => void written.push(await readJson(request)),
      'POST api/upload': async ({ request }) => void written.push((await readBytes(request, 1000)).length),
    },
  });
  server = createServer((request, response) => handle(request, response, () => response.end('site')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Asked {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A request as it goes over the line: no browser adds or takes anything. */
async function raw({ method = 'GET', path = '/newsroom/', headers = {}, body }: Asked) {
  written = [];
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; text: string; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const sent = ask(
      { host: '127.0.0.1', port, method, path, headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const own = { 'x-newsroom-token': token };
const json = { ...own, 'content-type': 'application/json' };

test('the desk’s own page reads and writes', async () => {
  expect((await raw({})).text).toContain(token);
  expect((await raw({ path: '/newsroom/api/overview', headers: own })).text).toContain('words');
  const saved = await raw({ method: 'POST', path: '/newsroom/api/save', headers: json, body: '{"a":1}' });
  expect([saved.status, written]).toEqual([200, [{ a: 1 }]]);
  expect((await raw({ path: '/issues/2024-03/' })).text).toBe('site');
});

const origin = 'https://evil.example';
const strangers: [string, Asked][] = [
  ['a name that leads to this computer (DNS rebinding)', { headers: { ...json, host: 'evil.example:4321' } }],
  ['a name that only begins like this computer’s', { headers: { ...json, host: 'localhost.evil.example' } }],
  ['an address of the network', { headers: { ...json, host: '192.168.1.5:4321' } }],
  ['another site that knows the token', { headers: { ...json, origin } }],
  ['a sandboxed frame', { headers: { ...json, origin: 'null' } }],
  ['another server of this computer', { headers: { ...json, origin: 'http://localhost:8080' } }],
  ['a picture or a script of another site', { headers: { ...json, 'sec-fetch-site': 'cross-site' } }],
  ['another port of this computer', { headers: { ...json, 'sec-fetch-site': 'same-site' } }],
  ['who does not know the token', { headers: { 'content-type': 'application/json' } }],
  ['who guesses the token', { headers: { ...json, 'x-newsroom-token': 'x'.repeat(token.length) } }],
  ['a form', { headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' } }],
  ['plain text that holds JSON', { headers: { ...own, 'content-type': 'text/plain' } }],
  ['a form with files', { headers: { ...own, 'content-type': 'multipart/form-data; boundary=x' } }],
  ['no kind of content', { headers: own }],
];

test.each(strangers)('%s is refused, and nothing is written', async (_who, asked) => {
  const { status, text } = await raw({
    method: 'POST',
    path: '/newsroom/api/save',
    body: '{"a":1}',
    ...asked,
  });
  expect([status, written]).toEqual([403, []]);
  expect(text).not.toContain(token);
});

test.each([
  ['a name that leads to this computer', { host: 'evil.example' }],
  ['another site', { origin }],
  ['a frame or a link of another site', { 'sec-fetch-site': 'cross-site' }],
])('%s gets neither the page with its token nor the unpublished site', async (_who, headers) => {
  for (const path of ['/newsroom/', '/newsroom/api/overview', '/issues/2024-03/', '/src/x.ts']) {
    const { status, text } = await raw({ path, headers: { ...own, ...headers } });
    expect([path, status]).toEqual([path, 403]);
    expect(text).not.toMatch(/site|words|the-token/);
  }
});

test('nothing says that other sites may read', async () => {
  const preflight = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'x-newsroom-token',
  };
  for (const asked of [{ headers: own }, { method: 'OPTIONS', headers: preflight }]) {
    const { headers } = await raw({ path: '/newsroom/api/overview', ...asked });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])('%s is refused', async (method) => {
  expect((await raw({ method, path: '/newsroom/api/save', headers: json })).status).toBe(403);
});

test('a body that is too large is refused with a sentence, and not kept', async () => {
  const headers = { ...own, 'content-type': 'application/octet-stream' };
  const { status, text } = await raw({
    method: 'POST',
    path: '/newsroom/api/upload',
    headers,
    body: 'x'.repeat(1001),
  });
  expect([status, written]).toEqual([413, []]);
  expect(text).toContain('太大');
});

test.each(['{', '[]', '"x"', 'null', '1'])('%j is no request', async (body) => {
  const { status, text } = await raw({ method: 'POST', path: '/newsroom/api/save', headers: json, body });
  expect([status, written]).toEqual([422, []]);
  expect(text).toContain('办法');
});

test('the page may do nothing but show and run its own files', async () => {
  const { headers } = await raw({});
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});
