import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeFolder, oddities } from '../bench/fuzz/folders.ts';
import { anyInput } from '../bench/fuzz/inputs.ts';
import { judge } from '../bench/fuzz/judge.ts';

test('whatever stands in fields, texts and files is refused in Chinese, or shown as it was written', () => {
  let accepted = 0;
  const tried = fc.property(anyInput(), (input) => {
    if (judge(input)) accepted += 1;
  });
  fc.assert(tried, { seed: 20240319, numRuns: 700 });
  // `npm run bench:fuzz` tries 100,000. A check that refuses everything would pass, too.
  expect(accepted).toBeGreaterThan(100);
});

test('whatever lies in the folder is passed over, read or told, and nothing hangs', async () => {
  await fc.assert(fc.asyncProperty(oddities(), judgeFolder), { seed: 20240319, numRuns: 40 });
});
