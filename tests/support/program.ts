import { spawn, type ChildProcess } from 'node:child_process';
import { text } from 'node:stream/consumers';

const running = new Set<ChildProcess>();

/**
 * Runs a script with the Node that runs this one: the machine's own may be too old.
 *
 * @param show whether all that it says is shown at once; else it is given back, standard output and error as they came.
 * @returns the code that it ended with, 1 where it was stopped.
 */
export async function runProgram(
  script: readonly string[],
  { environment = {}, show = false }: ProgramOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, script, {
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  running.add(child);
  const ended = new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  const [code, said] = await Promise.all([ended, child.stdout ? text(child.stdout) : '']);
  running.delete(child);
  return { code: code ?? 1, said };
}

/** From now on this process ends, when it is told to, no sooner than its programs, which are told to tidy up. */
export function endWithPrograms(): void {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, () => {
      const ends = [...running].map((child) => new Promise((done) => child.once('close', done)));
      // The runners of the tests tidy up on this one alone.
      for (const child of running) child.kill('SIGINT');
      void Promise.all(ends).then(() => process.exit(128 + number));
    });
  }
}

interface ProgramOptions {
  environment?: Record<string, string>;
  show?: boolean;
}

interface Ended {
  code: number;
  said: string;
}
