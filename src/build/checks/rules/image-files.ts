import { dirname, posix } from 'node:path';
import type { Content, Entry, Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/** Every picture that is named lies beside the file that names it. A withdrawn picture may be gone. */
export const imageFiles: Rule = (content) => [
  ...content
    .sound('articles')
    .filter(({ data }) => data.status === 'published')
    .flatMap((article) =>
      article.data.photos.flatMap(({ image }, index) =>
        image === undefined ? [] : missingImage(content, article, ['photos', index, 'image'], image),
      ),
    ),
  ...content
    .sound('works')
    .filter(({ data }) => data.status === 'published')
    .flatMap((work) => missingImage(content, work, ['image'], work.data.image)),
];

function missingImage(content: Content, entry: Entry, field: PropertyKey[], image: string): Problem[] {
  const folder = dirname(entry.path);
  // The list of files tells capitals apart even where the disk does not.
  if (content.files.has(posix.join(folder, image))) return [];
  const beside = [...content.files].filter(
    (path) => dirname(path) === folder && /\.(jpe?g|png|tiff?|webp)$/i.test(path),
  );
  const names = beside.map((path) => posix.basename(path));
  const near = nearest(image, names) ?? names[0];
  return [
    entryProblem(
      entry,
      field,
      `没有图片文件 ${posix.join(dirname(entry.file), image)}`,
      near
        ? `文件夹里有 ${near}，是不是它？请改正文件名`
        : `把图片放进 ${dirname(entry.file)}，文件名与这里一样`,
    ),
  ];
}
