import { expect, test } from 'vitest';
import { headersOf } from '../../src/build/hosting/rules.ts';
import { basePath, siteUrl } from '../../src/lib/settings.ts';
import { fileOf, filesEnding, readOutput } from './site.ts';

test('robots.txt lets everything be read and names the sitemap', () => {
  const [sitemap = ''] = /(?<=^Sitemap: ).+$/m.exec(readOutput('robots.txt')) ?? [];
  expect(readOutput('robots.txt')).toMatch(/^User-agent: \*\nAllow: \/$/m);
  expect(sitemap.startsWith(siteUrl())).toBe(true);
  expect(fileOf(new URL(sitemap))).toBe('sitemap-index.xml');
});

test('what others have made comes with its licence', () => {
  const text = readOutput('licences.txt');
  for (const name of ['Noto Serif SC', 'pagefind', 'opencc-js', 'pinyin-pro', 'vite'])
    expect(text).toContain(name);
});

test('the header file gives the files of the site the headers that the bundled server gives it', () => {
  const rules = readOutput('_headers')
    .trim()
    .split('\n\n')
    .map((rule) => {
      const [path = '', ...headers] = rule.split('\n');
      return { path, headers: headers.map((header) => header.trim().split(': ') as [string, string]) };
    });
  const given = (file: string) =>
    Object.fromEntries([
      // The rule of these hosts for files without one.
      ['Cache-Control', 'no-cache'],
      ...rules
        .filter(({ path }) => pattern(path).test(`${basePath}${file}`))
        .flatMap(({ headers }) => headers),
    ]);
  // The hosts' patterns cannot tell a picture from the share image beside it, whose name stays.
  const faults = filesEnding('')
    .filter((file) => !/^media\/.+\.jpg$/.test(file))
    .filter((file) => JSON.stringify(sorted(given(file))) !== JSON.stringify(sorted(headersOf(file))))
    .map((file) => `${file}: ${JSON.stringify(given(file))}`);
  expect(faults).toEqual([]);
});

test('every redirect leads to a file of the site', () => {
  const targets = readOutput('_redirects')
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '');
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => fileOf(new URL(target, siteUrl())) === undefined)).toEqual([]);
});

/** A star stands for anything, slashes among it, a name behind a colon for one folder. */
const pattern = (path: string) =>
  new RegExp(
    `^${path
      .split(/(\*|:\w+)/)
      .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : RegExp.escape(part)))
      .join('')}$`,
  );

const sorted = (headers: Record<string, string>) => Object.entries(headers).sort();
