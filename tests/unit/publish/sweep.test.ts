import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepCache } from '../../../src/build/publish/sweep.ts';
import { newFolder } from './support.ts';

test('volumes of the search that a build had not finished are swept, finished ones stay', () => {
  const cacheDir = newFolder();
  const finished = '2024-0123456789abcdef';
  for (const name of [finished, `${finished}.4711`, `${finished}.4711.pagefind-a1B2c3`]) {
    mkdirSync(join(cacheDir, 'search', name), { recursive: true });
  }
  sweepCache(cacheDir);
  expect(readdirSync(join(cacheDir, 'search'))).toEqual([finished]);
});

test('a cache that is not there yet needs no sweeping', () => {
  expect(() => sweepCache(join(newFolder(), 'cache'))).not.toThrow();
});
