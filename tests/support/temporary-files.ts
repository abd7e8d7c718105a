import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Gives a run of the tests, and all programs that it starts, one folder for what they put among the system's temporary files; it goes
 * with the process that asked first, however that ends. Whoever starts tests calls it before all else.
 */
export function keepTemporaryFilesTogether(): void {
  if (process.env['TESTS_TMP']) return;
  // Short, for browsers put sockets there, whose paths may not be long.
  const folder = mkdtempSync(join(tmpdir(), 'up-'));
  for (const name of ['TESTS_TMP', 'TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  removeWhenAlone(folder);
}

/**
 * A new folder that goes with the run of the tests, or with a script that is run on its own.
 *
 * @param name what its name begins with.
 */
export function temporaryFolder(name: string): string {
  keepTemporaryFilesTogether();
  return mkdtempSync(join(tmpdir(), name));
}

/** A process that is stopped from outside tidies nothing up: another one, which hears of its end, does. */
function removeWhenAlone(folder: string): void {
  const program = spawn(process.execPath, [resolve('tests/support/remove-when-alone.ts'), folder], {
    // Out of reach of the terminal's Ctrl-C.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  program.unref();
  (program.stdin as unknown as { unref(): void }).unref();
}
