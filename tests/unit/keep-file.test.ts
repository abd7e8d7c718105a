import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepFile } from '../../src/build/keep-file.ts';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'kept-')), 'slice.woff2');
const text = async (path: string, make: () => Promise<Uint8Array>) => {
  const { bytes, made } = await keepFile(path, make);
  return `${made ? 'made' : 'kept'}: ${Buffer.from(bytes).toString()}`;
};
const of = (content: string) => async () => Buffer.from(content);
const never = () => Promise.reject(new Error('made again'));

test('a file is made once and kept', async () => {
  const path = newPath();
  expect(await text(path, of('whole'))).toBe('made: whole');
  expect(await text(path, never)).toBe('kept: whole');
});

test('a file that was cut short, changed or lost its sum is made again', async () => {
  const damages: ((path: string) => void)[] = [
    (path) => truncateSync(path, 3),
    (path) => truncateSync(path, 0),
    (path) => writeFileSync(path, 'wh0le'),
    (path) => truncateSync(`${path}.sum`, 0),
  ];
  for (const damage of damages) {
    const path = newPath();
    await text(path, of('whole'));
    damage(path);
    expect(await text(path, of('whole'))).toBe('made: whole');
    expect(readFileSync(path, 'utf8')).toBe('whole');
  }
});

test('nothing is kept of a file that could not be made', async () => {
  const path = newPath();
  await expect(keepFile(path, never)).rejects.toThrow('made again');
  expect(readdirSync(join(path, '..'))).toEqual([]);
});
