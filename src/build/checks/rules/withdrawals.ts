import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** What was withdrawn says when and why; what is published says nothing of the kind. */
export const withdrawals: Rule = (content) =>
  [...content.sound('articles'), ...content.sound('works')].flatMap((entry) => {
    const { status, withdrawal } = entry.data;
    if (status !== 'published' && !withdrawal) {
      const remedy = '请加上 withdrawal，下面写 date（撤回日期）和 reason（撤回原因）';
      return [entryProblem(entry, ['withdrawal'], `状态是 ${status}，却没有撤回说明`, remedy)];
    }
    if (status === 'published' && withdrawal) {
      const remedy = '要撤回，就把 status 改成 withdrawn 或 image-withdrawn；不撤回，就删去 withdrawal';
      return [entryProblem(entry, ['withdrawal'], '有撤回说明，状态却是已发布', remedy)];
    }
    return [];
  });
