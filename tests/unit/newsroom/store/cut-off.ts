import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Started as a process of its own: writes a set of changes. At one moment, of which the number is given, it is killed as by a power cut
 * (`kill`), or the disk fails (`fail`). Ends by itself when there are fewer moments.
 */
const [folder = '', dir = '', how = '', last = '', changes = ''] = process.argv.slice(2);
let count = 0;
for (const name of ['renameSync', 'rmSync', 'fsyncSync'] as const) {
  const real = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name](...args: unknown[]) {
      count += 1;
      if (count === Number(last) && how === 'kill') process.kill(process.pid, 'SIGKILL');
      if (count === Number(last)) throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
      return real(...args);
    },
  });
}
syncBuiltinESMExports();
const { applyChanges } = await import('../../../../src/newsroom/store/store.ts');
await applyChanges(folder, JSON.parse(changes), { title: '测试', dir });
