import { posix } from 'node:path';
import { shownFile } from '../../../content/problem.ts';
import { meantDate } from '../../../schema/meant-date.ts';
import type { Content, Entry, Rule } from '../content.ts';
import { isDeviceName, isPlainName, slugOf } from '../../../lib/slug.ts';

/** Names become addresses: small Latin letters, digits and hyphens, which every system and every link keeps. */
export const fileNames: Rule = (content) => {
  const wrong = content.all.flatMap((entry) => {
    const parts = entry.collection === 'publication' ? [] : entry.id.split('/');
    const at = parts.findIndex((part) => !isPlainName(part));
    return at < 0 ? [] : [describe(content, entry, parts, at)];
  });
  // A folder's name is wrong once, however many files lie in it.
  return [...new Map(wrong.map((problem) => [problem.file, problem])).values()];
};

function describe(content: Content, entry: Entry, parts: readonly string[], at: number) {
  const name = parts[at] ?? '';
  const isFile = at === parts.length - 1 && entry.collection !== 'works';
  const path = `${entry.collection}/${parts.slice(0, at + 1).join('/')}`;
  const ending = isFile ? posix.extname(entry.path) : '';
  const place = { file: isFile ? entry.file : shownFile(content.folder, path), field: '' };
  if (isDeviceName(name))
    return {
      ...place,
      problem: `名字“${name}”是 Windows 留用的，在那里不能有这样的文件`,
      remedy: `换一个名字，例如 ${name}-2${ending}`,
    };
  return {
    ...place,
    problem: `名字“${name}”不能用作网址`,
    remedy: isFile ? remedyForFile(content, entry, name, ending) : remedyForFolder(name),
  };
}

/** Other files may know it by the name that it had before. */
function remedyForFile(content: Content, { collection, id }: Entry, name: string, ending: string): string {
  const wanted = [...content.missing(collection)]
    .filter((other) => posix.dirname(other) === posix.dirname(id))
    .map((other) => posix.basename(other) + ending);
  const back = wanted.length > 0 ? `别的文件里用的名字是 ${wanted.join('、')}，改回原名；要换新名，就` : '';
  const copy = isCopy.test(name) ? '像是复制出来的副本，多余就删去；要留下，就' : '';
  return `${back || copy}${plainNames}${slugOf(name) ? `，例如按拼音写成 ${slugOf(name)}${ending}` : ''}`;
}

function remedyForFolder(name: string): string {
  const example = meantDate(name) ?? slugOf(name);
  return `${plainNames}${example ? `，例如 ${example}` : ''}`;
}

/** What systems call a copy. */
const isCopy = /副本|复制|拷贝|[（(]\d+[）)]$|\bcopy\b/i;

const plainNames = '改成小写英文字母、数字和连字符，不用汉字、空格、大写字母和下划线';
