import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * `node remove-when-alone.ts <folder>`: removes the folder when the process that started this one is gone, which is when its standard input
 * ends. Browsers and workers that were left behind end in a moment, and write to their last: it looks until the folder stays away.
 */
const [, , folder = ''] = process.argv;
await process.stdin.toArray();
for (let round = 0, quiet = 0; quiet < 10 && round < 150; round += 1) {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  quiet = existsSync(folder) ? 0 : quiet + 1;
  await pause(200);
}
