import { posix } from 'node:path';
import { isPlainName } from '../../../lib/slug.ts';
import type { Rule, SoundEntry } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/**
 * Within an issue each article has an order of its own: the previous and the next article hang on it. A file whose name is told to be
 * wrong may be a copy.
 */
export const articleOrder: Rule = (content) => {
  const firsts = new Map<string, SoundEntry<'articles'>>();
  return content
    .sound('articles')
    .filter(hasName)
    .flatMap((article) => {
      const { order } = article.data;
      const place = `${article.id.split('/')[0]} ${order}`;
      const first = firsts.get(place);
      if (first === undefined) firsts.set(place, article);
      return first === undefined
        ? []
        : [
            entryProblem(
              article,
              ['order'],
              `顺序 ${order} 已经用在 ${first.file}`,
              '给每篇稿件一个不同的顺序，从 1 开始',
            ),
          ];
    });
};

const hasName = ({ id }: SoundEntry<'articles'>) => isPlainName(posix.basename(id));
