import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../src/build/pdf/find-chromium.ts';
import { printIssues } from '../../src/build/pdf/print-issues.ts';
import { basePath } from '../../src/lib/settings.ts';
import { runBuild } from './support/build-site.ts';
import {
  colours,
  plainWords,
  reasons,
  withdrawMarked,
  writeMarkedContent,
  type PictureName,
} from './support/marked-content.ts';
import { otherProject } from './support/other-project.ts';
import { textOf } from './support/pdf-text.ts';

const root = mkdtempSync(join(tmpdir(), 'withdrawal-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const content = join(root, 'content');
const site = join(root, 'site');
const environment = { CONTENT_DIR: content, OUT_DIR: site, CACHE_DIR: join(root, 'cache') };
const chromium = findChromium();

let before: Site;
let after: Site;
beforeAll(async () => {
  const markers = await writeMarkedContent(content);
  const look = async (said: string): Promise<Site> => ({
    said,
    words: markers.findIn(site),
    pictures: await picturesIn(site),
    issue: page('issues/2024-05/'),
    pdfs: globSync('issues/**/*.pdf', { cwd: site }).map((path) => path.replaceAll('\\', '/')),
  });
  // With the PDF of the issue, where one can be printed.
  const project = otherProject(root);
  const printing = chromium ? { program: 'src/build/pdf/run.ts' } : {};
  before = await look(await runBuild(environment, { project, ...printing }));
  withdrawMarked(content);
  after = await look(await runBuild(environment, { project }));
});

const page = (address: string) => readFileSync(join(site, address, 'index.html'), 'utf8');
const wordsOf = ({ words }: Site, piece: string) =>
  [...words]
    .filter(([name]) => name.startsWith(`${piece}.`))
    .map(([name, files]) => `${name}: ${files.join(', ')}`);

describe('A withdrawn article and work', () => {
  test('stood in the site with every field and in the search before', () => {
    expect(namesOf(before, 'gone')).toEqual(namesOf(before, 'bare'));
    expect(namesOf(before, 'gone')).toEqual(expect.arrayContaining(shownFields));
    for (const name of ['gone.title', 'gone.work title', 'gone.first paragraph', 'gone.caption']) {
      expect(before.words.get(name)?.some((file) => /^pagefind\/.+\/text\//.test(file))).toBe(true);
    }
    expect(before.words.get('gone.work rights')?.some((file) => file.endsWith('.avif'))).toBe(true);
    expect([...before.pictures].sort()).toEqual(Object.keys(colours).sort());
  });

  test.each([
    ['feed.xml', 'gone.first paragraph'],
    ['feed.json', 'gone.correction'],
    ['exhibitions/show/feed.xml', 'gone.work description'],
    ['exhibitions/show/feed.json', 'gone.work title'],
    ['articles/2024-05/gone/text.txt', 'gone.table cell'],
    ['data/articles/2024.json', 'gone.note'],
    ['data/articles/2024.csv', 'gone.passage'],
    ['data/exhibitions/show/works.csv', 'gone.work rights'],
    ['data/figures/2024.json', 'gone.figure'],
    ['data/figures/2024.csv', 'gone.theme'],
    ['figures/index.html', 'gone.indicator'],
  ])('stood in %s before: %s', (file, name) => {
    expect(before.words.get(name)).toContain(file);
  });

  test('leave not a word of any field in any file, the search and what is written into pictures among them', () => {
    expect(wordsOf(after, 'gone')).toEqual([]);
  });

  test('leave no picture, whatever its name', () => {
    const left: PictureName[] = ['stays-photo', 'work-stays'];
    expect([...after.pictures].sort()).toEqual(left.sort());
  });

  test('leave the others as they were', () => {
    expect(namesOf(after, 'stays')).toEqual(namesOf(before, 'stays'));
  });

  test.each([
    ['articles/2024-05/gone/', '本稿已撤回'],
    ['exhibitions/show/001/', '第001号作品已撤回'],
  ])('keep their address %s, which says that, when and why', (address, notice) => {
    const html = page(address);
    for (const text of [`<h1[^>]*>${notice}</h1>`, '2024年6月1日', reasons.gone, 'content="noindex"']) {
      expect(html).toMatch(new RegExp(text));
    }
    expect(html).not.toContain('application/ld+json');
    expect(html).not.toContain('data-search-record');
  });

  test('keep the address of their plain text, which says so', () => {
    const text = readFileSync(join(root, 'site/articles/2024-05/gone/text.txt'), 'utf8');
    expect(text).toContain(`本稿已撤回（2024年6月1日）：${reasons.gone}`);
  });

  test('are in no feed, as entries without words neither', () => {
    for (const file of ['feed.xml', 'feed.json', 'exhibitions/show/feed.xml', 'data/issues/2024.json']) {
      const text = readFileSync(join(site, file), 'utf8');
      expect(text).toMatch(/2024-05\/bare|show\/002/);
      expect(text).not.toMatch(/2024-05\/gone|show\/001/);
    }
  });

  test('are in no map of the site', () => {
    const maps = globSync('sitemap*.xml', { cwd: site })
      .map((file) => readFileSync(join(site, file), 'utf8'))
      .join('');
    expect(maps).toContain('/articles/2024-05/bare/');
    for (const address of [
      '/articles/2024-05/gone/',
      '/exhibitions/show/001/',
      '/people/person-gone/',
      '/people/named-gone/',
    ]) {
      expect(maps).not.toContain(address);
    }
  });

  test('leave the lists of people, by-lines and sections', () => {
    for (const address of ['people/', 'sections/yao-wen/'])
      expect(page(address)).not.toContain('articles/2024-05/gone/');
    expect(page('bylines/').match(/href="[^"]*\/bylines\/[^"]+"/g)).toHaveLength(2);
  });

  test.each(['', 'issues/', 'issues/2024-05/'])('are marked as withdrawn in the list of /%s', (address) => {
    expect(page(address)).toMatch(/articles\/2024-05\/gone\/"[^>]*>(\s|<[^>]*>)*第1篇稿件已撤回/);
  });

  test.each(['exhibitions/show/', 'exhibitions/show/catalogue/'])(
    'are marked as withdrawn in /%s',
    (address) => {
      expect(page(address)).toMatch(/exhibitions\/show\/001\/"[^>]*>[\s\S]{0,80}001[\s\S]{0,80}已撤回/);
    },
  );
});

describe('An article and a work without their pictures', () => {
  test('keep their words and lose what was said of the pictures', () => {
    const lost = ['caption', 'credit', 'alt', 'missing caption', 'missing credit', 'alt inside', 'work alt'];
    expect(namesOf(after, 'bare')).toEqual(namesOf(before, 'bare').filter((name) => !lost.includes(name)));
  });

  test.each(['articles/2024-05/bare/', 'exhibitions/show/002/', ''])(
    'say on /%s that the picture was withdrawn, when and why, and not that it is awaited',
    (address) => {
      const html = page(address).replace(/<article[^>]*id="zone-stays"[\s\S]*?<\/article>/, '');
      expect(html.replace(/<[^>]+>/g, '')).toMatch(/图片已撤回（2024年6月1日）：图片侵犯肖像权/);
      expect(html).not.toContain('原图待补');
    },
  );

  test('are found where lists and neighbours lead', () => {
    expect(page('exhibitions/show/')).toMatch(/<li[^>]* id="w002"/);
    expect(page('exhibitions/show/')).toContain('图片已撤回');
  });
});

describe.skipIf(!chromium)('The PDF of an issue', () => {
  const issues = join(content, 'issues');
  const pdfs = () => globSync('*.pdf', { cwd: issues });
  const options = { site, contentDir: content, base: basePath, log: () => undefined };
  const read = async (file: string) =>
    textOf(await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise);

  test('is made once, published, and linked with its size', () => {
    expect(before.said).toContain('新生成1期');
    expect(before.pdfs).toEqual(['issues/2024-05/2024-05.pdf']);
    expect(before.issue).toMatch(
      /href="[^"]*issues\/2024-05\/2024-05\.pdf"[^>]*>下载本版PDF（[\d.]+ [KM]B）</,
    );
  });

  test('is not published any more when an article was withdrawn, and the build says so', async () => {
    expect(after.said).toMatch(/2024-05\.[0-9a-f]{16}\.pdf 与2024年5月现在的版面不一致，没有发布/);
    expect(after.pdfs).toEqual([]);
    expect(after.issue).not.toContain('下载本版PDF');
    // It still shows what it showed.
    expect(await read(join(issues, pdfs()[0]!))).toContain(plainWords.gone);
  });

  test('is replaced by one that shows what the issue shows now, once', async () => {
    const print = () => printIssues({ ...options, chromium: () => chromium! });
    expect(await print()).toEqual({ printed: 1, kept: 0, removed: 1 });
    expect(await print()).toEqual({ printed: 0, kept: 1, removed: 0 });
    const text = await read(join(issues, pdfs()[0]!));
    expect(text).toContain(plainWords.stays);
    expect(text).not.toContain(plainWords.gone);
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

const namesOf = ({ words }: Site, piece: string) =>
  [...words.keys()]
    .filter((name) => name.startsWith(`${piece}.`))
    .map((name) => name.slice(piece.length + 1))
    .sort();

/** The fields that a reader must have seen somewhere, so that the tests above can fail. */
const shownFields = [
  ...['kicker', 'title', 'subtitle', 'summary', 'byline', 'dateline', 'people', 'person', 'topics', 'topic'],
  ...['named', 'alias'],
  ...['caption', 'credit', 'alt', 'missing caption', 'missing credit', 'note', 'title note', 'correction'],
  ...['first paragraph', 'passage', 'sub-heading', 'list', 'quotation', 'table head', 'table cell', 'bold'],
  ...['figure', 'indicator', 'theme'],
  ...['alt inside', 'work title', 'work photographer', 'work unit', 'work place', 'work camera'],
  ...['work description', 'work alt', 'work rights'],
];

/** The pictures that a folder shows, told by their colour. */
async function picturesIn(folder: string): Promise<Set<PictureName>> {
  const found = new Set<PictureName>();
  for (const file of globSync('**/*.{avif,webp,jpg,jpeg,png,gif}', { cwd: folder })) {
    // Drawn of the publication's name and of headlines, of no picture.
    if (/^(icons|share)\b/.test(file)) continue;
    const { info, data } = await sharp(join(folder, file)).raw().toBuffer({ resolveWithObject: true });
    const middle = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
    const distance = (colour: string) =>
      [0, 1, 2]
        .map((at) => Math.abs(data[middle + at]! - parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16)))
        .reduce((sum, part) => sum + part, 0);
    const [nearest] = Object.entries(colours).sort(([, a], [, b]) => distance(a) - distance(b));
    found.add(nearest?.[0] as PictureName);
  }
  return found;
}

interface Site {
  /** What its build said. */
  said: string;
  /** Names of markers with the files in which they stand. */
  words: Map<string, string[]>;
  pictures: Set<PictureName>;
  /** The page of the issue. */
  issue: string;
  /** The PDFs among its files. */
  pdfs: string[];
}
