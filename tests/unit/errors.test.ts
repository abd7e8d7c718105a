import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeError, PlainError } from '../../src/build/errors.ts';

const thrownBy = (action: () => void): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

test('an error that is written for its reader is printed as it stands, without a stack', () => {
  expect(describeError(new PlainError('版面读不懂。\n办法：改好再试。'))).toBe(
    '版面读不懂。\n办法：改好再试。',
  );
});

test.skipIf(process.platform !== 'linux')('a full disk is told with what to do', () => {
  const error = thrownBy(() => writeFileSync('/dev/full', 'text'));
  expect(describeError(error)).toBe('磁盘满了，写不下（ENOSPC）\n办法：清理出空间后再试');
});

test('a fault of the machine is told with the file, also where another error wraps it', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'errors-')), 'a.txt');
  writeFileSync(file, '');
  const cause = thrownBy(() => readFileSync(join(file, 'b.txt')));
  const text = `路径中间有一项是文件，不是文件夹：${join(file, 'b.txt')}（ENOTDIR）\n办法：检查这个路径`;
  expect(describeError(cause)).toBe(text);
  expect(describeError(new Error('could not load the page', { cause }))).toBe(text);
});

test('any other error keeps all that a developer needs', () => {
  const error = new TypeError('x is undefined');
  expect(describeError(error)).toBe(error);
});
