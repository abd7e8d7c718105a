import { entryProblem } from '../entry-problem.ts';
import type { Rule } from '../content.ts';

/** A draft is published when each of its open questions is answered. */
export const openQuestions: Rule = (content) =>
  [...content.sound('articles'), ...content.sound('issues'), ...content.sound('works')].flatMap((entry) =>
    entry.data.toVerify.map((question, index) => ({
      ...entryProblem(entry, ['toVerify', index], `待核：${question}`, remedy),
      open: true as const,
    })),
  );

const remedy = '对照原件核对；核对好了，就从 toVerify 里删去这一项';
