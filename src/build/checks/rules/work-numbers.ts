import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** A work's folder is its number in three digits, so that a number is used once and addresses keep their order. */
export const workNumbers: Rule = (content) =>
  content
    .sound('works')
    .filter(({ id, data }) => id.split('/')[1] !== folderName(data.number))
    .map((work) => {
      const wanted = folderName(work.data.number);
      const taken = content.ids('works').has(`${work.id.split('/')[0]}/${wanted}`);
      return entryProblem(
        work,
        ['number'],
        `编号是 ${work.data.number}，文件夹却是 ${work.id.split('/')[1]}`,
        taken ? `改正编号：${wanted} 已经是另一件作品` : `改正编号，或把文件夹改名为 ${wanted}`,
      );
    });

const folderName = (number: number) => String(number).padStart(3, '0');
