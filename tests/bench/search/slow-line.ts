import { chromium, type Browser } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { outDir } from '../../../src/lib/settings.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { findBrowser } from '../../browser/support/find-browser.ts';
import { serveSearch, type SearchSite } from '../../browser/support/search-site.ts';
import { makeArchive, makeQueries } from './corpus.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/**
 * `npm run bench:slow-line -- --articles 2700 --volumes 9`: a first query on the built search page with a cold cache, on a line
 * of 150 ms and 1.6 Mbit/s, beside Pagefind's own page over the same articles in one index. Counted until the first result
 * stands, by HTTP/2: bytes, round trips one after another, and time, of which only the ratio says something on a busy machine.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2700' },
    volumes: { type: 'string', default: '9' },
  },
});
const slow = { latency: 150, bytesPerSecond: 200_000 };
const records = makeArchive(Number(values.articles), Number(values.volumes));
const pieces = makeQueries(records, 240);
const queries = {
  'a name': pieces[0]!,
  'a word in many': '万元',
  '4 characters': pieces.find((text) => [...text].length === 4)!,
  '20 characters': pieces.find((text) => [...text].length === 20)!,
};
const pages = {
  'exact search': {
    path: (query: string) => `search/?q=${encodeURIComponent(query)}`,
    first: '[data-result]',
  },
  'Pagefind’s own page': {
    path: (query: string) => `plain/#${encodeURIComponent(query)}`,
    first: '.pagefind-ui__result-link',
  },
};

if (!existsSync(join(outDir, 'search/index.html'))) throw new Error(`${outDir} holds no site: npm run build`);
const plain = temporaryFolder('plain-');
await buildPlain(records, plain);
const certificate = makeCertificate(plain);
const site = await serveSearch(records, ['person', 'topic'], { '/plain/': `${plain}/` }, certificate);
const browser = await chromium.launch({
  executablePath: findBrowser()!,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  console.log(`${values.articles} articles in ${values.volumes} volumes, load ${loadavg()[0]!.toFixed(1)}\n`);
  console.log(
    '| query | page | KB to the first result | KB in all | round trips in a row | s to the first result | ratio |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const [what, query] of Object.entries(queries)) {
    let usual = 0;
    for (const [name, { path, first }] of Object.entries(pages).reverse()) {
      const open = (network: Partial<SearchSite['network']>) =>
        firstResult(browser, site, path(query), first, network);
      const runs = [await open(slow), await open(slow), await open(slow)];
      const { seconds, early, all } = runs.sort((a, b) => a.seconds - b.seconds)[1]!;
      // What more latency adds is the number of answers that were waited for one after another.
      const [near, far] = [await open(lagging(400)), await open(lagging(1200))];
      const trips = (far.seconds - near.seconds) / 0.8;
      usual ||= seconds;
      const cells = [what, name, kilobytes(early), kilobytes(all), trips.toFixed(1), seconds.toFixed(2)];
      console.log(`| ${[...cells, `× ${(seconds / usual).toFixed(2)}`].join(' | ')} |`);
    }
  }
} finally {
  await browser.close();
  site.close();
  rmSync(plain, { recursive: true, force: true });
}

function lagging(latency: number) {
  return { latency, bytesPerSecond: Infinity };
}

async function firstResult(
  browser: Browser,
  site: SearchSite,
  path: string,
  first: string,
  network: Partial<SearchSite['network']>,
): Promise<{ seconds: number; early: number; all: number }> {
  Object.assign(site.network, network);
  site.sent.length = 0;
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const started = performance.now();
  const total = () => site.sent.reduce((sum, { bytes }) => sum + bytes, 0);
  await page.goto(site.address + path, { waitUntil: 'commit' });
  await page.locator(first).first().waitFor({ timeout: 120_000 });
  const seconds = (performance.now() - started) / 1000;
  const early = total();
  await page.waitForLoadState('networkidle');
  const all = total();
  await context.close();
  return { seconds, early, all };
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}

/** Pagefind’s own page in Chinese, with all articles in one index, asked by what stands behind the `#`. */
async function buildPlain(records: SearchRecord[], folder: string): Promise<void> {
  const { close, createIndex } = await import('pagefind');
  const { index } = await createIndex({});
  for (const { url, fields } of records)
    await index!.addCustomRecord({
      url,
      language: 'zh-cn',
      content: fields.flatMap(({ blocks }) => blocks).join('\n'),
      meta: { title: fields[0]!.blocks[0]! },
    });
  await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Pagefind</title>
<link rel="icon" href="data:,"><link href="pagefind/pagefind-ui.css" rel="stylesheet"><script src="pagefind/pagefind-ui.js"></script>
<div id="search"></div><script>
const ui = new PagefindUI({ element: '#search', showSubResults: false, showImages: false, debounceTimeoutMs: 0 });
ui.triggerSearch(decodeURIComponent(location.hash.slice(1)));
</script></html>`,
  );
}

/** Of a host that exists for this run alone. Needs OpenSSL's program. */
function makeCertificate(folder: string): { key: string; cert: string } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const options = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
  execFileSync('openssl', ['req', ...options, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
