import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

/** A run that leaves a file among the temporary files, and tells where they are. */
const run = [
  '--input-type=module-typescript',
  '--eval',
  `import { temporaryFolder } from '${pathToFileURL(resolve('tests/support/temporary-files.ts')).href}';
  import { writeFileSync } from 'node:fs';
  import { tmpdir } from 'node:os';
  writeFileSync(temporaryFolder('left-') + '/file', 'left');
  process.stdout.write(tmpdir());
  if (process.env['WAITS']) setInterval(() => {}, 60_000);`,
];
const ofItsOwn = { ...process.env, TESTS_TMP: '' };

test('what tests put among the temporary files lies in the folder of their run', () => {
  expect(process.env['TESTS_TMP']).toBeTruthy();
  expect(tmpdir()).toBe(process.env['TESTS_TMP']);
});

test('a run leaves nothing among the temporary files', () => {
  const { stdout } = spawnSync(process.execPath, run, { encoding: 'utf8', env: ofItsOwn });
  expect(stdout).toMatch(/up-\w+$/);
  expect(existsSync(stdout)).toBe(false);
});

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'a run that is stopped by %s leaves nothing either',
  async (signal) => {
    const program = spawn(process.execPath, run, { env: { ...ofItsOwn, WAITS: 'yes' } });
    const [folder] = (await once(program.stdout.setEncoding('utf8'), 'data')) as [string];
    expect(existsSync(folder)).toBe(true);
    program.kill(signal);
    await expect.poll(() => existsSync(folder), { timeout: 120_000 }).toBe(false);
  },
);

test('whatever a script may take from the tests puts its temporary files there too', () => {
  const others = globSync('tests/**/*.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(test|spec)\.ts$|^tests\/support\/temporary-files/.test(file))
    .filter((file) => /\btmpdir\(/.test(readFileSync(file, 'utf8')))
    .filter((file) => !/temporaryFolder\(|keepTemporaryFilesTogether\(/.test(readFileSync(file, 'utf8')));
  expect(others).toEqual([]);
});
