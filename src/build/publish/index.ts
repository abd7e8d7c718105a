import { createHash } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { withLocks } from './lock.ts';
import { recover, swapInto } from './swap.ts';
import {
  assertWritable,
  cacheLock,
  replaceableFolder,
  siteMark,
  siteMarkText,
  truePath,
  type ProtectedFolders,
} from './target.ts';

/**
 * Fills a folder of the project by `fill`, then puts it in the place of `target`. Whenever that fails, or the process is
 * stopped, `target` stays as it was. Another build of the project, in the same folder or with the same cache is waited for.
 *
 * @param options all paths are absolute; `target` need not exist, may be a mount point and may lie on another disk.
 * @param fill makes the site in the folder that it is given, which does not exist yet.
 * @throws what `fill` throws, and a PlainError when `target` may not be replaced or another build does not end.
 */
export async function publish(
  { target, workDir, cacheDir, protectedFolders, onWait, onReplaced, onGivenUp }: PublishOptions,
  fill: (staging: string) => Promise<void>,
): Promise<void> {
  const folder = replaceableFolder(target, protectedFolders);
  assertWritable(folder, 'OUT_DIR');
  const staging = join(workDir, 'site.building');
  const clear = () => rmSync(staging, { recursive: true, force: true });
  const giveUp = () => {
    if (existsSync(staging)) onGivenUp?.(staging);
    clear();
  };
  // Always in this order, so that no two builds wait for each other.
  const locks = [lockOf(folder), join(truePath(cacheDir), cacheLock), join(truePath(workDir), 'build.lock')];
  await withLocks(locks, { onWait }, async () => {
    recover(folder);
    // A build that was stopped may have left its own.
    giveUp();
    try {
      await fill(staging);
      writeFileSync(join(staging, siteMark), siteMarkText);
      await swapInto(replaceableFolder(target, protectedFolders), staging, onReplaced);
      clear();
    } catch (error) {
      giveUp();
      throw error;
    }
  });
}

/** Beside the folder a lock would lie about, in it it would be published. */
function lockOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(tmpdir(), `site-locks-${process.getuid?.() ?? 'user'}`, `${basename(folder)}-${hash}.lock`);
}

export interface PublishOptions {
  target: string;
  /** Where the site is made before it takes its place; on the disk of the project, for Astro moves files into it. */
  workDir: string;
  /** What `fill` keeps between builds; {@link assertCache} has judged it. */
  cacheDir: string;
  protectedFolders: ProtectedFolders;
  /** Told who is at work, before this build waits for it. */
  onWait: (holder: string) => void;
  /** Given the site of before, out of its place and about to be removed. */
  onReplaced?: (old: string) => void;
  /** Given what a build that failed or was stopped has made, about to be removed; must not throw. */
  onGivenUp?: (staging: string) => void;
}
