import { atMoments } from './moments.ts';

/** Started as a process of its own: writes a set of changes, and is killed at a moment, as by a power cut. */
const [folder = '', dir = '', last = '', changes = ''] = process.argv.slice(2);
const { applyChanges } = await import('../../../../src/newsroom/store/store.ts');
await atMoments(
  (moment) => {
    if (moment === Number(last)) process.kill(process.pid, 'SIGKILL');
  },
  () => applyChanges(folder, JSON.parse(changes), { title: '测试', dir }),
);
