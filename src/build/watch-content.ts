import type { ViteDevServer } from 'vite';

/**
 * Runs `work` now, and again a moment after anything below `folder` has changed: an editor that saves several files at once
 * is answered once.
 *
 * @param folder an absolute path.
 */
export async function watchContent(
  { watcher }: Pick<ViteDevServer, 'watcher'>,
  folder: string,
  work: () => Promise<void>,
): Promise<void> {
  let waiting: NodeJS.Timeout | undefined;
  watcher.add(folder);
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void work(), 300);
  });
  await work();
}
