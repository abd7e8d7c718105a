import { renameSync } from 'node:fs';

/** Renames; on Windows what a virus scanner or an indexer looks into cannot be renamed for a moment, which is waited for. */
export function rename(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || attempt > 20 || !mayNotMove(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

/** Whether the system does not let a thing be moved where it lies. */
export const mayNotMove = (error: unknown) =>
  ['EBUSY', 'EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
