import { isLedgerFile } from '../../../lib/addresses/ledger.ts';
import { collections } from '../../../schema/tools.ts';
import { patterns } from '../../../schema/index.ts';
import type { Rule } from '../content.ts';
import { shownFile } from '../../../content/problem.ts';

/** A text file that lies where nothing is read would vanish without a word. */
export const strayFiles: Rule = (content) => {
  const read = new Set(content.all.map(({ path }) => path));
  return [...content.files]
    .filter((path) => wouldBeRead(path) && !read.has(path) && !isLedgerFile(path))
    .map((path) => {
      const collection = collections.find((name) => path.startsWith(`${name}/`));
      return {
        file: shownFile(content.folder, path),
        field: '',
        problem: '这个文件不会出现在网站上：位置、名字或扩展名不对',
        remedy: isDocument.test(path)
          ? intake
          : collection
            ? `这里的文件要放成 ${patterns[collection]} 的样子（* 是自定的名字）`
            : `移到这些文件夹之一：${folders.join('、')}；不需要就删去`,
      };
    });
};

/** Whether somebody who puts a file with this ending here wants it to be read. */
export const wouldBeRead = (path: string) => /\.(ya?ml|mdx?|txt|docx?|wps|rtf|odt|html?|lnk)$/i.test(path);

const folders = collections.filter((name) => patterns[name].includes('/'));

const isDocument = /\.(docx?|wps|rtf|odt)$/i;
const intake = '文档不直接发布：移到内容文件夹外面，用“收稿”变成稿件；已经收过的就删去';
