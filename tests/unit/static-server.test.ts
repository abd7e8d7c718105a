import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serveOnFreePort, serveSite } from '../../src/build/static-server.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'site-')), 'public');
mkdirSync(join(folder, 'about'), { recursive: true });
writeFileSync(join(folder, 'index.html'), 'home');
writeFileSync(join(folder, '404.html'), 'not here');
writeFileSync(join(folder, 'about/index.html'), 'about');
writeFileSync(join(folder, '../secret.txt'), 'secret');
const { server, address } = await serveSite({ folder, base: '/paper/', port: 0 });

afterAll(() => {
  server.close();
  rmSync(join(folder, '..'), { recursive: true });
});

test('a folder is answered with its index page', async () => {
  const response = await fetch(`${address}about/`);
  expect([response.status, await response.text()]).toEqual([200, 'about']);
});

test('a folder without its slash is sent to the address with one, and keeps its query', async () => {
  const response = await fetch(`${address}about?q=1`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([301, '/paper/about/?q=1']);
});

test('an unknown address and one outside the base path get the 404 page', async () => {
  for (const unknown of [`${address}nothing/`, new URL('/about/', address).href]) {
    const response = await fetch(unknown);
    expect([response.status, await response.text()]).toEqual([404, 'not here']);
  }
});

test('nothing outside the folder is served', async () => {
  const response = await fetch(`${address}%2e%2e%2fsecret.txt`);
  expect([response.status, await response.text()]).toEqual([404, 'not here']);
});

test('text is compressed for a browser that takes it', async () => {
  const response = await fetch(address, { headers: { 'accept-encoding': 'br' } });
  expect(response.headers.get('content-encoding')).toBe('br');
});

test('the next port is taken when the wanted one is not free', async () => {
  const taken = Number(new URL(address).port);
  const second = await serveOnFreePort({ folder, base: '/', port: taken });
  expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
  second.server.close();
});
