import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '../../../src/build/publish/index.ts';
import { siteMark, siteMarkText } from '../../../src/build/publish/target.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

export const newFolder = (within?: string) =>
  within === undefined ? temporaryFolder('publish-') : mkdtempSync(join(within, 'publish-'));

/** A parent folder with a published site in it, as a build finds them. */
export function published(parent = newFolder()) {
  const site = join(parent, 'dist');
  mkdirSync(site);
  writeSite(site);
  return { parent, site };
}

export function writeSite(folder: string): void {
  write(folder, { [siteMark]: siteMarkText, 'index.html': 'old', 'gone.html': 'old' });
}

/** Writes files of one folder by their names. */
export function write(folder: string, files: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** The names in a published folder without its mark, and what its first page says. */
export const shown = (site: string) => ({
  names: readdirSync(site).filter((name) => name !== siteMark),
  home: readFileSync(join(site, 'index.html'), 'utf8'),
});

export const oldSite = { names: ['gone.html', 'index.html'], home: 'old' };
export const newSite = { names: ['index.html'], home: 'new' };

export const fillWith = (text: string) => async (staging: string) => write(staging, { 'index.html': text });

/** Publishes with a cache of its own, unless one is given. */
export const publishTo = (
  target: string,
  fill: (staging: string) => Promise<void>,
  {
    workDir = newFolder(),
    cacheDir = newFolder(),
    outside = [] as string[],
    apart = [] as string[],
    onWait = (() => {}) as (holder: string) => void,
    onGivenUp = (() => {}) as (staging: string) => void,
  } = {},
) => publish({ target, workDir, cacheDir, protectedFolders: { outside, apart }, onWait, onGivenUp }, fill);

/** Mounts a small disk of its own at `folder`; gives how to unmount it, or `undefined` where that is not allowed. */
export function mountDisk(folder: string, kilobytes = 1024): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  if (mounted.status !== 0) return undefined;
  return () => {
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Whether tests may mount a disk here: they run as root on Linux. */
export const canMount = (() => {
  const unmount = mountDisk(newFolder());
  unmount?.();
  return unmount !== undefined;
})();
