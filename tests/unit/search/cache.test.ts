import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { giveBack, keepReplaced, openCache } from '../../../src/search/indexer/cache.ts';

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

test('a file that had lain still by the end of the build that made it is not read by the next one', () => {
  state = undefined;
  expect(copied()).toBe('2024-aa: 文');
  state = 'as it lay';
  cache().settle(['key']);
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

/** A site that has the folder, after it was replaced and its folder may have been changed; then what the next one gets. */
function copiedAfter(change: (folder: string) => void) {
  const replaced = mkdtempSync(join(folder, 'replaced-'));
  cache().copy('key', replaced);
  change(join(replaced, '2024-aa'));
  keepReplaced(join(folder, 'cache'), replaced);
  return copied();
}

test('the folder of a site that was replaced is moved into the next one, and those of no site stay', () => {
  copied();
  const spare = join(folder, 'cache/spare');
  expect(copiedAfter((old) => writeFileSync(join(old, 'text/0'), '移'))).toBe('2024-aa: 移');
  expect(existsSync(join(spare, '2024-aa'))).toBe(false);
  cache().keepOnly(['key']);
  expect(existsSync(spare)).toBe(false);
  expect(copied()).toBeDefined();
});

test('the folder that a site which was given up had taken is there for the next one', () => {
  copied();
  const replaced = mkdtempSync(join(folder, 'replaced-'));
  cache().copy('key', replaced);
  writeFileSync(join(replaced, '2024-aa/text/0'), '移');
  keepReplaced(join(folder, 'cache'), replaced);
  const staging = mkdtempSync(join(folder, 'staging-'));
  cache().copy('key', staging);
  giveBack(join(folder, 'cache'), staging);
  expect(copied()).toBe('2024-aa: 移');
});

test.each<[string, (old: string) => void]>([
  ['a file was put into it', (old) => writeFileSync(join(old, 'text/1'), '')],
  ['a file was taken out of it', (old) => rmSync(join(old, 'table'))],
  ['it is gone', (old) => rmSync(old, { recursive: true })],
  ['one of its files lies otherwise', () => (state = 'otherwise')],
])('the next site has a folder as it was made, when in the site before %s', (_, change) => {
  copied();
  expect(copiedAfter(change)).toBe('2024-aa: 文');
  expect(existsSync(join(folder, 'cache/key/2024-aa/text/1'))).toBe(false);
});
