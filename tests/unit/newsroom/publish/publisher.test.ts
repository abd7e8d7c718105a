import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { siteMark } from '../../../../src/build/publish/target.ts';
import { Ledger } from '../../../../src/lib/addresses/ledger.ts';
import { Publisher } from '../../../../src/newsroom/publish/publisher.ts';
import { readSite } from '../../../../src/newsroom/publish/site-files.ts';

/** A newsroom of a test's own, with a build that writes what it is told. */
function newsroom() {
  const root = mkdtempSync(join(tmpdir(), 'newsroom-'));
  const contentDir = join(root, 'content');
  cpSync('tests/fixtures/content/valid', contentDir, { recursive: true });
  const folders = {
    root,
    contentDir,
    outDir: join(root, 'dist'),
    cacheDir: join(root, '.cache'),
    newsroomDir: join(root, '.newsroom'),
  };
  return { ...folders, publisher: new Publisher(folders) };
}

const site = (files: Record<string, string>) => async (folder: string) => {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries({ ...files, [siteMark]: '' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

async function publishSite(
  { publisher }: { publisher: Publisher },
  files: Record<string, string>,
  allowGone = false,
) {
  const { id } = await publisher.prepare(site(files));
  return publisher.publishPrepared(id, { allowGone });
}

const home = ({ outDir }: { outDir: string }) => readFileSync(join(outDir, 'index.html'), 'utf8');

test('what was published stays until the editor says so; then the new site stands in its place', async () => {
  const room = newsroom();
  await publishSite(room, { 'index.html': 'first' });
  const prepared = await room.publisher.prepare(
    site({ 'index.html': 'second', 'about/index.html': 'about' }),
  );
  expect(prepared.summary).toBe('新增：1个其他网页；改动：1个其他网页');
  expect(home(room)).toBe('first');
  await room.publisher.publishPrepared(prepared.id);
  expect(home(room)).toBe('second');
});

test('a build that fails leaves what is published, and nothing that could be published', async () => {
  const room = newsroom();
  await publishSite(room, { 'index.html': 'first' });
  const failing = room.publisher.prepare(async () => Promise.reject(new Error('内容检查发现1个问题')));
  await expect(failing).rejects.toThrow('内容检查');
  expect(home(room)).toBe('first');
  expect(room.publisher.prepared()).toBeUndefined();
});

test('pages vanish only when the editor agrees, who is told which', async () => {
  const room = newsroom();
  await publishSite(room, { 'index.html': 'first', 'articles/2024-05/opening/index.html': 'x' });
  const { id } = await room.publisher.prepare(site({ 'index.html': 'second' }));
  await expect(room.publisher.publishPrepared(id)).rejects.toThrow('/articles/2024-05/opening/');
  expect(home(room)).toBe('first');
  await room.publisher.publishPrepared(id, { allowGone: true });
  expect(home(room)).toBe('second');
});

test('pages that another site has published since the comparison do not vanish without a word', async () => {
  const room = newsroom();
  const page = { 'articles/2024-05/opening/index.html': 'x' };
  await publishSite(room, { 'index.html': 'first', ...page });
  await publishSite(room, { 'index.html': 'second' }, true);
  const { id } = await room.publisher.prepare(site({ 'index.html': 'third' }));
  await room.publisher.restore(room.publisher.editions()[1]!.id);
  expect(room.publisher.prepared()).toBeUndefined();
  await expect(room.publisher.publishPrepared(id)).rejects.toThrow('重新建站');
  const again = await room.publisher.prepare(site({ 'index.html': 'third' }));
  expect(again.gone).toEqual(['/articles/2024-05/opening/']);
  await site({ 'index.html': 'by hand', ...page, 'about/index.html': 'about' })(room.outDir);
  await expect(room.publisher.publishPrepared(again.id, { allowGone: true })).rejects.toThrow('换过');
  expect(home(room)).toBe('by hand');
});

test('what was written after the build is not left out unsaid: the site is made again', async () => {
  const room = newsroom();
  const { id } = await room.publisher.prepare(site({ 'index.html': 'first' }));
  expect(room.publisher.isOutdated()).toBe(false);
  writeFileSync(join(room.contentDir, 'people/wang-fang.yaml'), 'name: 王芳\n');
  expect(room.publisher.prepared()).toBeUndefined();
  expect(room.publisher.isOutdated()).toBe(true);
  await expect(room.publisher.publishPrepared(id)).rejects.toThrow('内容又有改动');
  expect(readdirSync(room.root)).not.toContain('dist');
});

test('each of the last five sites can be brought back, byte for byte, and the bringing back too', async () => {
  const room = newsroom();
  const old: Awaited<ReturnType<typeof readSite>>[] = [];
  for (const text of ['1', '2', '3', '4', '5', '6', '7']) {
    await publishSite(room, {
      'index.html': text,
      'same/index.html': 'same',
      [`media/${text}/a.avif`]: text,
    });
    old.push(await readSite(room.outDir));
  }
  const editions = room.publisher.editions();
  expect(editions).toHaveLength(6);
  await room.publisher.restore(editions[5]!.id);
  expect(await readSite(room.outDir)).toEqual(old[1]);
  await room.publisher.restore(room.publisher.editions()[1]!.id);
  expect(await readSite(room.outDir)).toEqual(old[6]);
});

test('an edition costs what it changed: a file that stays the same is kept once', async () => {
  const room = newsroom();
  await publishSite(room, { 'index.html': '1', 'same/index.html': 'same' });
  await publishSite(room, { 'index.html': '2', 'same/index.html': 'same' });
  const kept = readdirSync(join(room.newsroomDir, 'editions/files'), { recursive: true }).filter(
    (path) => path.length > 60,
  );
  expect(kept).toHaveLength(3);
});

test('a site that was published without the desk can be brought back as well', async () => {
  const room = newsroom();
  await site({ 'index.html': 'by hand' })(room.outDir);
  await publishSite(room, { 'index.html': 'by desk' });
  await room.publisher.restore(room.publisher.editions()[1]!.id);
  expect(home(room)).toBe('by hand');
});

test('the oldest site that is kept can be brought back, though what is published now has to be kept first', async () => {
  const room = newsroom();
  for (const text of ['1', '2', '3', '4', '5', '6']) await publishSite(room, { 'index.html': text });
  const oldest = room.publisher.editions().at(-1)!;
  await site({ 'index.html': 'by hand' })(room.outDir);
  await room.publisher.restore(oldest.id);
  expect(home(room)).toBe('1');
  await room.publisher.restore(room.publisher.editions()[1]!.id);
  expect(home(room)).toBe('by hand');
});

test('an edition of which a file was damaged is not brought back; what is published stays', async () => {
  const room = newsroom();
  await publishSite(room, { 'index.html': 'first' });
  await publishSite(room, { 'index.html': 'second' });
  const { id, files } = room.publisher.editions()[1]!;
  const sum = files['index.html']!;
  writeFileSync(join(room.newsroomDir, 'editions/files', sum.slice(0, 2), sum), 'damaged');
  await expect(room.publisher.restore(id)).rejects.toThrow('index.html');
  expect(home(room)).toBe('second');
});

test('who checked a new issue is told, and kept with the edition', async () => {
  const room = newsroom();
  const issue = join(room.contentDir, 'issues/2024-05.yaml');
  const reviews = 'reviews:\n  - { stage: 终审, by: 测试员, date: 2024-05-01 }\n';
  writeFileSync(issue, readFileSync(issue, 'utf8') + reviews);
  const edition = await publishSite(room, { 'index.html': '1', 'issues/2024-05/index.html': '1' });
  expect(edition.reviews).toEqual(['2024-05 终审 测试员 2024-05-01']);
});

test('what is published, and nothing before, stands in the ledger of addresses', async () => {
  const room = newsroom();
  const ledger = () => [...Ledger.read(room.contentDir).addresses];
  const prepared = await room.publisher.prepare(site({ 'index.html': 'first', 'about/index.html': 'about' }));
  expect(ledger()).toEqual([]);
  await room.publisher.publishPrepared(prepared.id);
  expect(ledger()).toEqual(['/', '/about/']);
});
