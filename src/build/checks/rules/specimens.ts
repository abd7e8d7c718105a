import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** A specimen is nobody's photograph: it must not carry a photographer, a unit or a prize. */
export const specimens: Rule = (content) =>
  content
    .sound('works')
    .filter(({ data }) => data.kind === 'specimen')
    .flatMap((work) =>
      (['photographer', 'unit', 'award'] as const)
        .filter((field) => work.data[field] !== undefined)
        .map((field) =>
          entryProblem(
            work,
            [field],
            '样张不能有作者、单位或奖项',
            '删去这一行；如果已经换成作者的照片，就把 kind 改成 photograph',
          ),
        ),
    );
