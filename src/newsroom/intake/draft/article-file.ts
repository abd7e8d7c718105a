import { extname } from 'node:path';
import { fieldOrder } from '../../files/order.ts';
import type { FieldValue } from '../../files/value.ts';
import { writeArticle } from '../../files/write.ts';
import type { DraftArticle } from './article.ts';
import type { CharacterChange } from './characters.ts';
import type { DraftPhoto, PictureFile } from './photos.ts';
import type { Rank } from './rank.ts';

/** An article's file with its photographs, and what is open about it. */
export interface ArticleFile {
  text: string;
  pictures: PictureFile[];
  toVerify: string[];
}

/**
 * Writes an article, its fields in the order of the schema.
 *
 * @param credit who gave the pictures of the page, for those whose captions do not say.
 */
export function articleFile(
  draft: DraftArticle,
  {
    slug,
    order,
    rank,
    credit,
  }: { slug: string; order: number; rank: Rank | undefined; credit: string | undefined },
): ArticleFile {
  const pictures: PictureFile[] = [];
  const photos = draft.photos.map((photo, index) => {
    const file = photo.file && {
      name: `${slug}-${index + 1}${endingOf(photo.file.name)}`,
      bytes: photo.file.bytes,
    };
    if (file) pictures.push(file);
    return {
      caption: photo.caption ?? draft.title,
      credit: photo.credit ?? photo.sharedCredit ?? credit,
      image: file?.name,
    };
  });
  const toVerify = [
    ...draft.toVerify,
    ...draft.photos.flatMap(photoQuestions),
    ...changeQuestions(draft.changes),
  ];
  const all: Record<string, FieldValue> = { ...draft.fields, order, rank, photos, toVerify };
  const fields = Object.fromEntries(fieldOrder('articles').map((name) => [name, all[name]]));
  return { text: writeArticle(fields, draft.body), pictures, toVerify };
}

const endingOf = (name: string) => extname(name).toLowerCase().replace('.jpeg', '.jpg');

function photoQuestions({ caption, doubt, file }: DraftPhoto, index: number): string[] {
  const which = `第${index + 1}幅图片`;
  return [
    ...(caption === undefined ? [`${which}没有图片说明，暂用标题代替`] : []),
    ...(doubt ? [doubt] : []),
    ...(file ? [`${which}缺画面描述：用一句话写出画面里有什么`] : []),
  ];
}

/** One line a kind of character that is not as in the source. */
export function changeQuestions(changes: readonly CharacterChange[]): string[] {
  return [...Map.groupBy(changes, ({ what, from, to }) => `${what} ${from} ${to}`).values()].map((same) => {
    const { what, from, to, around } = same[0]!;
    const times = same.length > 1 ? `，共${same.length}处` : '';
    const place = around.replace(/\s+/g, ' ').trim();
    if (!to) return `删去了${what}：${place}${times}`;
    return `${what}${to === '□' ? '' : `“${from}”`}改写作“${to}”：${place}${times}`;
  });
}
