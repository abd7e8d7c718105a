import type { Entry, Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** A description for those who cannot see the picture says what is in it; the caption alone, the name of a file or 图片 do not. */
export const altTexts: Rule = (content) => [
  ...content
    .sound('articles')
    .flatMap((article) =>
      article.data.photos.flatMap(({ alt, caption }, index) =>
        alt === caption
          ? [entryProblem(article, ['photos', index, 'alt'], '描述与图片说明一样', remedy)]
          : sayingNothing(article, ['photos', index, 'alt'], alt),
      ),
    ),
  ...content
    .sound('works')
    .filter(({ data }) => data.alt === data.title || data.alt === data.description)
    .map((work) => entryProblem(work, ['alt'], '描述与作品名称或说明一样', remedy)),
  ...content.sound('works').flatMap((work) => sayingNothing(work, ['alt'], work.data.alt)),
];

const sayingNothing = (entry: Entry, path: readonly PropertyKey[], alt: string | undefined) =>
  alt !== undefined && saysNothing.test(alt)
    ? [entryProblem(entry, path, `“${alt}”没有说出画面里有什么`, remedy)]
    : [];

/** The name of a file, of what a picture is, or nothing but signs. */
const saysNothing =
  /^(?:(?:这是)?(?:一[张幅])?(?:图|图为|图片|照片|相片|插图|配图|新闻图片|资料图片?|摄影作品?|作品|画面|无|没有|略|同上|待补|暂无)|[\w.() -]*(?:\d{3,}|\.(?:jpe?g|png|tiff?|webp|avif|heic|gif|bmp))|\S*\.(?:jpe?g|png|tiff?|webp|avif|heic|gif|bmp)|[\p{P}\p{S}\d\s]+)[。.]?$/iu;

const remedy = '另写一句，说出画面里有什么，给看不见图片的读者';
