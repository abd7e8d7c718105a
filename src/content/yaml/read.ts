import { Composer, LineCounter, Parser, type CST, type Document } from 'yaml';
import type { Fault } from '../problem.ts';
import { findMarks } from './marks.ts';
import { indented, misplaced, strayHyphen, strayIndent } from './indents.ts';
import { unclosedQuote } from './quotes.ts';
import type { Slip } from './slip.ts';
import { explainError, mendings } from './slips.ts';
import { allTokens } from './tokens.ts';
import { noValues, readValues, type FieldFault, type Values } from './values.ts';

/**
 * Reads fields in the archive's own small YAML: names, words, lists and groups. What an editor types is what is kept, so every value
 * is text as written; the schemas make numbers of it. A value stands on one line. Anchors, aliases, merges, tags, further documents
 * and comments behind a value are faults. A line with a slip that can be understood is read as it was meant, so that
 * one slip is one fault and the rest of the file is judged as well. Never throws, whatever the text.
 *
 * @param firstLine the number of the first line of `text` in its file.
 */
export function readYaml(text: string, firstLine = 1): Values {
  const rows = text.split('\n');
  const longRow = rows.findIndex(({ length }) => length > longestRow);
  if (text.length > longest) return noValues([tooLong]);
  if (longRow >= 0) return noValues([{ ...tooLongRow, line: firstLine + longRow }]);
  if (depth(text) > deepest) return noValues([tooDeep]);
  try {
    return read(rows, firstLine);
  } catch (error) {
    // The parser calls itself for each level, also where colons alone make them: `a: a: a: …`.
    if (error instanceof RangeError) return noValues([tooDeep]);
    throw error;
  }
}

/** In characters: ten times the fields of the longest page, and twenty times its longest field. */
const longest = 40_000;
const longestRow = 10_000;

/** Brackets inside brackets, and lists in one row; the archive's fields need three. */
const deepest = 40;

/** More slips than these in one file are one slip seen many times. */
const mostSlips = 20;

/** In tokens that may be parsed to understand a file's slips: a second of work. */
const patience = 100_000;

function read(rows: string[], firstLine: number): Values {
  const slips: Slip[] = [];
  const budget = { left: patience };
  let parsed = parse(rows);
  for (; parsed.error; parsed = parseUpTo(rows, parsed.error.row)) {
    const slip = slips.length < mostSlips ? mend(rows, parsed, parsed.error, budget) : undefined;
    if (!slip) {
      const { code, row } = parsed.error;
      const told = slips.some((other) => other.row === row);
      return noValues([...slips, ...(told ? [] : [explainError(code, rows, row)])].map(at(firstLine)));
    }
    slips.push(slip);
    rows[slip.row] = slip.mended;
    if (parsed.error.code === 'MULTIPLE_DOCS') rows.length = slip.row;
  }
  const marks = findMarks(parsed.tokens, parsed.lines, rows);
  for (const { row, mended } of marks) rows[row] = mended;
  slips.push(...marks);
  if (marks.length > 0) parsed = parse(rows);
  const faults = slips.sort((a, b) => a.row - b.row).map(at(firstLine));
  return parsed.error
    ? noValues(faults.slice(0, mostSlips))
    : readValues(parsed.document, parsed.lines, rows, firstLine, faults);
}

const at =
  (firstLine: number) =>
  ({ row, problem, remedy }: Omit<Slip, 'mended'>): FieldFault => ({ line: firstLine + row, problem, remedy });

/**
 * The first slip that explains an error: a quotation mark that was never closed further up, or something on the line itself
 * or on the one before it. Only what moves the next error further down was a slip.
 */
function mend(
  rows: readonly string[],
  { tokens, lines }: Parsed,
  error: ParseError,
  budget: { left: number },
): Slip | undefined {
  const errorRow = error.row;
  if (error.code === 'MULTIPLE_DOCS') return { ...explainError(error.code, rows, errorRow), mended: '' };
  const quote = unclosedQuote(tokens, lines, rows);
  const candidates = [
    ...(quote && quote.row <= errorRow ? [quote] : []),
    ...strayIndent(rows, errorRow),
    ...indented(rows, errorRow),
    ...strayHyphen(rows, errorRow),
    ...misplaced(rows, errorRow + 1),
    ...misplaced(rows, errorRow),
    ...mendings(rows, errorRow),
    ...mendings(
      rows,
      rows.findLastIndex((row, index) => index < errorRow && row.trim() !== ''),
    ),
  ];
  return candidates.find(({ row, mended }) => {
    budget.left -= tokens.length;
    if (budget.left < 0) return false;
    const next = parse(rows.with(row, mended).slice(0, errorRow + margin)).error;
    return !next || next.row > (row === quote?.row ? row : Math.max(row, errorRow));
  });
}

/** In rows: how far a text is read on behind a row to see whether it is sound. */
const margin = 32;

/**
 * Parses up to the first error, which lies behind `row` at some distance: a file of thousands of slips is not read whole for each of
 * them.
 */
function parseUpTo(rows: readonly string[], row: number): Parsed {
  for (let length = row + margin; length < rows.length; length *= 2) {
    const parsed = parse(rows.slice(0, length));
    // What is wrong at the end may be that it ends there.
    if (parsed.error && parsed.error.row < length - 2) return parsed;
  }
  return parse(rows);
}

function parse(rows: readonly string[]): Parsed {
  const source = rows.join('\n');
  const lines = new LineCounter();
  const outer = [...new Parser(lines.addNewLine).parse(source)];
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  // Made even of an empty text, for so it is asked.
  const [document, second] = [...composer.compose(outer, true, source.length)] as [Document.Parsed, Document.Parsed?];
  const found = [
    ...document.errors.map(({ code, pos }) => ({ code: code as string, offset: pos[0] })),
    ...(second ? [{ code: 'MULTIPLE_DOCS', offset: second.range[0] }] : []),
  ].sort((a, b) => a.offset - b.offset)[0];
  const row = found && Math.min(lines.linePos(found.offset).line, rows.length) - 1;
  return { tokens: allTokens(outer), document, lines, error: found && { code: found.code, row: Math.max(row ?? 0, 0) } };
}

interface Parsed {
  /** Those inside others too. */
  tokens: CST.Token[];
  document: Document.Parsed;
  lines: LineCounter;
  /** The first; its row counts from 0. */
  error: ParseError | undefined;
}

interface ParseError {
  code: string;
  row: number;
}

/** How deep brackets and hyphens stand in one another at most, counted without regard to quotation marks. */
function depth(text: string): number {
  let [brackets, most] = [0, 0];
  for (const sign of text.match(/[[\]{}]|^(?: *[-?] )+/gm) ?? []) {
    if (sign.length > 1) most = Math.max(most, sign.length / 2);
    else brackets = Math.max(0, brackets + (/[[{]/.test(sign) ? 1 : -1));
    most = Math.max(most, brackets);
  }
  return most;
}

const tooLongRow: Fault = {
  problem: '这一行太长，读不下',
  remedy: '字段里每行写一项内容；正文写在第二行 --- 下面',
};
const tooLong: Fault = { problem: '字段部分太长，读不下', remedy: '正文写在第二行 --- 下面，不写进字段' };
const tooDeep: Fault = { problem: '括号或缩进套得太深', remedy: '对照 content/README.md 里的例子，减少层次' };
