import { isBlank } from '../../../content/characters.ts';
import type { Rule } from '../content.ts';

/** An article without a word and without a photograph is most likely not finished. */
export const emptyArticles: Rule = (content) =>
  content
    .sound('articles')
    .filter(({ data, body }) => data.status === 'published' && data.photos.length === 0 && isBlank(body))
    .map(({ file, bodyLine }) => ({
      file,
      line: bodyLine,
      field: '正文',
      problem: '没有正文，也没有图片，读者只看到标题',
      remedy: '在第二行 --- 下面写上正文；只有标题也可以发布',
      warning: true,
    }));
