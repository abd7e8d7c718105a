import { readdirSync, statSync, type Dirent } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '../../content/problem.ts';
import { PlainError } from '../../content/plain-error.ts';
import { meantDate } from '../../schema/meant-date.ts';
import { isDocument, isLeftBehind } from '../intake/read/read-source.ts';
import { isPictureName } from '../picture-name.ts';
import { whyUnread } from './unread.ts';

/** A folder with what came of one issue. */
export interface IssueFolder {
  /** As it is called: `2019-05-07`, `2019年5月7日`. */
  name: string;
  /** Absolute. */
  path: string;
  date: string;
  /** Names of its files, in order. */
  documents: string[];
  pictures: string[];
  /** What lies there and is not read, each with the reason. */
  others: string[];
}

/**
 * The issues in a folder, by date: each folder in it that is called by a date, or the folder itself.
 *
 * @throws a {@link PlainError} where there is no such folder.
 */
export function findIssues(folder: string): { issues: IssueFolder[]; problems: Problem[] } {
  const path = resolve(folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new PlainError(`没有这个文件夹：${folder}。\n办法：核对名字和位置；名字里有空格，就加上英文引号。`);
  }
  const own = meantDate(basename(path));
  const entries = entriesOf(path);
  if (own !== undefined && entries.some((entry) => entry.isFile() && isDocument(entry.name))) {
    return { issues: [issueFolder(basename(path), path, own)], problems: [] };
  }
  const issues: IssueFolder[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const date = entry.isDirectory() ? meantDate(entry.name) : undefined;
    if (date !== undefined) issues.push(issueFolder(entry.name, join(path, entry.name), date));
    else problems.push({ file: entry.name, field: '', ...(entry.isDirectory() ? noDate : notInFolder) });
  }
  for (const [date, same] of Map.groupBy(issues, (issue) => issue.date)) {
    if (same.length < 2) continue;
    const names = same.map(({ name }) => name).join('、');
    problems.push({
      file: names,
      field: '',
      problem: `几个文件夹都是 ${date} 这一期`,
      remedy: '并成一个文件夹',
    });
  }
  const twice = new Set(
    issues.filter((issue) => issues.some((other) => other !== issue && other.date === issue.date)),
  );
  return {
    issues: issues.filter((issue) => !twice.has(issue)).sort((a, b) => (a.date < b.date ? -1 : 1)),
    problems,
  };
}

function issueFolder(name: string, path: string, date: string): IssueFolder {
  const entries = entriesOf(path);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort(natural.compare);
  const documents = files.filter(isDocument);
  const pictures = files.filter((file) => isPictureName(file));
  const read = new Set([...documents, ...pictures]);
  return {
    name,
    path,
    date,
    documents,
    pictures,
    others: entries
      .filter((entry) => !read.has(entry.name))
      .map((entry) => `${entry.name} 没有读：${whyUnread(entry)}`),
  };
}

const entriesOf = (folder: string): Dirent[] =>
  readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isLeftBehind(name));

const natural = new Intl.Collator('zh', { numeric: true });

const noDate = {
  problem: '文件夹的名字不是日期，看不出是哪一期',
  remedy: '改成 2019-05-07 的样子；只知道月份写 2019-05',
};
const notInFolder = {
  problem: '这个文件不在某一期的文件夹里，没有读',
  remedy: '每期一个文件夹，名字写日期，例如 2019-05-07，把文件放进去',
};
