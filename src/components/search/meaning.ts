import type { Report } from '../../search/client/report.ts';

type Query = Report['query'];

/** How a query with signs was understood: 含“劳模”或“工匠”，且含“竞赛”，不含“会议”. Nothing for words alone, which say it themselves. */
export function meaningOf({ wanted, unwanted }: Query): string {
  if (unwanted.length === 0 && wanted.every(({ length }) => length === 1)) return '';
  const groups = wanted.map(nameGroup);
  return [
    `含${groups.join('，且含')}`,
    ...(unwanted.length > 0 ? [`不含${unwanted.map((text) => `“${text}”`).join('，也不含')}`] : []),
  ].join('，');
}

/** What was asked for, and what may help, where nothing at all was found. Volumes outside the dates are not asked. */
export function adviceFor(query: Query, isDated: boolean): string {
  const { wanted, unwanted, ignored } = query;
  if (wanted.length === 0 && unwanted.length > 0) {
    const [first = ''] = unwanted;
    const names = unwanted.map((text) => `“${text}”`).join('、');
    return `这里只有不要的词${names}，请再写上要找的词，例如“职工 -${first}”；要找的就是${names}，请去掉前面的减号。`;
  }
  if (wanted.length === 0) return adviceForMarks(ignored);
  const [nothing, widen] = isDated ? ['所选日期内没有一条', '可以放宽日期，'] : ['没有一条', '可以'];
  if (wanted.length > 1 || wanted[0]!.length > 1 || unwanted.length > 0)
    return `${nothing}${meaningOf(query) || `同时含有${wanted.map(nameGroup).join('和')}`}。${widen}少写一个词，或者少输入几个字。`;
  const [[text = ''] = []] = wanted;
  const isLong = [...text].length > 3;
  return `${nothing}含有连在一起的“${text}”。${widen}${isDated ? '或者' : ''}少输入几个字${isLong ? '，或者用空格把词分开' : ''}。`;
}

/** Emoji and marks are passed over wherever they stand, so that nothing is left of a query of them alone. */
function adviceForMarks(ignored: string[]): string {
  const typed = ignored.join(' ');
  const kind = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(typed) ? '表情符号' : '标点和符号';
  return `“${typed}”里只有${kind}。${kind}不能单独检索，请输入文字、字母或数字。`;
}

/** A group in words: “劳模”或“工匠”. */
export const nameGroup = (texts: string[]) => texts.map((text) => `“${text}”`).join('或');

/** A group as it is typed. */
export const typeGroup = (texts: string[]) =>
  texts.map((text) => (/[\s|｜]/.test(text) ? `“${text}”` : text)).join('|');
