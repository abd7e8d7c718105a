import { posix } from 'node:path';
import type { Problem } from '../../../content/problem.ts';
import type { Rule, SoundEntry } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** A photograph that took a specimen's place has an author, and nothing of the specimen's record is left on it. */
export const photographs: Rule = (content) => {
  const works = content.sound('works').filter(({ data }) => data.status === 'published');
  const ofSpecimens = new Set(
    works
      .filter(({ data }) => data.kind === 'specimen')
      .flatMap((work) => ownFields.map((field) => key(work, field))),
  );
  return works
    .filter(({ data }) => data.kind === 'photograph')
    .flatMap((work) => [
      ...withoutAuthor(work),
      ...[...ownFields, ...commonFields]
        .filter((field) => work.data[field]?.includes('样张') || ofSpecimens.has(key(work, field)))
        .map((field) => entryProblem(work, [field], leftOver, remedy)),
    ]);
};

/** No two works of an exhibition share these; rights and descriptions they may share. */
const ownFields = ['title', 'alt'] as const;
const commonFields = ['description', 'rights'] as const;

const key = ({ id, data }: SoundEntry<'works'>, field: keyof typeof data) =>
  `${posix.dirname(id)} ${field} ${String(data[field])}`;

const leftOver = '已经是作者的照片，这里却还是样张的内容';
const remedy = '换成这张照片自己的内容；如果还是样张，就把 kind 改成 specimen';

function withoutAuthor(work: SoundEntry<'works'>): Problem[] {
  if (work.data.photographer !== undefined) return [];
  const remedy = '加上一行 photographer: 作者的姓名；查不到就写 佚名';
  return [entryProblem(work, ['photographer'], '照片没有作者', remedy)];
}
