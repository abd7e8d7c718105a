import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLocks } from '../../../src/build/publish/lock.ts';
import { fillWith, newFolder, newSite, published, publishTo, shown } from './support.ts';

/** A build that goes on until it is told to end. */
function slowBuild(site: string, folders = {}) {
  const [started, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const fill = async (staging: string) => {
    started.resolve();
    await ended.promise;
    await fillWith('first')(staging);
  };
  return { started: started.promise, end: ended.resolve, done: publishTo(site, fill, folders) };
}

/** A second build: its promise, and what it was told about the first before it waited. */
function waitingBuild(site: string, folders = {}) {
  const told = Promise.withResolvers<string>();
  return { told: told.promise, done: publishTo(site, fillWith('new'), { ...folders, onWait: told.resolve }) };
}

test('the second of two builds in one folder says who is at work, waits, and publishes after it', async () => {
  const { site } = published();
  const first = slowBuild(site);
  await first.started;
  const second = waitingBuild(site);
  expect(await second.told).toContain(`进程 ${process.pid}，`);
  first.end();
  await Promise.all([first.done, second.done]);
  expect(shown(site)).toEqual(newSite);
});

for (const shared of ['cacheDir', 'workDir']) {
  test(`two builds with one ${shared} wait for each other, though they publish in two folders`, async () => {
    const folders = { [shared]: newFolder() };
    const [one, other] = [published().site, published().site];
    const first = slowBuild(one, folders);
    await first.started;
    const second = waitingBuild(other, folders);
    await second.told;
    expect(shown(one).home).toBe('old');
    first.end();
    await Promise.all([first.done, second.done]);
    expect([shown(one).home, shown(other).home]).toEqual(['first', 'new']);
  });
}

test('a build whose process was killed is not waited for', async () => {
  const { site } = published();
  const folders = { cacheDir: newFolder(), workDir: newFolder() };
  const options = { target: site, ...folders, protectedFolders: { outside: [], apart: [] } };
  const script = `
    const { publish } = await import('./src/build/publish/index.ts');
    const keepRunning = setInterval(() => {}, 1000);
    await publish(JSON.parse(process.argv[1]), () => {
      console.log('filling');
      return new Promise(() => keepRunning);
    });`;
  const killed = spawn(process.execPath, ['--input-type=module', '--eval', script, JSON.stringify(options)]);
  await once(killed.stdout, 'data');
  const second = waitingBuild(site, folders);
  expect(await second.told).toContain(`进程 ${killed.pid}，`);
  killed.kill('SIGKILL');
  await second.done;
  expect(shown(site)).toEqual(newSite);
});

test('a build that never ends is told, not waited for without end', async () => {
  const file = join(newFolder(), 'build.lock');
  await withLocks([file], { onWait() {} }, async () => {
    const second = withLocks([file], { onWait() {}, patience: 0 }, async () => 'never');
    await expect(second).rejects.toThrow('另一次建站一直没有结束');
  });
});

test('a lock that cannot be made is told with its file, and gives back those that were taken before it', async () => {
  const [good, bad] = [join(newFolder(), 'build.lock'), join(newFolder(), 'build.lock')];
  writeFileSync(bad, 'not a database, and longer than a header of a hundred bytes'.repeat(9));
  const locked = withLocks([good, bad], { onWait() {} }, async () => 'never');
  await expect(locked).rejects.toThrow(`不能锁住 ${bad}`);
  expect(readFileSync(bad, 'utf8')).toContain('not a database');
  expect(await withLocks([good], { onWait() {}, patience: 0 }, async () => 'free')).toBe('free');
});

test('a lock whose holder could not be noted, as on a full disk, is free again at once', async () => {
  const file = join(newFolder(), 'store.lock');
  const take = () => withLocks([file], { onWait: () => {}, patience: 0 }, async () => '写好了');
  mkdirSync(`${file}.holder`);
  await expect(take()).rejects.toThrow(/EISDIR/);
  rmdirSync(`${file}.holder`);
  expect(await take()).toBe('写好了');
});
