import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, sep } from 'node:path';

/**
 * Fills a staging folder beside `target` by `fill`, then puts it in the place of `target`.
 * When `fill` throws, or the process is stopped, `target` stays exactly as it was.
 *
 * @param target the published folder; an absolute path, which need not exist.
 * @param keep folders that publishing must never remove, such as the project and its content.
 * @throws what `fill` throws, and an Error in Chinese when `target` holds one of `keep`.
 */
export async function publish(
  target: string,
  keep: readonly string[],
  fill: (staging: string) => Promise<void>,
): Promise<void> {
  const folder = existsSync(target) ? realpathSync(target) : target;
  for (const kept of keep) refuseToReplace(folder, kept);
  // A folder beside the target is on the same disk, so that the swap is two renames.
  const staging = `${folder}.building-${process.pid}`;
  const previous = `${folder}.previous-${process.pid}`;
  const clear = () => rmSync(staging, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    mkdirSync(dirname(folder), { recursive: true });
    await fill(staging);
    if (existsSync(folder)) renameSync(folder, previous);
    renameSync(staging, folder);
    rmSync(previous, { recursive: true, force: true });
  } finally {
    clear();
    process.off('exit', clear);
  }
}

function refuseToReplace(folder: string, kept: string): void {
  const inside = kept === folder || kept.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  if (!inside) return;
  throw new Error(
    `OUT_DIR 指向 ${folder}，发布会清空其中的 ${kept}。\n办法：给 OUT_DIR 换一个单独的文件夹，例如 dist。`,
  );
}
