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
  for (const { 0: stars, index } of run.text.slice(0, limit).matchAll(/\*+/g)) {
    if (index < end || stars.length !== 2 || !canClose(run.text, index)) continue;
    if (leavesOut(run.text, start) && leavesOut(run.text, index)) {
      reading.problems.push({
        line: run.lineAt(start),
        problem: `“${shorten(run.text.slice(start - 1, index + 2))}”里的 ** 可能是加粗，也可能是隐去的字`,
        remedy: '隐去的字请写成“××”或全角的“＊＊”；要加粗，就让 ** 前面的字与上文连着',
      });
    }
    return index;
  }
  return undefined;
}

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

/** Whether the asterisks stand behind a lone character, as behind the family name in 王**. */
function leavesOut(text: string, at: number): boolean {
  return /(?:^|[\s\p{P}和与及同、])\p{Script=Han}$/u.test(text.slice(Math.max(0, at - 3), at));
}
