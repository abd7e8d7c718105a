import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives a run of the tests, and all programs that it starts, one folder for what they put among the system's temporary files; it goes
 * with the process that asked first. Whoever starts tests calls it before all else.
 */
export function keepTemporaryFilesTogether(): void {
  if (process.env['TESTS_TMP']) return;
  // Short, for browsers put sockets there, whose paths may not be long.
  const folder = mkdtempSync(join(tmpdir(), 'up-'));
  for (const name of ['TESTS_TMP', 'TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
}
