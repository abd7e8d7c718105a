import { entryPath } from '../../../schema/index.ts';
import type { Rule } from '../content.ts';
import { isPlainName } from '../../../lib/slug.ts';
import { shownFile } from '../../../content/problem.ts';

/** A folder of articles belongs to an issue; without it they would stand nowhere. */
export const articleIssues: Rule = (content) => {
  const issues = content.ids('issues');
  const folders = new Set([...content.ids('articles')].map((id) => id.split('/')[0] ?? ''));
  return [...folders]
    .filter((issue) => !issues.has(issue) && isPlainName(issue))
    .map((issue) => ({
      file: shownFile(content.folder, `articles/${issue}`),
      field: '',
      problem: `这个文件夹里有稿件，却没有“${issue}”这一期`,
      remedy: `新建文件 ${shownFile(content.folder, entryPath('issues', issue))}，或把稿件移到已有的一期里`,
    }));
};
