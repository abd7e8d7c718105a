import { spawn } from 'node:child_process';
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Runs a program and measures it with all processes that it starts. Needs Linux, whose `/proc` tells of them.
 *
 * @param options `folder` is where it runs, `environment` is added to this process's own.
 * @throws with what the program printed when it fails.
 */
export async function measure(
  [program = '', ...parts]: readonly string[],
  { folder, environment = {} }: { folder: string; environment?: Record<string, string> },
): Promise<Cost> {
  const cpuBefore = cpuOfChildren();
  const start = performance.now();
  const child = spawn(program, parts, { cwd: folder, env: { ...process.env, ...environment } });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
  let memory = 0;
  const timer = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid!))), 200);
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(timer);
  if (status !== 0)
    throw new Error(`${program} ${parts.join(' ')} ended with ${status}:\n${printed.slice(-2000)}`);
  return { cpu: cpuOfChildren() - cpuBefore, wall: (performance.now() - start) / 1000, memory };
}

/** How many files a folder holds, and their bytes. */
export function sizeOf(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** The page of a folder that weighs most, compressed as hosts do, and its bytes. */
export function heaviestPage(folder: string): { page: string; bytes: number } {
  let heaviest = { page: '', bytes: 0 };
  for (const page of globSync('**/*.html', { cwd: folder })) {
    const bytes = gzipSync(readFileSync(join(folder, page)), { level: 6 }).length;
    if (bytes > heaviest.bytes) heaviest = { page, bytes };
  }
  return heaviest;
}

/** CPU seconds, user and system, of all ended children of this process and of theirs. */
function cpuOfChildren(): number {
  const [user = 0, system = 0] = fieldsOf('self').slice(13, 15);
  return (user + system) / ticksPerSecond;
}

/** Bytes in memory of a process and of all below it, at this moment. */
function memoryOf(root: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const fields = fieldsOf(pid);
        return [{ pid: Number(pid), parent: fields[1]!, bytes: fields[21]! * pageSize }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
  const children = Map.groupBy(processes, ({ parent }) => parent);
  const below = (pid: number): number =>
    (children.get(pid) ?? []).reduce((sum, child) => sum + child.bytes + below(child.pid), 0);
  return below(root) + (processes.find(({ pid }) => pid === root)?.bytes ?? 0);
}

/** The fields of `stat` behind the program's name, which may hold spaces: the state is number 0. */
function fieldsOf(pid: string): number[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

const ticksPerSecond = 100;
const pageSize = 4096;

/** What a run took: seconds, and the most bytes that all its processes had in memory at once. */
export interface Cost {
  cpu: number;
  wall: number;
  memory: number;
}
