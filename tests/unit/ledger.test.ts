import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepAddresses } from '../../src/build/addresses/keep-addresses.ts';
import { recordAddresses } from '../../src/build/addresses/record-addresses.ts';
import { checkContent } from '../../src/build/checks/check-content.ts';
import { Content } from '../../src/build/checks/content.ts';
import { isLedgerFile, Ledger } from '../../src/lib/addresses/ledger.ts';
import { leaveCheckedEntries } from '../../src/content/checked-entries.ts';
import { readRecords } from '../../src/lib/paragraphs/index.ts';
import { shownLines } from '../../src/lib/paragraphs/shown.ts';
import { listAbove, Redirects } from '../../src/lib/addresses/redirects.ts';
import { editedContent } from './content/check-with.ts';

const root = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(files: Record<string, string>, folder = mkdtempSync(join(root, 'folder-'))): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('what a published site holds is written by year, sorted, and what was written before stays', async () => {
  const content = write({ 'ledger/2023.txt': '/issues/2023-01/\n' });
  const page = (path: string) => ({ [`${path}index.html`]: '' });
  const site = write({
    ...page(''),
    ...page('issues/2024-03/'),
    ...page('articles/2024-03/b/'),
    ...page('articles/2024-03/a/'),
    ...page('issues/years/2024/'),
    ...page('people/li-ming/2024/'),
    ...page('exhibitions/show/001/'),
    'feed.xml': '',
    'data/exhibitions/show/works.csv': '',
    'data/exhibitions/show/works.csv.br': '',
    'media/a/index.html': '',
    '404.html': '',
  });
  await recordAddresses({ contentDir: content, cacheDir: join(root, 'cache'), site });
  const rows = (year: string) =>
    readFileSync(join(content, `ledger/${year}.txt`), 'utf8')
      .split('\n')
      .slice(1, -1);
  expect(rows('2024')).toEqual([
    '/articles/2024-03/a/',
    '/articles/2024-03/b/',
    '/issues/2024-03/',
    '/issues/years/2024/',
    '/people/li-ming/2024/',
  ]);
  expect(rows('site')).toEqual([
    '/',
    '/data/exhibitions/show/works.csv',
    '/exhibitions/show/001/',
    '/feed.xml',
  ]);
  expect([...Ledger.read(content).addresses]).toContain('/issues/2023-01/');
});

test('a file of the ledger is not written again when nothing is new', async () => {
  const content = write({ 'ledger/site.txt': '' });
  const site = write({ 'index.html': '' });
  await recordAddresses({ contentDir: content, cacheDir: join(root, 'cache'), site });
  // A file that is written whole is another one afterwards.
  const file = () => statSync(join(content, 'ledger/site.txt')).ino;
  const before = file();
  await recordAddresses({ contentDir: content, cacheDir: join(root, 'cache'), site });
  expect(file()).toBe(before);
});

test('two branches that both published are merged without a conflict', () => {
  const folder = write({
    '.gitattributes': readFileSync('.gitattributes', 'utf8'),
    'content/ledger/2024.txt': '/issues/2024-01/\n',
  });
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-C', folder, ...words], {
      stdio: 'pipe',
    });
  const commit = (text: string) => {
    write({ 'content/ledger/2024.txt': text }, folder);
    git('add', '-A');
    git('commit', '-qm', 'publish');
  };
  git('init', '-q', '-b', 'one');
  commit('/issues/2024-01/\n');
  git('switch', '-qc', 'two');
  commit('/articles/2024-01/a/ old\n/issues/2024-01/\n/issues/2024-02/\n');
  git('switch', '-q', 'one');
  commit('/articles/2024-01/a/ new\n/issues/2024-01/\n/issues/2024-03/\n');
  git('merge', '-q', 'two');
  const merged = Ledger.read(join(folder, 'content'));
  expect([...merged.addresses].sort()).toEqual([
    '/articles/2024-01/a/',
    '/issues/2024-01/',
    '/issues/2024-02/',
    '/issues/2024-03/',
  ]);
});

test('a line of the ledger that is no address of the site is told, and nothing is made of it', async () => {
  const strange = [
    '/people/../../../out/',
    '/people/a;}return/',
    '<<<<<<< one',
    '/people/甲/',
    '//out.example/',
  ];
  const folder = editedContent({
    'ledger/site.txt': `\uFEFF# head\n/\n${strange.join('\n')}\n/people/wu/ x\n`,
  });
  const found = (await checkContent(folder)).filter(({ file }) => file.endsWith('ledger/site.txt'));
  expect(found.map(({ line, problem }) => `${line} ${problem}`)).toEqual(
    strange.map((row, index) => `${index + 3} “${row.split(' ')[0]}”不是本站的网址`),
  );
  const site = write({ 'site/index.html': '', 'site/people/index.html': '' });
  const content = new Content(folder, new Set(), []);
  const vanished = () =>
    keepAddresses({ site: join(site, 'site'), content, base: '/', origin: 'https://paper.example' });
  expect(vanished).toThrow('/people/wu/');
  expect(vanished).not.toThrow('out');
  expect(readdirSync(site)).toEqual(['site']);
  rmSync(folder, { recursive: true });
});

