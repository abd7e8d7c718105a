import { globSync, readdirSync } from 'node:fs';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { keep } from '../../../src/build/images/cache.ts';
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

test('a run that is stopped in a picture leaves no part of it in the cache', async () => {
  const { cacheDir } = await project();
  const stopped = keep(cacheDir, 'key', async (folder) => {
    await writeFile(join(folder, '400.avif'), 'half');
    throw new Error('stopped');
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect(readdirSync(cacheDir)).toEqual([]);
});

test('what a killed run left unfinished is not taken for a picture', async () => {
  const { addWork, publish, cacheDir } = await project();
  await addWork('001', await jpeg(300, 200));
  await publish();
  const [record] = globSync('images/*/variants.json', { cwd: cacheDir });
  await rm(join(cacheDir, record!));
  expect(await publish()).toMatchObject({ encoded: 1 });
  expect(await publish()).toMatchObject({ encoded: 0 });
});

test('a file cut off in the cache is encoded again', async () => {
  const { addWork, publish, cacheDir } = await project();
  await addWork('001', await jpeg(300, 200));
  await publish();
  const [file] = globSync('images/*/300.avif', { cwd: cacheDir });
  await truncate(join(cacheDir, file!), 10);
  expect(await publish()).toMatchObject({ encoded: 1 });
  expect((await sharp(join(cacheDir, file!)).metadata()).width).toBe(300);
});

test('two builds at the same time do not disturb each other', async () => {
  const { addWork, build, cacheDir } = await project();
  await addWork('001', await jpeg(300, 200));
  const [one, other] = await Promise.all([build(), build()]);
  expect([...one.files]).toEqual([...other.files]);
  expect(globSync('images/.unfinished-*', { cwd: cacheDir })).toEqual([]);
});

async function contents(dir: string): Promise<Record<string, string>> {
  const files = globSync('**/*.*', { cwd: dir }).sort();
  const entries = files.map(async (file) => [file, (await readFile(join(dir, file))).toString('base64')]);
  return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
}
