import { accessSync, constants, existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { PlainError } from '../errors.ts';

/** The file by which a build knows a folder that a build made. It is not served: hosts leave files with a dot alone. */
export const siteMark = '.published-site';

export const siteMarkText =
  '这个文件夹由建站命令生成，每次建站都会整个替换，请不要在里面放别的文件。\n没有这个标记的文件夹，建站命令不会动它。\n';

/**
 * The folder that a build may replace, by its true path.
 *
 * @param target an absolute path, which need not exist.
 * @throws a {@link PlainError} unless the folder is absent, empty or made by a build, and lies apart from `protectedFolders`.
 */
export function replaceableFolder(target: string, protectedFolders: ProtectedFolders): string {
  assertNoDeadLink(target, 'OUT_DIR');
  const folder = truePath(target);
  for (const kept of protectedFolders.outside.map(truePath)) {
    if (holds(folder, kept)) refuse(folder, `发布会清空其中的 ${kept}`);
  }
  for (const kept of protectedFolders.apart.map(truePath)) {
    if (holds(folder, kept)) refuse(folder, `发布会清空其中的 ${kept}`);
    if (holds(kept, folder)) refuse(folder, `它在 ${kept} 里面，网站的文件会和那里的文件混在一起`);
  }
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return folder;
  if (!stat.isDirectory()) refuse(folder, '它是一个文件，不是文件夹');
  const names = readdirSync(folder).filter((name) => !ownedByTheSystem.has(name) && !leftoverState(name));
  if (names.includes('.git')) refuse(folder, '其中有版本库（.git），发布会清空它');
  if (names.length > 0 && !names.includes(siteMark)) {
    refuse(folder, `其中有不是建站命令放进去的${names.length}项（${firstOf(names)}），发布会清空它们`);
  }
  return folder;
}

/**
 * A cache is swept by its builds: nobody else's folder may be taken for one. To be asked before anything is put there.
 *
 * @param folder an absolute path, which need not exist.
 * @throws a {@link PlainError} when it holds anything that builds do not keep, or may not be written to.
 */
export function assertCache(folder: string): void {
  assertNoDeadLink(folder, 'CACHE_DIR');
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) {
    throw new PlainError(
      `CACHE_DIR 指向 ${folder}，它是一个文件，不是文件夹。\n办法：给 CACHE_DIR 换一个文件夹。`,
    );
  }
  const names = stat ? readdirSync(folder) : [];
  const others = names.filter((name) => !keptByBuilds.has(name) && !ownedByTheSystem.has(name));
  // Where a build has been, others may have put something beside.
  if (others.length === 0 || names.includes(cacheLock)) {
    assertWritable(folder, 'CACHE_DIR');
    return;
  }
  throw new PlainError(
    `CACHE_DIR 指向 ${folder}，其中有不是建站命令放进去的${others.length}项（${firstOf(others)}），不像是缓存。\n办法：给 CACHE_DIR 换一个单独的空文件夹。`,
  );
}

/** The lock of a cache, which stays in it. */
export const cacheLock = 'build.lock';

/** What lies in a cache, that of this project's tests too. */
const keptByBuilds = new Set([
  'astro',
  'content',
  'fonts',
  'images',
  'pages',
  'recorded.json',
  'search',
  'share',
  'test-sites',
]);

/** A link that leads nowhere, or in a circle, could neither be filled nor replaced. */
function assertNoDeadLink(path: string, variable: string): void {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) assertNoDeadLink(above, variable);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new PlainError(
    `${variable} 用到的 ${path} 是一个链接，指向的文件夹不存在。\n办法：删去这个链接，或给 ${variable} 换一个文件夹。`,
  );
}

const firstOf = (names: readonly string[]) =>
  `${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}`;

/**
 * Says at the start what would stop a build at its end.
 *
 * @param variable what the folder is called by whoever sets it.
 * @throws a {@link PlainError} when `folder`, or the one that it would be made in, may not be written to.
 */
export function assertWritable(folder: string, variable: string): void {
  let place = folder;
  while (!existsSync(place)) place = dirname(place);
  try {
    accessSync(place, constants.W_OK);
  } catch {
    throw new PlainError(
      `${variable} 指向 ${folder}，但 ${place} 不能写入。\n办法：取消它的只读，或给 ${variable} 换一个可以写入的文件夹。`,
    );
  }
}

/** How a swap names what it works on, beside the site or, without a name, in it: `dist.building-4711`, `.previous-4711`. */
export const leftoverName = (name: string, state: LeftoverState) => `${name}.${state}-${process.pid}`;

/** What an entry was when the swap that left it was cut off; `undefined` for any other entry. */
export function leftoverState(entry: string, name = ''): LeftoverState | undefined {
  if (!entry.startsWith(`${name}.`)) return undefined;
  return /^\.(building|previous|replaced)-\d+$/.exec(entry.slice(name.length))?.[1] as LeftoverState;
}

/** Of no use to anyone · the old site, or what is out of its place already · the old site, all out of its place. */
export type LeftoverState = 'building' | 'previous' | 'replaced';

/** What systems put into folders by themselves. */
export const ownedByTheSystem = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', 'lost+found']);

/** The path without links, as the disk spells it, also where its last parts do not exist yet. */
export function truePath(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  const parent = dirname(path);
  return parent === path ? path : join(truePath(parent), basename(path));
}

function holds(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function refuse(folder: string, reason: string): never {
  throw new PlainError(
    `OUT_DIR 指向 ${folder}，${reason}。\n办法：给 OUT_DIR 换一个单独的空文件夹；确认里面的东西都不要了的，先自己删掉它。`,
  );
}

export interface ProtectedFolders {
  /** Folders that the published one must not hold, such as the project. Absolute paths. */
  outside: readonly string[];
  /** Folders that the published one must neither hold nor lie in, such as the content. Absolute paths. */
  apart: readonly string[];
}
