import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** An issue's file is named after its date, for its address is. */
export const issueNames: Rule = (content) =>
  content
    .sound('issues')
    .filter(({ id, data }) => id !== data.date)
    .map((issue) =>
      entryProblem(
        issue,
        ['date'],
        `日期是 ${issue.data.date}，文件名却是 ${issue.id}.yaml`,
        `改正日期，或把文件名改成 ${issue.data.date}.yaml（稿件文件夹同时改名）`,
      ),
    );
