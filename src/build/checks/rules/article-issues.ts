import { entryPath } from '../../../schema/index.ts';
import { meantDate } from '../../../schema/meant-date.ts';
import type { Rule } from '../content.ts';
import { isPlainName } from '../../../lib/slug.ts';
import { shownFile } from '../../../content/problem.ts';

/** A folder of articles belongs to an issue; without it they would stand nowhere. */
export const articleIssues: Rule = (content) => {
  const issues = content.ids('issues');
  const folders = new Set([...content.ids('articles')].map((id) => id.split('/')[0] ?? ''));
  return [...folders]
    .filter((issue) => !issues.has(issue) && isPlainName(issue))
    .map((issue) => {
      const meant = meantDate(issue) ?? issue;
      const file = shownFile(content.folder, entryPath('issues', meant));
      const rename = meant === issue ? '' : `把文件夹改名为 ${meant}；`;
      return {
        file: shownFile(content.folder, `articles/${issue}`),
        field: '',
        problem: `这个文件夹里有稿件，却没有“${issue}”这一期`,
        remedy: issues.has(meant)
          ? `把文件夹改名为 ${meant}`
          : `${rename}新建文件 ${file}，或把稿件移到已有的一期里`,
      };
    });
};
