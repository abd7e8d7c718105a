import { posix } from 'node:path';
import { specimenCountMark } from '../../../lib/exhibition/specimen-note.ts';
import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** A note on specimens that counts them counts those that are there. */
export const specimenCounts: Rule = (content) => {
  const works = content
    .sound('works')
    .filter(({ data }) => data.kind === 'specimen' && data.status === 'published');
  const specimens = Map.groupBy(works, ({ id }) => posix.dirname(id));
  return content.sound('exhibitions').flatMap((exhibition) => {
    const left = specimens.get(exhibition.id)?.length ?? 0;
    const said = /\d+(?=\s*[幅件张])/.exec(exhibition.data.specimenNote ?? '')?.[0];
    if (left === 0 || said === undefined || Number(said) === left) return [];
    const remedy = `把数目写成 ${specimenCountMark}，网站自己数`;
    return [entryProblem(exhibition, ['specimenNote'], `说样张有${said}幅，实际是${left}幅`, remedy)];
  });
};
