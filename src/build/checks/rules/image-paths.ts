import { posix } from 'node:path';
import { picturePath } from '../../../content/folder.ts';
import type { Problem } from '../../../content/problem.ts';
import type { Entry, Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** A picture lies beside the file that names it, or in a folder below, and nowhere else. */
export const imagePaths: Rule = (content) => [
  ...content.sound('works').flatMap((work) => leadsAway(work, ['image'], work.data.image)),
  ...content
    .sound('articles')
    .flatMap((article) =>
      article.data.photos.flatMap(({ image }, index) =>
        image === undefined ? [] : leadsAway(article, ['photos', index, 'image'], image),
      ),
    ),
];

function leadsAway(entry: Entry, path: readonly PropertyKey[], image: string): Problem[] {
  if (picturePath(entry.path, image) !== undefined) return [];
  const name = posix.basename(image.replaceAll('\\', '/')).replace(/[^\w.-]/g, '');
  const folder = posix.dirname(entry.file);
  return [
    entryProblem(
      entry,
      path,
      `图片“${image}”不在这个文件夹里`,
      `把图片复制到 ${folder}，这里只写文件名，例如 ${name || 'photo.jpg'}`,
    ),
  ];
}
