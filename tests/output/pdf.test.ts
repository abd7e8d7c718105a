import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../src/build/pdf/find-chromium.ts';
import { printPage, startPrinter } from '../../src/build/pdf/print-page.ts';
import { serveSite, type SiteServer } from '../../src/build/static-server.ts';
import { basePath, contentDir, outDir } from '../../src/lib/settings.ts';
import { textOf } from './support/pdf-text.ts';

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
