import type { Remark } from '../source.ts';
import type { LeftOut } from './tokens.ts';

/** What an editor is told of a place, by the number of its paragraph, from 1 on. */
export type Say = (place: number) => Omit<Remark, 'paragraph'>;

/** Of a paragraph without words: a number is seen on the page as well, a bullet is nothing. */
export function emptyNumber(number: string | undefined): Say | undefined {
  if (number === undefined || !/[\p{L}\p{N}]/u.test(number)) return undefined;
  const shown = number === 'unknown' ? '' : `“${number.trim()}”`;
  return (place) => ({
    text: `第${place}段前面有一段没有文字，只有自动编号${shown}，没有收入`,
    isOpen: true,
  });
}

export const unknownNumber: Say = (place) => ({
  text: `第${place}段前面是 Word 的自动编号，编号不是文字，没有收入；要保留，请在 Word 里把编号改成文字`,
  isOpen: true,
});

/** What Word puts in when it opens the document, and no other program. */
export const otherDocument = '另一份文档';

export const holdsDocument: Say = (place) => ({
  text: `第${place}段附近夹着${otherDocument}，没有收入；请在 Word 里打开这份稿件，另存为 .docx，再收稿`,
  isOpen: true,
});

export const lostNote: Say = (place) => ({
  text: `第${place}段有脚注或尾注，文档里却没有注的文字，请对照原件`,
  isOpen: true,
});

export const lostPicture: Say = (place) => ({
  text: `第${place}段附近有图片，文档里却没有它，没有收入；请把原图放在文档旁边`,
  isOpen: true,
});

export const pictureWithin: Say = (place) => ({
  text: `第${place}段的字中间有图片，放在了这一段后面；若是用图片代替的字或符号，请补上`,
  isOpen: true,
});

/** Word's style separator: a heading and its text in one line. */
export const runsOn: Say = (place) => ({
  text: `第${place}段在 Word 里和后一段显示在同一行，这里是两段，请对照原件`,
  isOpen: true,
});

export const brokenTable: Say = (place) => ({
  text: `第${place}段起是一张表格，有的格里有几行，或各行的格数不同，拆成了段落，请对照原件`,
  isOpen: true,
});

export const hiddenRow: Say = (place) => ({
  text: `第${place}段起是一张表格，有的行在 Word 里是隐藏的，照样收入了，请对照原件`,
  isOpen: true,
});

export const isNote: Say = (place) => ({ text: `第${place}段是脚注或尾注，放在所注的段落后面` });

/** Of what no page of this site can show; nothing where it neither says nor shows anything. */
export function leftOut({ why, words, isSeen }: LeftOut): Say | undefined {
  if (!words && !isSeen) return undefined;
  return (place) => ({
    text: words ? `第${place}段附近${why}没有收入：${words}` : `第${place}段附近有${why}，没有收入`,
    isOpen: true,
    ...(words ? { leftOut: words } : {}),
  });
}
