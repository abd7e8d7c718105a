import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-files.ts';
import { takeTurn } from '../support/turn.ts';

test('who wants a turn gets it when the one before is over', async () => {
  const file = join(temporaryFolder('turn-'), 'lock');
  const order: string[] = [];
  const endFirst = await takeTurn(file);
  const second = takeTurn(file).then((end) => {
    order.push('second begins');
    end();
  });
  // Long enough for a second one that does not wait.
  await takeTurn(`${file}-of-another`).then((end) => end());
  order.push('first ends');
  endFirst();
  await second;
  expect(order).toEqual(['first ends', 'second begins']);
});
