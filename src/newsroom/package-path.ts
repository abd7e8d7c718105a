import { posix } from 'node:path';

/**
 * Where a part of an Office document lies in its package.
 *
 * @param folder of the part that refers to it.
 * @param target as that says it: from its folder, or, behind a slash, from the root.
 */
export const packagePath = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
