import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** A description for those who cannot see the picture says what is in it; the caption alone does not. */
export const altTexts: Rule = (content) => [
  ...content
    .sound('articles')
    .flatMap((article) =>
      article.data.photos.flatMap(({ alt, caption }, index) =>
        alt === caption
          ? [entryProblem(article, ['photos', index, 'alt'], '描述与图片说明一样', remedy)]
          : [],
      ),
    ),
  ...content
    .sound('works')
    .filter(({ data }) => data.alt === data.title || data.alt === data.description)
    .map((work) => entryProblem(work, ['alt'], '描述与作品名称或说明一样', remedy)),
];

const remedy = '另写一句，说出画面里有什么，给看不见图片的读者';
