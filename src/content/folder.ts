import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { collectionOf } from '../schema/index.ts';
import { shownFile, type Problem } from './problem.ts';

/** The files of a content folder, found once for all who read them. */
export interface ContentFolder {
  /** Absolute. */
  folder: string;
  /**
   * Where each file lies (absolute), by its path below the folder: with slashes, accents composed (NFC), sorted. So a name finds its
   * file whether macOS or Windows wrote it. Only what can be opened without harm is here: plain files, and links to
   * plain files of this folder.
   */
  files: ReadonlyMap<string, string>;
  /** Everything else that lies there, with what to do about it. */
  problems: Problem[];
}

/**
 * Lists a content folder. What systems and programs leave behind (`.DS_Store`, `~$page.docx`, …) is passed over.
 *
 * @param folder absolute; must exist.
 * @param isDeep whether folders in it are looked into: not for who wants a record of which there is one alone.
 */
export function openContentFolder(folder: string, isDeep = true): ContentFolder {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const root = realpathSync(folder);
  const tell = (path: string, fault: Omit<Problem, 'file' | 'field'>) =>
    problems.push({ file: shownFile(folder, path), field: '', ...fault });
  const waiting = [''];
  for (let dir = waiting.pop(); dir !== undefined; dir = waiting.pop()) {
    const place = join(folder, dir, sep);
    const entries = list(place);
    if (!entries) tell(dir, closedFolder);
    for (const found of entries ?? []) {
      const path = dir + found.name;
      const fault = faultOf(found, place + found.name, root);
      if (fault) tell(path, fault);
      else if (found.isDirectory()) waiting.push(...(isDeep ? [`${path}/`] : []));
      else if (files.has(path.normalize())) tell(path, twins);
      else files.set(path.normalize(), place + found.name);
    }
  }
  for (const [path, source] of [...files]) {
    const right = withRightEnding(path);
    if (right === undefined || files.has(right)) continue;
    tell(path, wrongEnding(posix.basename(right)));
    // Read as it was meant, so that nothing else is told for its name alone.
    files.delete(path);
    files.set(right, source);
  }
  return { folder, files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), problems };
}

/**
 * The path below the content folder of a picture that a file names: beside the file or in a folder below it.
 *
 * @returns `undefined` where the name leads elsewhere.
 */
export function picturePath(file: string, image: string): string | undefined {
  const name = image.replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]*:/i.test(name) || posix.isAbsolute(name) || name.split('/').includes('..')) return undefined;
  return posix.join(posix.dirname(file), name).normalize();
}

/** `undefined` where it may not be read. */
function list(dir: string): Dirent[] | undefined {
  try {
    return readdirSync(dir, { withFileTypes: true }).filter(({ name }) => !leftBehind.test(name));
  } catch {
    return undefined;
  }
}

/** A file of a collection whose ending differs from the one that is read: `.yml`, `.MD`, `.md.txt` where Windows hides the last part. */
function withRightEnding(path: string): string | undefined {
  // Nearly all: the rest takes long.
  if (/\.(yaml|mdx?)$/.test(path)) return undefined;
  const right = path
    .replace(/\.ya?ml(\.txt)?$/i, '.yaml')
    .replace(/\.(md|markdown)(\.txt)?$/i, '.md')
    .replace(/\.mdx(\.txt)?$/i, '.mdx');
  return right !== path && collectionOf(right) && !collectionOf(path) ? right : undefined;
}

/** Hidden files, lock files of Word and WPS, what Windows, macOS and network disks put into folders, words for people. */
const leftBehind =
  /^(\.|readme\.(md|txt)$|~\$|~wrl\d+\.tmp$|(eh)?thumbs\.db$|desktop\.ini$|__macosx$|@eadir$|\$recycle\.bin$|icon\r$)/i;

function faultOf(found: Dirent, path: string, root: string): Told | undefined {
  if (found.name.includes('\uFFFD')) return brokenName;
  if (found.isDirectory()) return /\.(mdx?|ya?ml|txt)$/i.test(found.name) ? folderNamedAsFile : undefined;
  if (found.isFile()) return undefined;
  if (!found.isSymbolicLink()) return notAFile;
  try {
    const target = realpathSync(path);
    if (!target.startsWith(root + sep)) return linkOutside;
    return statSync(target).isFile() ? undefined : linkToNoFile;
  } catch {
    return deadLink;
  }
}

type Told = Pick<Problem, 'problem' | 'remedy'>;

const copyHere = '删去这个链接，把文件本身复制到这里';

const brokenName: Told = {
  problem: '文件名是乱码，打不开（常见于在别的电脑上压缩的文件）',
  remedy: '用英文小写字母、数字和连字符给它重新起名',
};
const folderNamedAsFile: Told = {
  problem: '这是一个文件夹，名字却像一个文件',
  remedy: '把里面的文件移出来，删去这个文件夹；或去掉名字里的扩展名',
};
const closedFolder: Told = { problem: '这个文件夹打不开', remedy: '检查它的权限，或重新复制一份' };
const notAFile: Told = {
  problem: '这不是普通的文件（是管道、套接字或设备），不能读',
  remedy: '删去它',
};
const linkOutside: Told = { problem: '这是一个链接，指向内容文件夹以外', remedy: copyHere };
const linkToNoFile: Told = { problem: '这是一个链接，指向的不是文件', remedy: copyHere };
const wrongEnding = (name: string): Told => ({
  problem: '扩展名不对，网站不读这个文件',
  remedy: `改名为 ${name}；看不到扩展名，就先在文件夹的“查看”里勾选“文件扩展名”`,
});
const deadLink: Told = { problem: '这是一个链接，指向的文件不存在', remedy: copyHere };
const twins: Told = {
  problem: '同一个文件夹里有两个看上去同名的文件（字符的编码方式不同）',
  remedy: '比较两个文件，留下要用的，删去另一个',
};
