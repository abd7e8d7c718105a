import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Whatever must not show in the bytes of a site. */
export const otherEnvironment = {
  TZ: 'America/New_York',
  LANG: 'de_DE.UTF-8',
  NODE_ENV: 'development',
};

/**
 * A copy of the program in a folder with Chinese and a space in its name. It builds while this one does, which waits for itself.
 *
 * @param root an absolute path.
 */
export function otherProject(root: string): string {
  const project = join(root, '工会 专版');
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  for (const name of ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(name, join(project, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
  return project;
}
