import { existsSync } from 'node:fs';
import { readTextFile } from '../../content/text-file.ts';
import { readYaml } from '../../content/yaml/read.ts';
import { PlainError } from '../../content/plain-error.ts';
import { runProgram } from './run-program.ts';

/**
 * How the newsroom uploads its site, from `newsroom.yaml` in the project's folder:
 * `upload: [rsync, -a, --delete, '{site}/', 'editor@example.org:/var/www/']`.
 *
 * @returns `undefined` where nothing is said.
 * @throws a {@link PlainError} when the file cannot be understood.
 */
export function uploadCommand(configFile: string): string[] | undefined {
  if (!existsSync(configFile)) return undefined;
  const { text, fault } = readTextFile(configFile);
  const { fields, faults } = readYaml(text ?? '');
  const [first] = [...(fault ? [fault] : []), ...faults];
  if (first)
    throw new PlainError(`newsroom.yaml 第${first.line ?? 1}行：${first.problem}。\n办法：${first.remedy}。`);
  const command = fields?.['upload'];
  if (command === undefined) return undefined;
  if (
    !Array.isArray(command) ||
    command.length === 0 ||
    !command.every((word) => typeof word === 'string' && word)
  ) {
    throw new PlainError(
      "newsroom.yaml 的 upload 要写成一列：程序名和它的每个参数各一项。\n办法：例如 upload: [rsync, -a, --delete, '{site}/', 'editor@example.org:/var/www/']。",
    );
  }
  return command as string[];
}

/**
 * Runs the newsroom's own command, without a shell: nothing in a path or a name is taken for an order.
 *
 * @param site the published folder; absolute. It stands for `{site}` in the command.
 * @throws a {@link PlainError} when the program is not there, cannot be run or says that it failed.
 */
export async function upload(
  command: readonly string[],
  site: string,
  onLine: (line: string) => void,
): Promise<void> {
  const [program = '', ...words] = command.map((word) => word.replaceAll('{site}', site));
  await runProgram(program, words, onLine).catch((error: unknown) => {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!syscall?.startsWith('spawn')) throw error;
    // A folder of the search path that may not be read gives EACCES for a program that is nowhere.
    const why = code === 'ENOENT' ? '找不到' : `找不到，或者不能运行（${code}）`;
    throw new PlainError(
      `上传用的程序 ${program} ${why}。\n办法：先安装它，或改 newsroom.yaml 里的 upload。`,
    );
  });
}
