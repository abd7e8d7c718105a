import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openCache } from '../../../src/search/indexer/cache.ts';

let folder: string;
let state: string | undefined;
const stored = () => join(folder, 'cache/key/2024-aa/text/0');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  state = 'as it lay';
  await cache().store('key', async (parent) => {
    mkdirSync(join(parent, '2024-aa/text'), { recursive: true });
    writeFileSync(join(parent, '2024-aa/table'), '表');
    writeFileSync(join(parent, '2024-aa/text/0'), '文');
  });
});

const cache = () => openCache(join(folder, 'cache'), () => state);

/** The name of the folder and its text, from a site of its own. */
function copied() {
  const site = mkdtempSync(join(folder, 'site-'));
  const name = cache().copy('key', site);
  return name && `${name}: ${readFileSync(join(site, name, 'text/0'), 'utf8')}`;
}

test('a file that lies as it lay when it was last found to be whole is not read again', () => {
  expect(copied()).toBe('2024-aa: 文');
  writeFileSync(stored(), '不读');
  expect(copied()).toBe('2024-aa: 不读');
});

test.each([
  ['lies otherwise', 'otherwise'],
  ['may have been written just now', undefined],
])('a file that %s is read, and what was changed is not there', (_, now) => {
  expect(copied()).toBe('2024-aa: 文');
  writeFileSync(stored(), '改');
  state = now;
  expect(copied()).toBeUndefined();
});

test('a file that was put beside the others, or a list of them that was cut short, makes it as if it were not there', () => {
  writeFileSync(join(folder, 'cache/key/2024-aa/more'), '');
  expect(copied()).toBeUndefined();
  rmSync(join(folder, 'cache/key/2024-aa/more'));
  expect(copied()).toBe('2024-aa: 文');
  writeFileSync(
    join(folder, 'cache/key/sum'),
    readFileSync(join(folder, 'cache/key/sum'), 'utf8').slice(0, 40),
  );
  expect(copied()).toBeUndefined();
});
