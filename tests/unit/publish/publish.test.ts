import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeError } from '../../../src/build/errors.ts';
import {
  canMount,
  fillWith,
  mountDisk,
  newFolder,
  newSite,
  oldSite,
  published,
  publishTo,
  shown,
  write,
  writeSite,
} from './support.ts';

test('a finished build takes the place of the published folder, and nothing old stays', async () => {
  const { parent, site } = published();
  await publishTo(site, fillWith('new'));
  expect(readdirSync(parent)).toEqual(['dist']);
  expect(shown(site)).toEqual(newSite);
});

test('a build that fails half-way leaves the published folder as it was', async () => {
  const { parent, site } = published();
  const failing = publishTo(site, async (staging) => {
    await fillWith('half')(staging);
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(readdirSync(parent)).toEqual(['dist']);
  expect(shown(site)).toEqual(oldSite);
});

test('what a build had made that failed, or that was stopped, is given to those who want it back', async () => {
  const { site } = published();
  const given: string[] = [];
  const workDir = newFolder();
  const options = { workDir, onGivenUp: (staging: string) => void given.push(shown(staging).home) };
  const fail = async (staging: string) => {
    await fillWith('half')(staging);
    throw new Error('broken');
  };
  await expect(publishTo(site, fail, options)).rejects.toThrow('broken');
  expect(given).toEqual(['half']);
  await fillWith('stopped')(join(workDir, 'site.building'));
  await publishTo(site, fillWith('new'), options);
  expect(given).toEqual(['half', 'stopped']);
});

test('the first build makes the folder and those above it', async () => {
  const site = join(newFolder(), 'a/b/site');
  await publishTo(site, fillWith('new'));
  expect(shown(site)).toEqual(newSite);
});

test('a site that was published once can be published again', async () => {
  const site = join(newFolder(), 'site');
  await publishTo(site, fillWith('first'));
  await publishTo(site, fillWith('new'));
  expect(shown(site)).toEqual(newSite);
});

test('a link to the published folder stays a link, and its folder gets the site', async () => {
  const { parent, site } = published();
  symlinkSync(site, join(parent, 'current'));
  await publishTo(join(parent, 'current'), fillWith('new'));
  expect(readdirSync(parent)).toEqual(['current', 'dist']);
  expect(shown(site)).toEqual(newSite);
});

test.skipIf(!existsSync('/dev/shm') || statSync('/dev/shm').dev === statSync(tmpdir()).dev)(
  'a site is published on another disk',
  async () => {
    const { parent, site } = published(newFolder('/dev/shm'));
    await publishTo(site, fillWith('new'));
    expect(readdirSync(parent)).toEqual(['dist']);
    expect(shown(site)).toEqual(newSite);
    rmSync(parent, { recursive: true });
  },
);

test.skipIf(!canMount)('a site is published on a mounted disk, again and again', async () => {
  const site = newFolder();
  const unmount = mountDisk(site)!;
  mkdirSync(join(site, 'lost+found'));
  await publishTo(site, fillWith('first'));
  await publishTo(site, fillWith('new'));
  expect(shown(site)).toEqual({ ...newSite, names: ['index.html', 'lost+found'] });
  unmount();
});

test.skipIf(!canMount)('a full disk is said in plain words and leaves the site as it was', async () => {
  const site = newFolder();
  const unmount = mountDisk(site, 64)!;
  writeSite(site);
  const failing = publishTo(site, (staging) =>
    fillWith('new')(staging).then(() => writeFileSync(join(staging, 'large.bin'), Buffer.alloc(200_000))),
  );
  const error = await failing.catch((reason: unknown) => reason);
  expect(describeError(error)).toMatch(/^磁盘满了，写不下.*\n办法：/);
  expect(shown(site)).toEqual(oldSite);
  unmount();
});

test('what earlier builds left beside the site is swept, whatever process number it bears', async () => {
  const { parent, site } = published();
  write(join(parent, `dist.building-${process.pid}`), { 'index.html': 'half' });
  write(join(parent, `dist.previous-${process.pid}`), { 'index.html': 'older' });
  write(join(parent, 'dist.building-1'), { 'index.html': 'half' });
  write(join(parent, 'dist.previous-notes'), { 'list.txt': 'of the newsroom' });
  await publishTo(site, fillWith('new'));
  expect(readdirSync(parent)).toEqual(['dist', 'dist.previous-notes']);
  expect(shown(site)).toEqual(newSite);
});

const failing = () => Promise.reject(new Error('broken'));

test('a site that was out of its place when a build was ended is brought back, even when the next build fails', async () => {
  const parent = newFolder();
  writeSite(join(parent, 'dist.previous-7'));
  await expect(publishTo(join(parent, 'dist'), failing)).rejects.toThrow('broken');
  expect(readdirSync(parent)).toEqual(['dist']);
  expect(shown(join(parent, 'dist'))).toEqual(oldSite);
});

test('a mounted site whose entries were out of their places is brought back: while the old ones went', async () => {
  const { site } = published();
  mkdirSync(join(site, '.previous-7'));
  write(join(site, '.previous-7'), { 'moved.html': 'old' });
  write(join(site, '.building-7'), { 'index.html': 'half' });
  await expect(publishTo(site, failing)).rejects.toThrow('broken');
  expect(shown(site)).toEqual({ names: ['gone.html', 'index.html', 'moved.html'], home: 'old' });
});

test('a mounted site whose entries were out of their places is brought back: while the new ones came', async () => {
  const { site } = published();
  writeSite(join(site, '.replaced-7'));
  rmSync(join(site, 'gone.html'));
  write(site, { 'index.html': 'new', 'only-new.html': 'new' });
  await expect(publishTo(site, failing)).rejects.toThrow('broken');
  expect(shown(site)).toEqual(oldSite);
});
