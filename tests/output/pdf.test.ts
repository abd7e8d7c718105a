import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../src/build/pdf/find-chromium.ts';
import { printIssues } from '../../src/build/pdf/print-issues.ts';
import { printPage, startPrinter } from '../../src/build/pdf/print-page.ts';
import { serveSite, type SiteServer } from '../../src/build/static-server.ts';
import { basePath, contentDir, outDir } from '../../src/lib/settings.ts';
import { lendTypeface, runBuild } from './support/build-site.ts';

const chromium = findChromium();

describe.skipIf(!chromium)('A printed page', () => {
  let served: SiteServer;
  const opened = new Map<string, PDFDocumentProxy>();

  beforeAll(async () => {
    served = await serveSite({ folder: outDir, base: basePath, port: 0 });
    const browser = await startPrinter(chromium!);
    for (const path of [
      'issues/2024-03/',
      'articles/2024-03/annual-plan/',
      'articles/2024-03/tree-planting/',
    ]) {
      const data = await printPage(browser, new URL(path, served.address).href);
      opened.set(path, await getDocument({ data, verbosity: 0 }).promise);
    }
    await browser.close();
  });
  afterAll(() => void served.server.close());

  test('of an issue is one sheet of A3, tagged, with title and language', async () => {
    const pdf = opened.get('issues/2024-03/')!;
    expect(pdf.numPages).toBe(1);
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    expect([Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]).toEqual([297, 420]);
    // A map, whatever its types say.
    expect(((await pdf.getMarkInfo()) as unknown as Map<string, boolean>).get('Marked')).toBe(true);
    const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
    expect(info.Title).toContain('2024年3月版面');
    expect(info.Language).toBe('zh-CN');
  });

  test('of an issue holds the text of its articles, from first to last', async () => {
    const text = await textOf(opened.get('issues/2024-03/')!);
    for (const words of [
      '2024年3月',
      '市总工会十届九次全委',
      '用人间大爱',
      '智能密码锁',
      'paper.example/issues/2024-03/',
    ])
      expect(text, words).toContain(words);
    const source = readFileSync(join(contentDir, 'articles/2024-03/smart-locks.md'), 'utf8');
    const last = source.trim().split('\n').at(-1)!.replace(/\s/g, '');
    expect(text).toContain(last.slice(0, 12));
  });

  test('leads to the public address, not to the machine that printed it', async () => {
    const links = await (await opened.get('issues/2024-03/')!.getPage(1)).getAnnotations();
    const urls = links.flatMap(({ url }) => (url ? [String(url)] : []));
    expect(urls.length).toBeGreaterThan(3);
    expect(urls.filter((url) => url.startsWith(served.address))).toEqual([]);
  });

  test('of a long article has the paper’s name on its first page, the article’s on the others, and numbers', async () => {
    const pdf = opened.get('articles/2024-03/annual-plan/')!;
    expect(pdf.numPages).toBeGreaterThan(1);
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, page) => textOf(pdf, page + 1)));
    expect(pages[0]).toContain('平顶山市总工会专版');
    for (const [index, text] of pages.entries()) {
      expect(text).toContain(`第${index + 1}页，共${pdf.numPages}页`);
      if (index > 0) expect(text).toContain('市总工会全面部署今年工作要点');
    }
    expect(pages.at(-1)).toContain('[N/OL]');
  });

  test('of a short article is one page', () => {
    expect(opened.get('articles/2024-03/tree-planting/')!.numPages).toBe(1);
  });
});

// Some build the site.
describe.skipIf(!chromium)('The PDF of an issue', { timeout: 900_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'pdf-'));
  // With a cache of its own: another's would remember this site as the edition before.
  const env = {
    CONTENT_DIR: join(root, 'content'),
    OUT_DIR: join(root, 'site'),
    CACHE_DIR: join(root, 'cache'),
  };
  const content = join(root, 'content');
  const issues = join(content, 'issues');
  const pdfs = () => globSync('*.pdf', { cwd: issues });
  const published = () => globSync('issues/**/*.pdf', { cwd: join(root, 'site') });
  const page = () => readFileSync(join(root, 'site/issues/2024-03/index.html'), 'utf8');
  beforeAll(() => {
    lendTypeface(env.CACHE_DIR);
    cpSync(contentDir, content, {
      recursive: true,
      filter: (path) => !/[\\/]works([\\/]|$)|[\\/]exhibitions([\\/]|$)/.test(path),
    });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const options = { site: join(root, 'site'), contentDir: content, base: basePath, log: () => undefined };
  const printAgain = () => printIssues({ ...options, chromium: () => chromium! });
  const build = () => runBuild(env);
  const print = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/pdf/run.ts', '--preview'], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return stdout;
  };

  test('is made once, published, and linked with its size', async () => {
    expect(print()).toContain('新生成1期');
    expect(pdfs()).toHaveLength(1);
    expect(published().map((path) => path.replaceAll('\\', '/'))).toEqual(['issues/2024-03/2024-03.pdf']);
    expect(page()).toMatch(/href="[^"]*issues\/2024-03\/2024-03\.pdf"[^>]*>下载本版PDF（[\d.]+ [KM]B）</);
    expect(await printAgain()).toMatchObject({ printed: 0, kept: 1 });
  });

  test('is not published any more when an article was withdrawn, and the build says so', () => {
    const file = join(content, 'articles/2024-03/smart-locks.md');
    const source = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      source.replace('---\n', '---\nstatus: withdrawn\nwithdrawal: { date: 2024-04-01, reason: 测试 }\n'),
    );
    expect(build()).toMatch(/2024-03\.[0-9a-f]{16}\.pdf 与2024年3月现在的版面不一致，没有发布/);
    expect(published()).toEqual([]);
    expect(page()).not.toContain('下载本版PDF');
  });

  test('is replaced by one that shows what the issue shows now', async () => {
    expect(await printAgain()).toEqual({ printed: 1, kept: 0, removed: 1 });
    build();
    const [file = ''] = published();
    const data = new Uint8Array(readFileSync(join(root, 'site', file)));
    const text = await textOf(await getDocument({ data, verbosity: 0 }).promise);
    expect(text).toContain('市总工会全面部署');
    expect(text).not.toContain('智能密码锁');
  });

  test('is not missed where there is no Chromium, unless one has to be made', async () => {
    const none = () => {
      throw new Error('no Chromium');
    };
    const [kept = ''] = pdfs();
    expect(existsSync(join(issues, kept))).toBe(true);
    await expect(printIssues({ ...options, chromium: none })).resolves.toMatchObject({ printed: 0, kept: 1 });
    rmSync(join(issues, kept));
    await expect(printIssues({ ...options, chromium: none })).rejects.toThrow('no Chromium');
  });
});

async function textOf(pdf: PDFDocumentProxy, only?: number): Promise<string> {
  const numbers = only ? [only] : Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => (await (await pdf.getPage(number)).getTextContent()).items),
  );
  return pages
    .flat()
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replace(/\s/g, '');
}
