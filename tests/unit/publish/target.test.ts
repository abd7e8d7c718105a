import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PlainError } from '../../../src/build/errors.ts';
import { assertCache } from '../../../src/build/publish/target.ts';
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
} from './support.ts';

/** Publishing there is refused in plain words that tell this. */
async function refused(target: string, why: string, folders: { outside?: string[]; apart?: string[] } = {}) {
  const error = await publishTo(target, fillWith('new'), folders).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PlainError);
  expect((error as Error).message).toContain(`OUT_DIR 指向 `);
  expect((error as Error).message).toContain(why);
  expect((error as Error).message).toContain('\n办法：');
}

test('a folder with anything that no build made is not replaced', async () => {
  const home = newFolder();
  write(join(home, 'letters'), { 'a.txt': 'mine' });
  write(home, { '.profile': 'mine', 'index.html': 'mine' });
  await refused(home, '其中有不是建站命令放进去的3项（.profile、index.html、letters）');
  expect(readdirSync(home)).toEqual(['.profile', 'index.html', 'letters']);
});

test('an empty folder, and one with nothing but what a system puts there, gets the site', async () => {
  for (const files of [{}, { '.DS_Store': '' }] as Record<string, string>[]) {
    const folder = newFolder();
    write(folder, files);
    await publishTo(folder, fillWith('new'));
    expect(shown(folder)).toEqual(newSite);
  }
});

test('a file is not replaced by a folder', async () => {
  const file = join(newFolder(), 'notes.txt');
  writeFileSync(file, 'mine');
  await refused(file, '它是一个文件，不是文件夹');
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

// Windows asks for rights before it makes links.
test.skipIf(process.platform === 'win32')(
  'a link that leads nowhere, or in a circle, is told before anything is built',
  async () => {
    const parent = newFolder();
    symlinkSync(join(parent, 'nowhere'), join(parent, 'dead'));
    symlinkSync(join(parent, 'circle'), join(parent, 'circle'));
    for (const link of ['dead', 'circle']) {
      for (const target of [link, `${link}/a/site`]) {
        const error = await publishTo(join(parent, target), fillWith('new')).catch(
          (reason: unknown) => reason,
        );
        expect(error).toBeInstanceOf(PlainError);
        expect((error as Error).message).toMatch(
          `OUT_DIR 用到的 ${join(parent, link)} 是一个链接，指向的文件夹不存在。\n办法：`,
        );
      }
    }
    expect(readdirSync(parent)).toEqual(['circle', 'dead']);
  },
);

test('a cache in which no build has been yet is one: the live site keeps pictures there, too', async () => {
  const cache = newFolder();
  write(join(cache, 'share'), { '01234567.png': 'drawn' });
  expect(() => assertCache(cache)).not.toThrow();
});

test('a folder with anything that no build keeps there is not taken for the cache', () => {
  const source = newFolder();
  write(join(source, 'pages'), { 'a.ts': 'mine' });
  write(join(source, 'lib'), { 'b.ts': 'mine' });
  expect(() => assertCache(source)).toThrow(PlainError);
  expect(() => assertCache(source)).toThrow(
    `CACHE_DIR 指向 ${source}，其中有不是建站命令放进去的1项（lib），不像是缓存。\n办法：`,
  );
});

test('a file is not taken for the cache', () => {
  const file = join(newFolder(), 'notes.txt');
  writeFileSync(file, 'mine');
  expect(() => assertCache(file)).toThrow(`CACHE_DIR 指向 ${file}，它是一个文件，不是文件夹`);
});

test('a cache that builds have filled is taken, and one that is not there yet', () => {
  const cache = newFolder();
  for (const name of ['astro', 'content', 'fonts', 'images', 'pages', 'search']) mkdirSync(join(cache, name));
  expect(() => assertCache(cache)).not.toThrow();
  write(cache, { 'build.lock': '', 'build.lock.holder': '进程 1', 'notes.txt': 'put there later' });
  expect(() => assertCache(cache)).not.toThrow();
  expect(() => assertCache(join(cache, 'a/b'))).not.toThrow();
});

test('a published folder with a repository in it is not replaced', async () => {
  const { site } = published();
  mkdirSync(join(site, '.git'));
  await refused(site, '其中有版本库（.git）');
  expect(readdirSync(site)).toContain('.git');
});

test('a folder that holds the project or the content is not replaced, though it bears the mark', async () => {
  const { site } = published();
  await refused(site, `发布会清空其中的 ${join(site, 'project')}`, { outside: [join(site, 'project')] });
  await refused(site, `发布会清空其中的 ${join(site, 'content')}`, { apart: [join(site, 'content')] });
  expect(shown(site)).toEqual(oldSite);
});

test('no site is put into the content or the source', async () => {
  const project = newFolder();
  await refused(join(project, 'content/2024/site'), `它在 ${join(project, 'content')} 里面`, {
    apart: [join(project, 'content')],
  });
  expect(readdirSync(project)).toEqual([]);
});

test.skipIf(!canMount)('a folder that cannot be written to is told before anything is built', async () => {
  const disk = newFolder();
  const unmount = mountDisk(disk)!;
  spawnSync('mount', ['-o', 'remount,ro', disk]);
  let filled = false;
  const fill = async () => void (filled = true);
  await expect(publishTo(join(disk, 'a/site'), fill)).rejects.toThrow(`但 ${disk} 不能写入`);
  expect(() => assertCache(join(disk, 'cache'))).toThrow('CACHE_DIR 指向 ');
  expect(filled).toBe(false);
  unmount();
});

test('a folder inside the project gets the site', async () => {
  const project = newFolder();
  await publishTo(join(project, 'dist'), fillWith('new'), { outside: [project] });
  expect(shown(join(project, 'dist'))).toEqual(newSite);
});
