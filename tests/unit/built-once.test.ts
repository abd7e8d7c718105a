import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { builtOnce } from '../support/built-once.ts';

test('two commands that need a site of the tests at once build it once, one after a build that failed anew', async () => {
  const root = mkdtempSync(join(tmpdir(), 'built-once-'));
  let built = 0;
  const build = async () => {
    await setImmediate();
    built += 1;
  };
  const failing = () => Promise.reject(new Error('no disk'));
  await expect(builtOnce(root, [], failing)).rejects.toThrow('no disk');
  await Promise.all([builtOnce(root, [], build), builtOnce(root, [], build)]);
  expect(built).toBe(1);
});
