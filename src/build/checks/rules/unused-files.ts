import { posix } from 'node:path';
import { isLedgerFile } from '../../../lib/addresses/ledger.ts';
import { picturePath } from '../../../content/folder.ts';
import { KeptFile } from '../../../content/kept-file.ts';
import { shownFile } from '../../../content/problem.ts';
import { picturesOf } from '../../../text/parse.ts';
import type { Content, Entry, Rule } from '../content.ts';
import { textOf } from '../text-of.ts';
import { wouldBeRead } from './stray-files.ts';

/** A picture beside an article or a work that neither names would be left out without a word; so would a table. */
export const unusedFiles: Rule = (content) => {
  const read = new Set(content.all.map(({ path }) => path));
  const displayed = new Map(content.sound('exhibitions').map(({ id, data }) => [id, data.displayed]));
  const hasRecord = (path: string) => read.has(posix.join(posix.dirname(path), 'work.yaml'));
  /** Of a work that an exhibition misses it tells itself; a PDF is the page as it was printed. */
  const isToldElsewhere = (path: string) =>
    (isMissingWork(path, displayed) && !hasRecord(path)) || /^issues\/[^/]+\.pdf$/i.test(path);
  const unread = [...content.files].filter(
    (path) => !read.has(path) && !wouldBeRead(path) && !isLedgerFile(path) && !isToldElsewhere(path),
  );
  const named = namedBeside(content, unread);
  return unread
    .filter((path) => !named.has(path))
    .map((path) => ({
      file: shownFile(content.folder, path),
      field: '',
      problem: isPicture.test(path) ? '这张图片没有用到，不会出现在网站上' : '这个文件不会出现在网站上',
      remedy: remedyOf(path, hasRecord(path)),
      warning: true,
    }));
};

/** Whether a picture lies where one of the works that an exhibition displays should. */
function isMissingWork(path: string, displayed: ReadonlyMap<string, number>): boolean {
  const [, exhibition = '', number] = /^works\/([^/]+)\/(\d+)\/master\.\w+$/.exec(path) ?? [];
  return Number(number) >= 1 && Number(number) <= (displayed.get(exhibition) ?? 0);
}

/** Those of some files that are named, or may be: where a file beside them is not sound or names a picture that is not there. */
function namedBeside(content: Content, files: readonly string[]): Set<string> {
  const named = new Set<string>();
  const near = new Set(files.flatMap(foldersAbove));
  for (const entry of files.length > 0 ? content.all : []) {
    const folder = posix.dirname(entry.path);
    if (!near.has(folder)) continue;
    const own = picturesNamed(entry);
    const isClear = own?.every((path) => content.files.has(path)) ?? false;
    for (const path of isClear ? (own ?? []) : files.filter((path) => path.startsWith(`${folder}/`)))
      named.add(path);
  }
  return named;
}

/** `undefined` where an entry does not tell. */
function picturesNamed(entry: Entry): string[] | undefined {
  const { collection, data, path } = entry;
  if (!data) return undefined;
  const beside = (image: string | undefined) => (image ? [picturePath(path, image) ?? ''] : []);
  if (collection === 'works') return beside((data as { image: string }).image);
  if (collection !== 'articles') return [];
  const { photos } = data as { photos: { image?: string }[] };
  const inText =
    entry instanceof KeptFile
      ? entry.kept.files
      : picturesOf(textOf(entry)).flatMap(({ file }) => beside(file));
  return [...photos.flatMap(({ image }) => beside(image)), ...inText];
}

const foldersAbove = (path: string): string[] =>
  path.includes('/') ? [posix.dirname(path), ...foldersAbove(posix.dirname(path))] : [];

function remedyOf(path: string, hasRecord: boolean): string {
  if (isTable.test(path)) return '表格不直接发布：移到内容文件夹外面，用“影展”收进来；已经收过的就删去';
  if (path.startsWith('works/') && isPicture.test(path) && !hasRecord)
    return '旁边有 work.yaml 才是作品：用“影展”收进来，或补上这个文件；不用就移到内容文件夹外面';
  if (path.startsWith('works/') && isPicture.test(path))
    return '要用，就改名为 master.jpg，或把文件名写进 work.yaml 的 image；不用就移到内容文件夹外面';
  if (path.startsWith('articles/') && isPicture.test(path))
    return '要用，就在“校稿”里点“加图片”加进去，或把文件名写进稿件 photos 的 image；不用就移到内容文件夹外面';
  return '不需要就移到内容文件夹外面，或删去';
}

const isPicture = /\.(jpe?g|png|webp|avif|tiff?|gif|bmp|hei[cf]|raw|dng|cr\d|nef|arw|psd)$/i;
const isTable = /\.(xlsx?|csv|et|numbers)$/i;
