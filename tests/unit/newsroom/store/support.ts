import { cpSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sumOf } from '../../../../src/newsroom/store/change.ts';
import { temporaryFolder } from '../../../support/temporary-files.ts';

/** A content folder of a test's own, and a folder for its versions. */
export function newContent(files = 'tests/fixtures/content/valid') {
  const root = temporaryFolder('newsroom-');
  const folder = join(root, 'content');
  cpSync(files, folder, { recursive: true });
  return { folder, dir: join(root, 'newsroom') };
}

/** Every file below a folder with the sum of its bytes, hidden ones too. */
export function filesOf(folder: string): Record<string, string> {
  const paths = globSync('**/{*,.*}', { cwd: folder }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, sumIn(folder, path)]));
}

export const sumIn = (folder: string, path: string) => sumOf(readFileSync(join(folder, path)));

export const topic = (name: string) => `name: ${name}\ndescription: 测试用的主题。\n`;
