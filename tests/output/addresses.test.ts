import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { HtmlValidate } from 'html-validate';
import { expect, test, vi } from 'vitest';
import { publishedAddresses } from '../../src/build/addresses/published-addresses.ts';
import { isRedirectPage } from '../../src/build/addresses/redirect-page.ts';
import { Ledger } from '../../src/lib/addresses/ledger.ts';
import { basePath, contentDir, outDir, siteUrl } from '../../src/lib/settings.ts';
import { hashOf } from '../../src/lib/security-policy.ts';
import { readOutput } from './site.ts';

const ledger = Ledger.read(contentDir);
const fileAt = (address: string) => address.slice(1) + (address.endsWith('/') ? 'index.html' : '');
const there = (address: string) =>
  statSync(join(outDir, fileAt(address)), { throwIfNoEntry: false })?.isFile();

/** What the content folder's redirects say, and what follows from them. */
const moved: [from: string, to: string, status: number][] = [
  ['/articles/2024-05/trees/', '/articles/2024-05-12/trees/', 301],
  ['/exhibitions/first-show/', '/exhibitions/spring-show/', 301],
  ['/exhibitions/first-show/001/', '/exhibitions/spring-show/001/', 301],
  ['/html/2019/content_118.htm', '/articles/2022/trees/', 301],
  ['/issues/2024-05/', '/issues/2024-05-12/', 301],
  ['/people/li-ming/1999/', '/people/li-ming/', 302],
  ['/topics/nothing-left/2020/2/', '/topics/', 302],
];
const copied: [from: string, to: string, status: number][] = [
  ['/data/exhibitions/first-show/works.csv', '/data/exhibitions/spring-show/works.csv', 301],
  ['/iiif/first-show/manifest.json', '/iiif/spring-show/manifest.json', 301],
];

test('every address that was published leads somewhere', () => {
  expect([...ledger.addresses].length).toBeGreaterThan(5);
  expect([...ledger.addresses].filter((address) => !there(address))).toEqual([]);
});

test.each(moved)('%s leads readers of any host on to %s', async (from, to) => {
  const html = readOutput(fileAt(from));
  const target = basePath + to.slice(1);
  expect(isRedirectPage(html)).toBe(true);
  expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
  expect(html).toContain(`<link rel="canonical" href="${new URL(target, siteUrl()).href}">`);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain(`<a href="${target}">`);
  expect(there(to)).toBe(true);
  // Boolean attributes and meta refresh aside, the page keeps the rules of all.
  const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
  const found = report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  expect(found.filter((rule) => rule !== 'doctype-style')).toEqual([]);
});

test('an address of a paragraph leads on to the paragraph, and what was chosen stays chosen', () => {
  const html = readOutput('articles/2024-05/trees/index.html');
  const [, script = ''] = /<script>(.*)<\/script>/.exec(html) ?? [];
  const location = { search: '?a=1', hash: '#p-k3f9', replace: vi.fn() };
  runInNewContext(script, { location });
  expect(location.replace).toHaveBeenCalledWith(`${basePath}articles/2024-05-12/trees/?a=1#p-k3f9`);
  expect(html).toContain(`script-src '${hashOf(script)}'`);
});

test.each(copied)('data stand at %s as they stand at %s', (from, to) => {
  expect(readOutput(fileAt(from))).toBe(readOutput(fileAt(to)));
});

test('hosts are told of all of them', () => {
  const rows = [...moved, ...copied].sort(([a], [b]) => (a < b ? -1 : 1));
  const own = (path: string) => basePath + path.slice(1);
  expect(readOutput('_redirects')).toContain(
    rows.map(([from, to, status]) => `${own(from)} ${own(to)} ${status}\n`).join(''),
  );
  expect(readOutput('_redirects.nginx').split('\n')).toHaveLength(rows.length + 1);
  expect(readOutput('_redirects.caddy').split('\n')).toHaveLength(rows.length + 1);
});

test('an address that leads on is in no map of the site, and a build to look at writes no ledger', () => {
  expect(readOutput('sitemap-2024.xml')).not.toContain('/issues/2024-05/<');
  expect(existsSync(join(contentDir, 'ledger/2022.txt'))).toBe(false);
  expect(publishedAddresses(outDir)).toContain('/articles/2022/trees/');
});

test('a paragraph keeps the address that it was published under, when its article moves too', () => {
  expect(readOutput(fileAt('/articles/2024-05-12/trees/'))).toMatch(/<p[^>]* id="p-zz99"[^>]*>城郊的山坡上/);
});

test('what lies beside a page that moved can be had at the old address, too', () => {
  expect(readOutput('articles/2024-05/trees/text.txt')).toBe(
    readOutput('articles/2024-05-12/trees/text.txt'),
  );
});
