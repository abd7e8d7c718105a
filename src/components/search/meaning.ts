import type { Understood } from '../../search/client/report.ts';

/** How a query with signs was understood: 含“劳模”或“工匠”，且含“竞赛”，不含“会议”. Nothing for words alone, which say it themselves. */
export function meaningOf({ wanted, unwanted }: Understood): string {
  if (unwanted.length === 0 && wanted.every(({ length }) => length === 1)) return '';
  const groups = wanted.map(nameGroup);
  return [
    `含${groups.join('，且含')}`,
    ...(unwanted.length > 0 ? [`不含${unwanted.map((text) => `“${text}”`).join('，也不含')}`] : []),
  ].join('，');
}

/** What was asked for, and what may help, where nothing at all was found. Volumes outside the dates are not asked. */
export function adviceFor(query: Understood, isDated: boolean): string {
  const { wanted, unwanted, ignored } = query;
  if (wanted.length === 0 && unwanted.length > 0) {
    const [first = ''] = unwanted;
    const names = unwanted.map((text) => `“${text}”`).join('、');
    return `只写了要排除的词${names}。请再写上要找的词，例如“职工 -${typeGroup([first])}”；如果要找的就是${names}，请去掉前面的减号。`;
  }
  if (wanted.length === 0) return adviceForMarks(ignored);
  const nothing = nothingWithin(isDated);
  const widen = isDated ? '可以放宽日期，' : '可以';
  if (wanted.length > 1 || wanted[0]!.length > 1 || unwanted.length > 0) {
    const meaning = meaningOf(query);
    const asked = meaning ? `符合：${meaning}` : `同时含有${wanted.map(nameGroup).join('和')}`;
    return `${nothing}${asked}。${widen}少写一个词，或者少输入几个字。`;
  }
  const [[text = ''] = []] = wanted;
  const { length } = [...text];
  const or = isDated ? '或者' : '';
  if (length === 1) return `${nothing}含有“${text}”。${widen}${or}换一个字。`;
  return `${nothing}含有完整的“${text}”。${widen}${or}少输入几个字${length > 3 ? '，或者用空格把词分开' : ''}。`;
}

/** The beginning of a sentence about what was not found; other dates were not looked at. */
export const nothingWithin = (isDated: boolean) => `${isDated ? '所选日期内' : ''}没有稿件或作品`;

/** Why a query without a word to be found has no counts to compare; nothing where it has one. */
export function whyNotCompared({ wanted, unwanted }: Understood): string {
  if (wanted.length > 0) return '';
  return unwanted.length > 0 ? '只写了要排除的词，不能比较' : '没有可以检索的文字，不能比较';
}

/** Emoji and marks are passed over wherever they stand, so that nothing is left of a query of them alone. */
function adviceForMarks(ignored: string[]): string {
  const typed = ignored.join(' ');
  const kind = /\p{Emoji_Presentation}|\ufe0f/u.test(typed) ? '表情符号' : '标点和符号';
  return `“${typed}”里只有${kind}。${kind}不能单独检索，请输入文字、字母或数字。`;
}

/** A group in words: “劳模”或“工匠”. */
export const nameGroup = (texts: string[]) => texts.map((text) => `“${text}”`).join('或');

/** A group as it is typed. */
export const typeGroup = (texts: string[]) =>
  texts.map((text) => (/^[-－−]|[\s|｜]/.test(text) ? `“${text}”` : text)).join('|');

/** A group with the words that are excluded, as it is typed. */
export const typeWithout = (texts: string[], unwanted: string[]) =>
  [typeGroup(texts), ...unwanted.map((text) => `-${typeGroup([text])}`)].join(' ');
