/** Renders the specimen plates: `node src/build/plates/index.ts [--only 013,014] [--long 2400] [--share 1] [--out DIR] [--contact-sheet FILE]`. */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { contactSheet } from './contact-sheet.ts';
import { series } from './series.ts';
import type { Done, Task } from './worker.ts';

const WORKERS = 2;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    long: { type: 'string', default: '2400' },
    share: { type: 'string', default: '1' },
    out: { type: 'string', default: 'content/works/labor-beauty-2024' },
    'contact-sheet': { type: 'string' },
  },
});

const wanted = values.only?.split(',');
const tasks: Task[] = series
  .filter((s) => !wanted || wanted.includes(s.number))
  .map((s) => ({
    number: s.number,
    long: Number(values.long),
    out: values.out,
    share: Number(values.share),
  }));
const done = await renderAll(tasks);
const total = done.reduce((sum, d) => sum + d.size, 0);
const time = done.reduce((sum, d) => sum + d.time, 0);
console.log(`${done.length} plates, ${(total / 1e6).toFixed(1)} MB, ${(time / 1000).toFixed(0)} s of work`);
if (values['contact-sheet']) await contactSheet(done, values['contact-sheet']);

/** Shares the tasks out between the workers: whoever is free takes the next. */
function renderAll(list: Task[]): Promise<Done[]> {
  const results: Done[] = [];
  const queue = [...list];
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url));
      const next = (): void => {
        const task = queue.shift();
        if (task) worker.postMessage(task);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('error', reject);
      worker.on('message', (d: Done) => {
        results.push(d);
        console.log(`${d.number}  ${(d.time / 1000).toFixed(1)} s  ${(d.size / 1000).toFixed(0)} kB`);
        next();
      });
      next();
    });
  return Promise.all(Array.from({ length: Math.min(WORKERS, list.length) }, run)).then(() =>
    results.sort((a, b) => a.number.localeCompare(b.number)),
  );
}