test.skipIf(process.platform === 'win32')(
  'a pipe and a dead link among the files of the ledger hold nothing up',
  () => {
    const content = write({ 'ledger/site.txt': '/\n' });
    execFileSync('mkfifo', [join(content, 'ledger/2024.txt')]);
    symlinkSync(join(content, 'nowhere'), join(content, 'ledger/2023.txt'));
    expect([...Ledger.read(content).addresses]).toEqual(['/']);
  },
);

test('only the ledger lies in its folder', () => {
  expect(['ledger/2024.txt', 'ledger/site.txt'].every(isLedgerFile)).toBe(true);
  expect(['ledger/notes.txt', 'ledger/2024.txt.txt', 'x/ledger/2024.txt'].some(isLedgerFile)).toBe(false);
});

test('what belongs to a page goes with it, and an article only to one of its own name', () => {
  const live = new Set([
    '/articles/2024-03-19/a/',
    '/iiif/issues/2024-03-19/manifest.json',
    '/exhibitions/new/',
    '/exhibitions/new/001/',
    '/sections/yaowen/',
  ]);
  const isLive = (address: string) => live.has(address);
  const redirects = new Redirects([
    { from: '/issues/2024-03/', to: '/issues/2024-03-19/' },
    { from: '/exhibitions/old/', to: '/exhibitions/new/' },
    { from: '/sections/news/', to: '/sections/yaowen/' },
  ]);
  const follow = (address: string) => redirects.follow(address, isLive);
  expect(follow('/articles/2024-03/a/')).toBe('/articles/2024-03-19/a/');
  expect(follow('/articles/2024-03/b/')).toBeUndefined();
  expect(follow('/iiif/issues/2024-03/manifest.json')).toBe('/iiif/issues/2024-03-19/manifest.json');
  expect(follow('/exhibitions/old/001/')).toBe('/exhibitions/new/001/');
  expect(follow('/exhibitions/old/002/')).toBe('/exhibitions/new/');
  expect(follow('/sections/news/2/')).toBe('/sections/yaowen/');
  expect(follow('/sections/news/feed.xml')).toBeUndefined();
});

test('a list with nothing to show leads to the list above it; what an editor has written never does', () => {
  const live = new Set(['/', '/people/', '/people/li/', '/feed.xml', '/iiif/collection.json']);
  const isLive = (address: string) => live.has(address);
  expect(listAbove('/people/li/2020/', isLive)).toBe('/people/li/');
  expect(listAbove('/people/li/2020/2/', isLive)).toBe('/people/li/');
  expect(listAbove('/sections/news/feed.xml', isLive)).toBe('/feed.xml');
  expect(listAbove('/figures/2020/', isLive)).toBe('/');
  expect(listAbove('/iiif/years/2020/collection.json', isLive)).toBe('/iiif/collection.json');
  expect(listAbove('/iiif/show/manifest.json', isLive)).toBe('/iiif/collection.json');
  expect(listAbove('/topics/', isLive)).toBeUndefined();
  for (const page of ['/people/wang/', '/articles/2024-03/a/', '/issues/2024-03/', '/exhibitions/show/001/'])
    expect(listAbove(page, isLive)).toBeUndefined();
});

test('data of which nothing is left stand at their address without a record, so that a withdrawal holds no publication up', () => {
  const gone = [
    ...['articles', 'issues', 'figures'].map((set) => `/data/${set}/2023`),
    '/data/exhibitions/show/works',
  ].flatMap((place) => [`${place}.csv`, `${place}.json`]);
  const folder = write({ 'ledger/site.txt': `${gone.join('\n')}\n/data/exhibitions/show/texts.json\n` });
  const site = write({ 'index.html': '' });
  const content = new Content(folder, new Set(), []);
  expect(keepAddresses({ site, content, base: '/', origin: 'https://paper.example' })).toEqual([]);
  const textAt = (address: string) => readFileSync(join(site, address), 'utf8');
  expect(textAt('/data/figures/2023.csv')).toMatch(/^\uFEFF指标,主题,[^\n]*\r\n$/);
  expect(JSON.parse(textAt('/data/articles/2023.json'))).toEqual({ articles: [] });
  expect(JSON.parse(textAt('/data/exhibitions/show/texts.json'))).toEqual({});
  expect(gone.map((address) => textAt(address).length > 0)).toEqual(gone.map(() => true));
});

