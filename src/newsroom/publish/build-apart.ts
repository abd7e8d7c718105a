import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/** Makes the site in a folder by a process of its own: a build changes its environment, and the desk goes on. */
export function buildApart(folder: string, onLine: (line: string) => void): Promise<void> {
  return runProgram(process.execPath, [join('src', 'newsroom', 'publish', 'build.ts'), folder], onLine);
}
