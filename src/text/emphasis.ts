import type { Run } from './lines.ts';
import { shorten } from './markup.ts';
import type { Reading } from './tree.ts';

/**
 * Whether two asterisks open bold words, and if so where the two stand that close them.
 *
 * Names with characters left out (`王**、李**`) and numbers (`138****5678`) are words. Where both readings are possible
 * the editor is asked.
 *
 * @param start the first asterisk; `end` lies behind the last of the run.
 * @param limit where the words that may be bold end.
 * @returns the place of the closing pair; `undefined` where the asterisks are words.
 */
export function isEmphasis(
  run: Run,
  start: number,
  end: number,
  limit: number,
  reading: Reading,
): number | undefined {
  if (end - start !== 2 || !canOpen(run.text, start, end)) return undefined;
  const { closing, crowded } = starsOf(run);
  const index = firstFrom(closing, end);
  if (index === undefined || index >= limit) return undefined;
  const crowd = firstFrom(crowded, end);
  if (crowd !== undefined && crowd < index) {
    reading.problems.push({
      line: run.lineAt(crowd),
      problem: `“${shorten(run.text.slice(start, index + 2))}”里连着几个 *，看不出哪些字加粗`,
      remedy: '加粗的字前后各写两个 *；隔开的两处之间空一格，或并作一处',
    });
  }
  if (
    isName(run.text, start) ||
    (isName(run.text, index) && index > end + 1) ||
    bothLeaveOut(run.text, start, index)
  ) {
    reading.problems.push({
      line: run.lineAt(start),
      problem: `“${shorten(run.text.slice(Math.max(0, start - 1), index + 2))}”里的 ** 可能是加粗，也可能是隐去的字`,
      remedy: '隐去的字请写成“××”或全角的“＊＊”；要加粗，就让 ** 前面的字与上文连着',
    });
  }
  return index;
}

/** The pairs of asterisks that can close bold words, and longer runs that hide no digits. */
interface Stars {
  closing: number[];
  crowded: number[];
}

const known = new WeakMap<Run, Stars>();

/** Found once a run of words: a text may hold thousands. */
function starsOf(run: Run): Stars {
  const found = known.get(run) ?? { closing: [], crowded: [] };
  if (known.has(run)) return found;
  known.set(run, found);
  const stars = /\*+/g;
  for (let match = stars.exec(run.text); match; match = stars.exec(run.text)) {
    const at = match.index;
    stars.lastIndex = starsEnd(run, at, at + match[0].length);
    const length = stars.lastIndex - at;
    if (length === 2 && canClose(run.text, at)) found.closing.push(at);
    if (length > 2 && !isMasked(run.text, at, length)) found.crowded.push(at);
  }
  return found;
}

/** The first of some places, in order, that does not lie before another. */
function firstFrom(places: readonly number[], from: number): number | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return places[low];
}

/** Where a run of asterisks ends that a line may part. */
export const starsEnd = ({ seams }: Run, start: number, end: number): number =>
  seams.find((seam) => seam > start && seam < end) ?? end;

/** Whether asterisks stand for digits: `138****5678`. */
const isMasked = (text: string, at: number, length: number) =>
  /[\dXx]/.test(text[at - 1] ?? '') || /[\dXx]/.test(text[at + length] ?? '');

function canOpen(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (!after || /[\s\p{Pe}\p{Pf}、，。；：！？…·,.;:!?%％]/u.test(after)) return false;
  // 王**（男）: the bracket belongs to the name.
  if (/\p{Script=Han}/u.test(before) && /[（(【[〔]/.test(after)) return false;
  return !(/\d/.test(before) && /\d/.test(after));
}

function canClose(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  return !/[\s\p{Ps}\p{Pi}]/u.test(before) && !(/\d/.test(before) && /\d/.test(text[at + 2] ?? ''));
}

/** Whether the asterisks stand behind a lone family name: 张**于3月到任. */
const isName = (text: string, at: number) => leavesOut(text, at) && familyNames.includes(text[at - 1]!);

const bothLeaveOut = (text: string, start: number, index: number) =>
  leavesOut(text, start) && leavesOut(text, index);

/** The most frequent ones that are not little words as well (和, 于, 向). */
export const familyNames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文窦';

/** Whether the asterisks stand behind a lone character, as behind the family name in 王**. */
function leavesOut(text: string, at: number): boolean {
  return /(?:^|[\s\p{P}和与及同、])\p{Script=Han}$/u.test(text.slice(Math.max(0, at - 3), at));
}
