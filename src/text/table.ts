import type { AlignType, Table, TableRow } from 'mdast';
import { position, readInline } from './inline.ts';
import { oneLine } from './lines.ts';
import { shorten } from './markup.ts';
import { isTableRow } from './signs.ts';
import type { Line, Reading } from './tree.ts';

const isRule = ({ text }: Line) => /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/.test(text) && text.includes('|');

/** Whether a chunk of lines is meant as a table: rows with bars, or a rule with bars below its first line. */
export const looksLikeTable = (chunk: readonly Line[]) =>
  isTableRow(chunk[0]!) || (chunk.length > 1 && isRule(chunk[1]!));

/** A table of a head, a rule and rows of as many cells; nothing, and a problem, where it is not whole. */
export function readTable(chunk: readonly Line[], reading: Reading): Table[] {
  const [head, rule, ...rows] = chunk;
  const refuse = (line: Line, problem: string, remedy: string) => {
    reading.problems.push({ line: line.number, problem, remedy });
    return [];
  };
  const stray = chunk.find((line) => !isTableRow(line));
  if (stray) {
    return refuse(
      stray,
      `“${shorten(stray.text)}”像表格的一行，首尾却没有都写 |`,
      '表格单独成段，每行首尾都写 |；不是表格就把 | 换成全角的“｜”',
    );
  }
  if (!head || !rule || !isRule(rule)) {
    return refuse(
      head!,
      '这里像表格，第二行却不是分隔行',
      '第二行写分隔行，格数和表头相同，例如 | --- | --- |；不是表格就把 | 换成全角的“｜”',
    );
  }
  const width = cellsOf(head).length;
  const uneven = [rule, ...rows].find((row) => cellsOf(row).length !== width);
  if (uneven) {
    return refuse(
      uneven,
      `“${shorten(uneven.text)}”有${cellsOf(uneven).length}格，表头有${width}格`,
      '每行的格数要相同；空格子也要写出两边的 |，字里的 | 换成全角的“｜”',
    );
  }
  return [
    {
      type: 'table',
      align: cellsOf(rule).map(alignment),
      children: [head, ...rows].map((row) => readRow(row, reading)),
      position: position(head.number, chunk.at(-1)!.number),
    },
  ];
}

function readRow(line: Line, reading: Reading): TableRow {
  const cell = (text: string) => readInline(oneLine(text, line.number), reading);
  return {
    type: 'tableRow',
    children: cellsOf(line).map((text) => ({ type: 'tableCell', children: cell(text) })),
    position: position(line.number),
  };
}

const cellsOf = ({ text }: Line) =>
  text
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

function alignment(rule: string): AlignType {
  if (rule.endsWith(':')) return rule.startsWith(':') ? 'center' : 'right';
  return rule.startsWith(':') ? 'left' : null;
}
