import { groupBy } from '../../../lib/calendar.ts';
import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** Two people of one name can be told apart only by what their records say of them. */
export const namesakes: Rule = (content) =>
  groupBy(content.sound('people'), ({ data }) => data.name).flatMap(([name, people]) =>
    // Ids that differ by capitals alone are another rule's.
    new Set(people.map(({ id }) => id.toLowerCase())).size < people.length || people.length < 2
      ? []
      : people
          .filter(({ data }) => !data.description)
          .map((person) => ({
            ...entryProblem(
              person,
              ['description'],
              `还有一位“${name}”（${people.find((other) => other !== person)!.file}），读者分不清是谁`,
              '写一句来稿里有的介绍，例如单位；两个文件说的是同一位，就删去一个',
            ),
            warning: true,
          })),
  );
