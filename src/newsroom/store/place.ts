import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import { collectionOf } from '../../schema/index.ts';

/**
 * Where a file of the content folder lies or would lie on the disk; its folders need not exist.
 *
 * @param root the content folder; absolute, without links.
 * @param path below it, with `/`.
 * @returns the absolute path as the disk spells it, or why nothing may be written there.
 */
export function placeOf(root: string, path: string): { file: string } | { fault: string } {
  const fault = faultOf(path);
  if (fault) return { fault };
  const names = path.split('/');
  let place = root;
  for (const [index, name] of names.entries()) {
    const found = entriesOf(place);
    const same = found.filter((entry) => entry.name.normalize() === name);
    const like = found.filter((entry) => fold(entry.name) === fold(name));
    if (same.length > 1) return { fault: '这里有两个看上去同名的文件，先删去一个' };
    const [entry] = same;
    if (!entry && like[0])
      return { fault: `这里已有只差大小写的 ${like[0].name}，两个名字在有的电脑上是同一个文件` };
    const isLast = index === names.length - 1;
    if (entry && !(isLast ? entry.isFile() : entry.isDirectory())) {
      return {
        fault: entry.isSymbolicLink() ? '这里是一个链接，不能写' : '这里已有同名的文件夹或别的东西，不能写',
      };
    }
    place = join(place, entry?.name ?? name);
  }
  return { file: place };
}

/** Why a content folder may not hold a file of this name, wherever it lies. */
function faultOf(path: string): string | undefined {
  const names = path.split('/');
  if (path !== path.normalize()) return '文件名的字符编码方式不对';
  if (names.some((name) => name === '' || name === '..' || name.startsWith('.')))
    return '路径不对，不在内容文件夹里';
  if (names.some((name) => forbidden.test(name))) return '文件名里有系统不允许的字符';
  if (names.some((name) => reserved.test(name))) return '这个名字是 Windows 保留的，不能用';
  if (Buffer.byteLength(path) > longest) return '文件名太长';
  const isPicture = pictureFolder.test(path) && pictures.has(extname(path).toLowerCase());
  if (!collectionOf(path) && !isPicture) return '内容文件夹里不放这样的文件';
  return undefined;
}

function entriesOf(folder: string): Dirent[] {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return stat?.isDirectory() ? readdirSync(folder, { withFileTypes: true }) : [];
}

const fold = (name: string) => name.normalize('NFKC').toLowerCase();

// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u001f\u007f<>:"\\|?*\ufffd\u200e\u200f\u202a-\u202e\u2066-\u2069]|[. ]$|^ |^~\$/;

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** In bytes; Windows takes 260 characters for all of a path. */
const longest = 200;

const pictureFolder = /^(articles\/[^/]+|works\/[^/]+\/[^/]+)(\/[^/]+)?\/[^/]+$/;

const pictures = new Set(['.jpg', '.jpeg', '.png', '.webp', '.tif', '.tiff', '.avif', '.heic', '.heif']);
