import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runProgram } from '../support/program.ts';

test('what a program says is given back with the code that it ended with', async () => {
  const script = ['--eval', "console.log('said'); process.exitCode = 3"];
  expect(await runProgram(script)).toEqual({ code: 3, said: 'said\n' });
});

// Windows has no signals to tidy up on.
test.skipIf(process.platform === 'win32').each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('a run that is stopped by %s waits until its programs have tidied up', async (signal, code) => {
  const tidy = "process.on('SIGINT', () => { console.log('tidied'); process.exit() }); console.log('runs')";
  const program = ['--eval', `${tidy}; setInterval(() => {}, 60_000)`];
  const script = `import { endWithPrograms, runProgram } from '${pathToFileURL(resolve('tests/support/program.ts')).href}';
    endWithPrograms();
    await runProgram(${JSON.stringify(program)}, { show: true });`;
  const run = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script]);
  const said: string[] = [];
  run.stdout.setEncoding('utf8').on('data', (part: string) => said.push(part));
  await once(run.stdout, 'data');
  run.kill(signal);
  const [ended] = (await once(run, 'close')) as [number];
  expect(said.join('')).toBe('runs\ntidied\n');
  expect(ended).toBe(code);
});