test('of a by-line that is written or read otherwise now the line that leads its readers on is told; of one that left, nothing', () => {
  const ledger = [
    '/',
    '/bylines/',
    '/bylines/li-si-1111/',
    '/bylines/wang-fang-aaaa/',
    '/bylines/zhao-wu-0000/',
  ];
  const folder = write({ 'ledger/site.txt': `${ledger.join('\n')}\n` });
  const page = (path: string) => ({ [`${path}index.html`]: 'page' });
  const live = ['', 'bylines/', 'bylines/li-si-1111/', 'bylines/tong-xun-yuan-wang-fang-bbbb/'];
  const site = write(Object.assign({}, ...live.map(page)) as Record<string, string>);
  const content = new Content(folder, new Set(), []);
  const told = keepAddresses({ site, content, base: '/paper/', origin: 'https://paper.example' });
  expect(told).toMatchObject([
    { warning: true, problem: expect.stringContaining('/bylines/wang-fang-aaaa/') },
  ]);
  expect(told[0]!.remedy).toContain(
    '- from: /bylines/wang-fang-aaaa/\n        to: /bylines/tong-xun-yuan-wang-fang-bbbb/',
  );
  expect(readFileSync(join(site, 'bylines/wang-fang-aaaa/index.html'), 'utf8')).toContain('/paper/bylines/');
  expect(readFileSync(join(site, '_redirects'), 'utf8')).toContain(
    '/paper/bylines/zhao-wu-0000/ /paper/bylines/ 302',
  );
});

test('what a page shows of its paragraphs is recorded, unless its file was written again since it was checked', async () => {
  const [id, path] = ['2024-05/trees', 'articles/2024-05/trees.md'];
  const text = '---\ntitle: 植树\n---\n\n某厂工会五月在厂区种下一百二十棵树。\n';
  const content = write({ [path]: text });
  const site = write({ 'articles/2024-05/trees/index.html': '' });
  const filePath = join(content, path);
  const entry = { id, path, hash: hash('sha256', text), data: {}, filePath, namesPictures: false };
  leaveCheckedEntries(new Map([['articles', [entry]]]));
  shownLines().set(id, { line: 'k3f9:AAAAAA', isSettled: true });
  try {
    const recorded = async () => {
      await recordAddresses({ contentDir: content, cacheDir: join(content, '.cache'), site });
      return Ledger.read(content).detailOf('/articles/2024-05/trees/');
    };
    expect(await recorded()).toBe('k3f9:AAAAAA');
    writeFileSync(filePath, text.replace('五月', '六月'));
    expect(await recorded()).not.toBe('k3f9:AAAAAA');
  } finally {
    leaveCheckedEntries(undefined);
    shownLines().clear();
  }
});

test('paragraphs keep their addresses through edits, moves and withdrawals, from one publication to the next', async () => {
  const words = '某厂工会五月在厂区种下一百二十棵树，职工家属一起浇水。';
  const other = '第二天，退休职工送来自家育的月季，栽在食堂门口的空地上。';
  const article = (fields: string, ...paragraphs: string[]) =>
    `---\ntitle: 植树\n${fields}---\n\n${paragraphs.join('\n\n')}\n`;
  const place = 'articles/2024-05/trees.md';
  const content = write({ [place]: article('', words, other), 'issues/2024-05.yaml': '' });
  const site = write({ 'articles/2024-05/trees/index.html': '' });
  const publish = () => recordAddresses({ contentDir: content, cacheDir: join(content, '.cache'), site });
  const recordsOf = (address: string) => readRecords(Ledger.read(content).detailOf(address)) ?? [];
  await publish();
  const [first, second] = recordsOf('/articles/2024-05/trees/');
  expect([first?.id, second?.id]).toEqual([expect.stringMatching(/^p-/), expect.stringMatching(/^p-/)]);

  write(
    {
      [place]: article(
        '',
        '新的开头，与下文无关，只说天气晴朗。',
        other,
        words.replace('一百二十', '一百三十'),
      ),
    },
    content,
  );
  await publish();
  const edited = recordsOf('/articles/2024-05/trees/');
  expect(edited.map(({ id }) => id)).toEqual([expect.not.stringContaining(first!.id), second?.id, first?.id]);

  write({ [place]: article('status: withdrawn\n', '别的话') }, content);
  await publish();
  expect(recordsOf('/articles/2024-05/trees/')).toEqual(edited);

  rmSync(join(content, place));
  write(
    {
      'articles/2024-05-06/trees.md': article('', other),
      'redirects.yaml': 'redirects:\n  - from: /issues/2024-05/\n    to: /issues/2024-05-06/\n',
    },
    content,
  );
  write({ 'articles/2024-05-06/trees/index.html': '' }, site);
  await publish();
  expect(recordsOf('/articles/2024-05-06/trees/').map(({ id }) => id)).toContain(second?.id);
  expect(recordsOf('/articles/2024-05-06/trees/').find(({ within }) => !within)?.id).toBe(second?.id);
});
