import type { CST, LineCounter } from 'yaml';
import { unclosedBracket } from './brackets.ts';
import { fieldName, valueOf } from './rows.ts';
import type { Mending, Slip } from './slip.ts';

/** A quotation mark that runs on over the fields below it: it was never closed. */
export function unclosedQuote(
  tokens: readonly CST.Token[],
  lines: LineCounter,
  rows: readonly string[],
): Slip | undefined {
  for (const token of tokens) {
    if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') continue;
    const row = lines.linePos(token.offset).line - 1;
    const written = rows[row] ?? '';
    const closed = token.source.length > 1 && token.source.endsWith(token.source.charAt(0));
    const swallows = token.source.split('\n').slice(1).some((line) => fieldName.test(line));
    if ((closed && !swallows) || !valueOf(written)) continue;
    return { row, ...halfQuoted(written, token.source.charAt(0)) };
  }
  return undefined;
}

/** The row with its whole value in quotation marks, and that this is what it needs. */
export function quoted(written: string, fault: string): Mending {
  const { head = '', value = '' } = valueOf(written) ?? {};
  const mended = `${head}'${value.replaceAll("'", "''")}'`;
  return {
    problem: `“${written.trim()}”${fault}`,
    remedy: `给整段内容加上一对英文单引号：${mended.trim()}`,
    mended,
  };
}

/** Words that begin with a sign that YAML keeps for itself, or that hold its colon. */
export function needsQuotes(written: string): Mending | undefined {
  const { value = '' } = valueOf(written) ?? {};
  const sign = /^[[\]{}"'&*!|>%@`,?#:-]/.exec(value)?.[0];
  if (sign) return unclosedBracket(written) ?? startsWithSign(written, sign);
  return /:(\s|$)/.test(value) ? quoted(written, '的内容里有英文冒号') : undefined;
}

/** A row whose value begins with a sign that YAML keeps for itself. */
export function startsWithSign(written: string, sign: string): Mending {
  const mending = quoted(written, `的内容以 ${sign} 开头，这个符号有特殊的用处`);
  const inner = (valueOf(written)?.value ?? '').slice(1).trim();
  const list = sign === '-' ? `；要写的是列表，就另起一行，前面空两格：- ${inner}` : '';
  return { ...mending, remedy: mending.remedy + list };
}

function halfQuoted(written: string, mark: string): Mending {
  const { head = '', value = '' } = valueOf(written) ?? {};
  const inner = value.slice(1);
  return {
    problem: `“${written.trim()}”里的引号没有成对`,
    remedy: `补上另一半：${head.trimStart()}${mark}${inner}${mark}；引号不是内容，也可以删去`,
    mended: `${head}'${inner.replaceAll("'", "''")}'`,
  };
}
