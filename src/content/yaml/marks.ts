import type { CST, LineCounter } from 'yaml';
import { wideMarks } from './brackets.ts';
import { quoted, startsWithSign, unclosedQuote } from './quotes.ts';
import { nameColumn, valueOf } from './rows.ts';
import type { Mending, Slip } from './slip.ts';

/**
 * What YAML takes for a sign of its own where an editor typed words, or a sign that the archive does without: comments behind a value,
 * anchors, aliases, merges, tags, directives, Chinese marks inside brackets. One a row, the first.
 */
export function findMarks(tokens: readonly CST.Token[], lines: LineCounter, rows: readonly string[]): Slip[] {
  const found = new Map<number, Slip>();
  const quote = unclosedQuote(tokens, lines, rows);
  if (quote) found.set(quote.row, quote);
  for (const token of tokens) {
    if (!mayMatter.has(token.type)) continue;
    const { line, col } = lines.linePos(token.offset);
    const row = line - 1;
    if (found.has(row)) continue;
    const mending = explain(token, rows, row, col - 1);
    if (mending) found.set(row, { row, ...mending });
  }
  return [...found.values()];
}

const mayMatter = new Set<CST.Token['type']>(['comment', 'anchor', 'tag', 'alias', 'directive', 'flow-collection']);

function explain(token: CST.Token, rows: readonly string[], row: number, column: number): Mending | undefined {
  const written = rows[row] ?? '';
  switch (token.type) {
    case 'comment':
      return written.slice(0, column).trim() === '' ? undefined : trailingComment(rows, row, column);
    case 'anchor':
    case 'tag':
    case 'alias':
      return sign(written, token.source, column);
    case 'directive':
      return without(written, '', '以 % 开头，这里用不到', '删去这一行');
    case 'flow-collection':
      return hasWideMarks(token) ? wideMarks(written) : undefined;
    default:
      return undefined;
  }
}

/** A comment behind a finished list or quotation is cut off; behind bare words it was most likely meant as one of them. */
function trailingComment(rows: readonly string[], row: number, column: number): Mending {
  const written = rows[row] ?? '';
  const before = written.slice(0, column).trimEnd();
  const fault = '里 # 以后的字会被当作注释，不会显示';
  const next = rows.slice(row + 1).find((other) => other.trim() !== '' && !/^\s*#/.test(other)) ?? '';
  const opensList = /[:-]$/.test(before) && (indentOf(next) > nameColumn(written) || (/^\s*- /.test(next) && !/^\s*- /.test(written)));
  if (opensList || /["'\]}]$/.test(before) || before === '---' || !valueOf(written)) {
    return without(written, before, fault, '把注释移到上面，单独成行，以 # 开头');
  }
  const { problem, remedy, mended } = quoted(written, fault);
  return { problem, remedy: `${remedy}；如果是注释，就移到上面，单独成行`, mended };
}

function sign(written: string, source: string, column: number): Mending {
  if (/^\s*<</.test(written)) {
    return without(written, '', '用了合并（<<），本站不用', '删去这一行，把要用的字段逐个写出来');
  }
  const mark = source.charAt(0);
  const fault = `里的 ${mark} 是特殊符号，本站不用`;
  const behind = written.slice(column + source.length);
  const { value } = valueOf(written) ?? {};
  // A name as programs use it; Chinese letters are words.
  const isName = mark !== '*' && /^[\x21-\x7e]+$/.test(source);
  if (value === undefined || (behind.trim() === '' && isName)) {
    return without(written, (written.slice(0, column) + behind).trimEnd(), fault, `删去 ${source}，照实写出内容`);
  }
  return value.startsWith(mark) ? startsWithSign(written, mark) : quoted(written, fault);
}

function without(written: string, mended: string, fault: string, remedy: string): Mending {
  return { problem: `“${written.trim()}”${fault}`, remedy, mended };
}

/** Whether Chinese marks make one item of what was meant as several: `[a，b]`, `{ area：lead }`. */
function hasWideMarks({ start, items }: CST.FlowCollection): boolean {
  const isList = start.source === '[';
  return items.some(({ key, sep, value }) => {
    const alone = isList ? value : key;
    const [word, next] = [bareWord(alone), bareWord(value)];
    if (isList) return items.length === 1 && /[，、；]\s*\S/.test(word);
    return (!sep?.some(({ type }) => type === 'map-value-ind') && /[：，]/.test(word)) || /，.*：/.test(next);
  });
}

const bareWord = (token: CST.Token | null | undefined) => (token?.type === 'scalar' ? token.source : '');

const indentOf = (written: string) => written.search(/\S|$/);
