import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { buildArchive, isArticle } from './archive.ts';
import { judgeFolder, oddities } from './folders.ts';
import { anyInput, type Input } from './inputs.ts';
import { judge } from './judge.ts';
import { judgeSearch } from './search.ts';

/**
 * `npm run bench:fuzz`: tries the content check with changes of a sound content, and builds a site of some that it accepts.
 * Ends with 1 at the first input that is told badly, throws, or shows other words than it holds; prints the smallest such input.
 *
 * `npm run bench:fuzz -- --count 5000 --seed 7 --build 50 --queries 20000`; `--queries` asks the search for generated queries,
 * each of which has to find exactly what its oracle says.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    build: { type: 'string', default: '300' },
    queries: { type: 'string', default: '50000' },
  },
});
const [count, seed, most] = [Number(values.count), Number(values.seed), Number(values.build)];

if (Number(values.queries) > 0) {
  const { found, details } = await judgeSearch(Number(values.queries), seed);
  report(details);
  console.log(`${values.queries} queries of seed ${seed} found ${found} pages, exactly those of the oracle`);
}
if (count === 0) process.exit(0);

const tally = new Map<string, { accepted: number; refused: number }>();
const accepted: Input[] = [];
let slowest = 0;
const started = performance.now();
report(
  fc.check(
    fc.property(anyInput(), (input) => {
      const from = performance.now();
      const isAccepted = judge(input);
      slowest = Math.max(slowest, performance.now() - from);
      const row = tally.get(input.kind) ?? { accepted: 0, refused: 0 };
      row[isAccepted ? 'accepted' : 'refused'] += 1;
      tally.set(input.kind, row);
      if (isAccepted && isArticle(input)) accepted.push(input);
    }),
    { seed, numRuns: count },
  ),
);
const seconds = (performance.now() - started) / 1000;
console.table(Object.fromEntries(tally));
console.log(
  `${count} inputs of seed ${seed} in ${seconds.toFixed(0)} s, the slowest ${slowest.toFixed(0)} ms`,
);

const folders = Math.ceil(count / 200);
report(await fc.check(fc.asyncProperty(oddities(), judgeFolder), { seed, numRuns: folders }));
console.log(`${folders} folders on the disk`);

const step = Math.max(1, Math.floor(accepted.length / most));
const chosen = accepted.filter((_, index) => index % step === 0).slice(0, most);
const failure = buildArchive(chosen);
if (failure) {
  console.error(failure);
  process.exit(1);
}
console.log(`${chosen.length} accepted articles built; every page shows the words of its source`);

function report<Value>({ failed, counterexample, errorInstance }: fc.RunDetails<[Value]>): void {
  if (!failed) return;
  console.error(errorInstance);
  console.error(
    JSON.stringify(
      counterexample,
      (_, part) => (part instanceof Uint8Array ? new TextDecoder().decode(part) : part),
      2,
    ),
  );
  process.exit(1);
}
