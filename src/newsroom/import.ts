import { parseArgs } from 'node:util';
import { describeError } from '../build/errors.ts';
import { PlainError } from '../content/plain-error.ts';
import { contentDir, newsroomDir } from '../lib/settings.ts';
import { importFolder } from './import/import-folder.ts';

const usage = `用法：npm run import -- 文件夹 [--dry-run]
  文件夹里每期一个文件夹，名字是日期，例如 2019-05-07，里面放这一期的 .docx 或 .txt 和照片
  --dry-run   演习：只看会怎样，什么都不写入`;

/** `npm run import`: takes past issues in. Ends with 1 when one of them was not. */
try {
  const isWhole = await importFolder({ ...readArguments(), contentDir, newsroomDir, say: console.log });
  if (!isWhole) process.exitCode = 1;
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}

function readArguments(): { folder: string; isDry: boolean } {
  try {
    const options = { 'dry-run': { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [folder, ...more] = positionals;
    if (!folder || more.length > 0) throw new PlainError(usage);
    return { folder, isDry: values['dry-run'] };
  } catch (error) {
    throw error instanceof PlainError ? error : new PlainError(usage);
  }
}
