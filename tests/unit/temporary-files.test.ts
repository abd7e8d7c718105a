import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const helper = pathToFileURL(resolve('tests/support/temporary-files.ts')).href;

test('what tests put among the temporary files lies in the folder of their run', () => {
  expect(process.env['TESTS_TMP']).toBeTruthy();
  expect(tmpdir()).toBe(process.env['TESTS_TMP']);
});

test('a run leaves nothing among the temporary files', () => {
  const script = `import { keepTemporaryFilesTogether } from '${helper}';
    import { mkdtempSync, writeFileSync } from 'node:fs';
    import { tmpdir } from 'node:os';
    keepTemporaryFilesTogether();
    writeFileSync(mkdtempSync(tmpdir() + '/left-') + '/file', 'left');
    process.stdout.write(tmpdir());`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, TESTS_TMP: '' },
  });
  expect(stdout).toMatch(/up-\w+$/);
  expect(existsSync(stdout)).toBe(false);
});
