import { spawn } from 'node:child_process';
import { PlainError } from '../../content/plain-error.ts';

/** Runs a program and tells its lines; rejects with a {@link PlainError} that holds the last of them when it fails. */
export function runProgram(
  program: string,
  words: readonly string[],
  onLine: (line: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    const errors: string[] = [];
    listen(child.stdout, onLine);
    listen(child.stderr, (line) => {
      errors.push(line);
      onLine(line);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new PlainError(lastOf(errors).join('\n') || `程序 ${program} 没有成功（${code ?? '被中断'}）。`),
        );
    });
  });
}

/** The last lines, with a sign that there were more. */
const lastOf = (lines: readonly string[], most = 60) =>
  lines.length > most ? ['……', ...lines.slice(-most)] : lines;

function listen(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(plain(line));
  });
  stream.on('end', () => rest && onLine(plain(rest)));
}

/** Without the colours and movements of a terminal. */
// eslint-disable-next-line no-control-regex
const plain = (line: string) => line.replace(/\u001b\[[0-9;]*[A-Za-z]|\r/g, '');
