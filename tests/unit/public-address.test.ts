import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { PlainError } from '../../src/build/errors.ts';
import { addressProblem, assertBasePath, publicAddress } from '../../src/build/public-address.ts';
import { publicationSchema } from '../../src/schema/publication.ts';

function contentWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  writeFileSync(join(folder, 'publication.yaml'), `title: 专版\n${text}`);
  return folder;
}

afterEach(() => vi.unstubAllEnvs());

test('the address of the site is what its publication says', () => {
  vi.stubEnv('SITE_URL', '');
  expect(publicAddress(contentWith('address: https://paper.example\n'))).toBe('https://paper.example');
  expect(publicAddress(contentWith('address: "https://专版.example/"\n'))).toBe(
    'https://xn--ohqq69f.example',
  );
});

test('SITE_URL is heard before the publication', () => {
  vi.stubEnv('SITE_URL', 'https://other.example:8443');
  expect(publicAddress(contentWith('address: https://paper.example\n'))).toBe('https://other.example:8443');
});

test('a site without an address is not published, and the reason is said', () => {
  vi.stubEnv('SITE_URL', '');
  const publish = () => publicAddress(contentWith(''));
  expect(publish).toThrow(PlainError);
  expect(publish).toThrow(
    /里没有 address，也没有设 SITE_URL[\s\S]*办法：[\s\S]*address: https:\/\/example\.org/,
  );
});

test('an editor is told that the address is wanted before a site is made, unless SITE_URL gives it', () => {
  vi.stubEnv('SITE_URL', '');
  const found = addressProblem('publication.yaml', undefined);
  expect(found).toMatchObject({ file: 'publication.yaml', problem: expect.stringContaining('还没有写') });
  expect(addressProblem('publication.yaml', 'http://localhost')?.problem).toContain('那是自己的电脑');
  expect(addressProblem('publication.yaml', 'https://paper.example')).toBeUndefined();
  vi.stubEnv('SITE_URL', 'https://other.example');
  expect(addressProblem('publication.yaml', undefined)).toBeUndefined();
});

for (const wrong of [
  'paper.example',
  'https://paper.example/news/',
  'ftp://paper.example',
  'https://',
  'https://a b',
]) {
  test(`“${wrong}” is no address of a site, neither in SITE_URL nor in the publication`, () => {
    vi.stubEnv('SITE_URL', wrong);
    expect(() => publicAddress(contentWith(''))).toThrow(`SITE_URL 是“${wrong}”`);
    const { error } = publicationSchema().safeParse({ address: wrong });
    expect(error?.issues.filter(({ path }) => path[0] === 'address')).toEqual([
      expect.objectContaining({ message: '要写网站的网址，例如 https://example.org，不带后面的路径' }),
    ]);
  });
}

for (const own of [
  'http://localhost:4321',
  'http://127.0.0.1',
  'http://[::1]:8080',
  'https://newsroom.local',
]) {
  test(`a site is not published under “${own}”, which readers cannot open`, () => {
    vi.stubEnv('SITE_URL', own);
    expect(() => publicAddress(contentWith(''))).toThrow(/那是自己的电脑/);
    vi.stubEnv('SITE_URL', '');
    expect(() => publicAddress(contentWith(`address: '${own}'\n`))).toThrow(/那是自己的电脑/);
  });
}

test('a base path is made of plain names, and what is none is told before anything is built', () => {
  for (const sound of ['/', '/paper/', '/Union-Page_2/news/']) assertBasePath(sound);
  for (const wrong of [
    '/C:/Program Files/Git/paper/',
    '/https:/example.org/',
    '/../',
    '/工会/',
    '/a?b/',
    '/a;b/',
    '/./',
  ])
    expect(() => assertBasePath(wrong)).toThrow(`BASE_PATH 是“${wrong}”`);
});
