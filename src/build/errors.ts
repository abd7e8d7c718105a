import { PlainError } from '../content/plain-error.ts';

export { PlainError };

/** What to print for an error: the message where that says it all, the cause and remedy of a fault of the machine, else all of it. */
export function describeError(error: unknown): unknown {
  if (error instanceof PlainError) return error.message;
  const fault = machineFault(error);
  return fault ? `${fault.problem}\n办法：${fault.remedy}` : error;
}

/** What is wrong and what to do, where an error or one of its causes is a fault of the machine: a full disk, a missing right. */
export function machineFault(error: unknown): { problem: string; remedy: string } | undefined {
  const fault = systemFault(error);
  if (!fault) return undefined;
  const [problem, remedy] = faults[fault.code]!;
  return { problem: `${problem}${fault.path ? `：${fault.path}` : ''}（${fault.code}）`, remedy };
}

/** The first error of the machine among an error and its causes. */
function systemFault(error: unknown): { code: string; path: string | undefined } | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  // Programs that are called tell the code in their message alone.
  const known = typeof code === 'string' && code in faults ? code : findCode(error.message);
  return known ? { code: known, path: dest ?? path } : systemFault(error.cause);
}

const findCode = (message: string) =>
  /\b(E[A-Z]{3,})\b/.exec(message)?.find((code) => code in faults) ??
  (/no space left on device/i.test(message) ? 'ENOSPC' : undefined);

const noRight: [string, string] = ['没有权限读写', '检查这个文件或文件夹的权限，并关掉正在使用它的程序'];
const full: [string, string] = ['磁盘满了，写不下', '清理出空间后再试'];
const tooMany: [string, string] = [
  '同时打开的文件太多',
  '关掉别的程序后再试；在 Linux 上可以先运行 ulimit -n 4096',
];

/** What is wrong, and what to do. */
const faults: Record<string, [problem: string, remedy: string]> = {
  EACCES: noRight,
  EPERM: noRight,
  EBUSY: ['正被别的程序使用', '关掉正在使用它的程序后再试'],
  EROFS: ['文件夹是只读的，写不进去', '换一个可以写的文件夹，或取消只读'],
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EIO: ['磁盘读写出错', '检查磁盘是否完好'],
  EMFILE: tooMany,
  ENFILE: tooMany,
  ENAMETOOLONG: ['文件名太长', '换一个短些的名字，或把项目放到层数少些的文件夹里'],
  ENOTDIR: ['路径中间有一项是文件，不是文件夹', '检查这个路径'],
  ELOOP: ['链接绕成了圈', '检查这个路径里的链接'],
  EEXIST: ['这里已经有一个同名的文件', '检查这个路径，把那个文件移开'],
};
