import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Does some work on files, and calls `before` with the number of each moment at which a disk may fail or a process be killed: before
 * each rename, each removal and each time that a file is put on the disk.
 */
export async function atMoments<Result>(
  before: (moment: number) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const real = { renameSync: fs.renameSync, rmSync: fs.rmSync, fsyncSync: fs.fsyncSync };
  let moment = 0;
  let isLooking = false;
  for (const [name, original] of Object.entries(real)) {
    Object.assign(fs, {
      [name](...args: unknown[]) {
        // What `before` itself does with files is no moment.
        if (!isLooking) {
          isLooking = true;
          try {
            before((moment += 1));
          } finally {
            isLooking = false;
          }
        }
        return (original as (...args: unknown[]) => unknown)(...args);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}
