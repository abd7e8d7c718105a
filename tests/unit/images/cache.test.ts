import { globSync } from 'node:fs';
import { readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import images from '../../../src/build/images/index.ts';
import { jpeg, project } from './support.ts';

test('a second build encodes nothing and yields the same bytes', async () => {
  const { addWork, publish, siteDir } = await project();
  await addWork('001', await jpeg(300, 200));
  await addWork('002', await jpeg(200, 300));
  expect(await publish()).toMatchObject({ masters: 2, encoded: 2 });
  const first = await contents(siteDir);
  await rm(siteDir, { recursive: true });
  expect(await publish()).toMatchObject({ masters: 2, encoded: 0 });
  expect(await contents(siteDir)).toEqual(first);
});

test('a change of title, alternative text or description encodes nothing and keeps the addresses', async () => {
  const { addWork, build } = await project();
  const master = await jpeg(300, 200);
  await addWork('001', master);
  const before = await build();
  await addWork('001', master, { title: '新题目', alt: '新描述', description: '新说明' });
  const after = await build();
  expect(after.encoded).toBe(0);
  expect([...after.files.keys()]).toEqual([...before.files.keys()]);
});

test('a change of a photograph’s caption encodes nothing', async () => {
  const { write, build } = await project();
  const article = (caption: string) => `---\nphotos:\n  - { caption: ${caption}, image: a.jpg }\n---\n正文\n`;
  await write('articles/2024-03/a.jpg', await jpeg(300, 200));
  await write('articles/2024-03/story.md', article('旧说明'));
  expect(await build()).toMatchObject({ masters: 1, encoded: 1 });
  await write('articles/2024-03/story.md', article('新说明'));
  expect(await build()).toMatchObject({ masters: 1, encoded: 0 });
});

test.each([
  ['the rights', { rights: '改了的权利说明' }],
  ['the photographer', { photographer: '李四' }],
])('a change of %s makes a new picture at a new address', async (_name, fields) => {
  const { addWork, build } = await project();
  const master = await jpeg(300, 200);
  await addWork('001', master);
  const [before] = (await build()).files.keys();
  await addWork('001', master, fields);
  const after = await build();
  expect(after.encoded).toBe(1);
  expect([...after.files.keys()]).not.toContain(before);
});

test('a change of the master encodes this one and no other', async () => {
  const { addWork, build } = await project();
  await addWork('001', await jpeg(300, 200));
  await addWork('002', await jpeg(200, 300));
  await build();
  await addWork('002', await jpeg(210, 300));
  expect(await build()).toMatchObject({ masters: 2, encoded: 1 });
});

test('a change of the encoder settings encodes again', async () => {
  const { addWork, build, contentDir, cacheDir } = await project();
  await addWork('001', await jpeg(300, 200));
  await build();
  vi.resetModules();
  vi.doMock('../../../src/build/images/settings.ts', async (original) => ({
    ...(await original<object>()),
    recipe: 'other settings',
  }));
  const changed = await import('../../../src/build/images/build-images.ts');
  expect(await changed.buildImages({ contentDir, cacheDir }, () => {})).toMatchObject({ encoded: 1 });
  vi.doUnmock('../../../src/build/images/settings.ts');
});

test('a run that is stopped in a picture leaves what it has finished, and the next one makes the rest', async () => {
  const { addWork, publish, cacheDir, siteDir } = await project();
  await addWork('001', await jpeg(300, 200));
  await publish();
  const before = await contents(siteDir);
  const files = globSync('images/*/*.{avif,jpeg}', { cwd: cacheDir });
  for (const file of files.slice(1)) await rm(join(cacheDir, file));
  await writeFile(join(cacheDir, `${files[1]}.unfinished`), 'half');
  expect(await publish()).toMatchObject({ encoded: 1 });
  expect(await publish()).toMatchObject({ encoded: 0 });
  expect(await contents(siteDir)).toEqual(before);
});

test.each([
  ['cut off', (path: string) => truncate(path, 10)],
  ['emptied', (path: string) => truncate(path, 0)],
  [
    'filled with zeros, its length unchanged',
    async (path: string) => writeFile(path, Buffer.alloc((await stat(path)).size)),
  ],
])('a file in the cache that was %s is never published, but encoded again', async (_name, spoil) => {
  const { addWork, publish, cacheDir, siteDir } = await project();
  await addWork('001', await jpeg(300, 200));
  await publish();
  const before = await contents(siteDir);
  const [file] = globSync('images/*/300.avif', { cwd: cacheDir });
  await spoil(join(cacheDir, file!));
  expect(await publish()).toMatchObject({ encoded: 1 });
  expect(await contents(siteDir)).toEqual(before);
});

test.each([
  ['cut off', (path: string) => truncate(path, 20)],
  ['emptied', (path: string) => truncate(path)],
  [
    'changed',
    (path: string) => writeFile(path, '{"width":30,"height":20,"tones":[[0,0,0],[0,0,0],[0,0,0]]}'),
  ],
])('a record of a master that was %s is made anew', async (_name, spoil) => {
  const { addWork, build, manifest, cacheDir } = await project();
  await addWork('001', await jpeg(300, 200));
  await build();
  const before = await manifest();
  const [record] = globSync('images/*/master.json', { cwd: cacheDir });
  await spoil(join(cacheDir, record!));
  expect(await build()).toMatchObject({ encoded: 0, problems: [] });
  expect(await manifest()).toEqual(before);
});

test('what no build has used for two months leaves the cache', async () => {
  const { addWork, build, cacheDir } = await project();
  await addWork('001', await jpeg(300, 200));
  await build();
  const [old] = globSync('images/*/', { cwd: cacheDir });
  const then = new Date(Date.now() - 61 * 86_400_000);
  await utimes(join(cacheDir, old!), then, then);
  await addWork('001', await jpeg(310, 200));
  await build();
  const left = globSync('images/*/', { cwd: cacheDir });
  expect(left).toHaveLength(1);
  expect(left).not.toContain(old);
});

test('pages can be made as soon as the pictures are measured, and the site has them all when it is done', async () => {
  const { addWork, contentDir, cacheDir, siteDir, manifest } = await project();
  await addWork('001', await jpeg(1200, 800));
  const { hooks } = images({ contentDir, cacheDir });
  await hooks['astro:build:start']?.({ logger: { info: () => {} } } as never);
  expect((await manifest())['show/001']).toMatchObject({ width: 1200, height: 800 });
  expect(globSync('images/*/share.jpeg', { cwd: cacheDir })).toEqual([]);
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${siteDir}/`) } as never);
  expect(globSync('media/show/001/share.*', { cwd: siteDir })).toHaveLength(1);
});

test('two builds at the same time do not disturb each other', async () => {
  const { addWork, build, cacheDir } = await project();
  await addWork('001', await jpeg(300, 200));
  const [one, other] = await Promise.all([build(), build()]);
  expect([...one.files]).toEqual([...other.files]);
  expect(globSync('images/**/*.unfinished', { cwd: cacheDir })).toEqual([]);
});

async function contents(dir: string): Promise<Record<string, string>> {
  const files = globSync('**/*.*', { cwd: dir }).sort();
  const entries = files.map(async (file) => [file, (await readFile(join(dir, file))).toString('base64')]);
  return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
}
