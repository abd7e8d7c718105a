import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { keepFile } from '../../../src/build/keep-file.ts';
import { sweepCache } from '../../../src/build/publish/sweep.ts';
import { newFolder } from './support.ts';

const monthsAgo = (months: number) => new Date(Date.now() - months * 31 * 86_400_000);

function write(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
}

test('what a build had not finished is swept, what it has finished stays', () => {
  const cacheDir = newFolder();
  for (const path of [
    'search/2024-01ab/sum',
    'search/unfinished-a1B2c3/sum',
    'pages/2024-cd.unfinished/site/a',
    'content/entries/articles-2024.txt.9.unfinished',
    'fonts/ef.woff2.9.unfinished',
  ])
    write(join(cacheDir, path));
  sweepCache(cacheDir);
  expect(readdirSync(join(cacheDir, 'search'))).toEqual(['2024-01ab']);
  expect(readdirSync(join(cacheDir, 'pages'))).toEqual([]);
  expect(readdirSync(join(cacheDir, 'fonts'))).toEqual([]);
});

test('what earlier versions kept in other files is swept', () => {
  const cacheDir = newFolder();
  for (const path of ['entries.txt', 'mentions.txt', 'entries/articles-2024.txt'])
    write(join(cacheDir, 'content', path));
  sweepCache(cacheDir);
  expect(readdirSync(join(cacheDir, 'content'))).toEqual(['entries']);
});

test('slices of the typeface that no build has used for two months are swept', async () => {
  const fonts = join(newFolder(), 'fonts');
  const make = async () => Uint8Array.of(1);
  for (const name of ['used', 'unused']) {
    await keepFile(join(fonts, `${name}.woff2`), make);
    utimesSync(join(fonts, `${name}.woff2`), monthsAgo(3), monthsAgo(3));
  }
  expect((await keepFile(join(fonts, 'used.woff2'), make)).made).toBe(false);
  sweepCache(dirname(fonts));
  expect(readdirSync(fonts)).toEqual(['used.woff2', 'used.woff2.sum']);
});

test('a cache that is not there yet needs no sweeping', () => {
  expect(() => sweepCache(join(newFolder(), 'cache'))).not.toThrow();
});
