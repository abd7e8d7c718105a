import { bracketed, wideMarks } from './brackets.ts';
import { chineseColon, noColon, noSpace, otherColon } from './colons.ts';
import { misaligned, wrongHyphen } from './indents.ts';
import { needsQuotes } from './quotes.ts';
import type { Slip } from './slip.ts';

/** What may be wrong with a row, the likeliest first; which of them it is shows when the mended text is parsed. */
export function mendings(rows: readonly string[], row: number): Slip[] {
  const written = rows[row];
  if (!written?.trim()) return [];
  return kinds.flatMap((kind) => kind(written) ?? []).map((slip) => ({ row, ...slip }));
}

const kinds = [wrongHyphen, chineseColon, noSpace, wideMarks, needsQuotes, bracketed, otherColon, noColon];

/** What the parser's own code says, where no slip explains it. */
export function explainError(code: string, rows: readonly string[], row: number): Omit<Slip, 'mended'> {
  const { problem, remedy } = codes.get(code) ?? unknownCode;
  return { row, problem: `“${(rows[row] ?? '').trim()}”${problem}`, remedy };
}

const codes = new Map([
  ['BAD_INDENT', misaligned],
  ['MISSING_CHAR', { problem: '少了另一半引号或括号', remedy: '补上成对的英文引号或括号' }],
  [
    'MULTIPLE_DOCS',
    { problem: '以下又是另一份内容', remedy: '一个文件只写一份：删去多余的 --- 或 ...，把多出的内容移到别的文件' },
  ],
]);

const unknownCode = {
  problem: '的格式读不懂',
  remedy: '对照 content/README.md 里的例子，检查这一行和上一行的冒号、引号和缩进',
};
