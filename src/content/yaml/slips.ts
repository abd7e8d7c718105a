import type { CST, LineCounter } from 'yaml';
import type { Fault } from '../problem.ts';

/** A line that is not YAML as it was meant, and how it was meant. Rows count from 0. */
export interface Slip extends Pick<Fault, 'problem' | 'remedy'> {
  row: number;
  /** The row as it should have been. */
  mended: string;
}

/** A row that begins with what is no space to YAML. */
export function indented(rows: readonly string[], row: number): Slip[] {
  const slip = indentSigns(rows[row] ?? '');
  return slip ? [{ row, ...slip }] : [];
}

/** What may be wrong with a row, the likeliest first; which of them it is shows when the mended text is parsed. */
export function mendings(rows: readonly string[], row: number): Slip[] {
  const written = rows[row];
  if (!written?.trim()) return [];
  const found = [wideColon, noSpace, wideMarks, needsQuotes, noColon].flatMap(
    (kind) => kind(written) ?? [],
  );
  return found.map((slip) => ({ row, ...slip }));
}

/** A field or an item of a list that does not stand under the one before it. */
export function misplaced(rows: readonly string[], row: number): Slip[] {
  const written = rows[row] ?? '';
  const before = rows.findLast((other, index) => index < row && other.trim() !== '') ?? '';
  const isItem = itemSign.test(written);
  if (!(isItem ? itemSign.test(before) : fieldName.test(written) && fieldName.test(before))) return [];
  const column = isItem ? before.search(/\S/) : nameColumn(before);
  return [
    {
      row,
      ...misaligned,
      problem: `“${written.trim()}”${misaligned.problem}`,
      ...indentSigns(written),
      mended: ' '.repeat(column) + written.trimStart(),
    },
  ];
}

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

/** Every token of a text, those inside others too. */
export function allTokens(tokens: readonly CST.Token[]): CST.Token[] {
  const all: CST.Token[] = [];
  const add = (part: Part | Part[] | null | undefined): void => {
    if (!part) return;
    if (Array.isArray(part)) return part.forEach(add);
    if (part.type) all.push(part as CST.Token);
    for (const inner of [part.start, part.props, part.key, part.sep, part.value, part.items, part.end]) add(inner);
  };
  add(tokens as unknown as Part[]);
  return all;
}

/** What may stand inside a token, whichever kind it is. */
interface Part {
  type?: string;
  start?: Part | Part[];
  props?: Part | Part[];
  key?: Part | Part[] | null;
  sep?: Part | Part[];
  value?: Part | Part[];
  items?: Part | Part[];
  end?: Part | Part[];
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

/** A row in two parts: up to the colon or the hyphens of a list, and what stands behind them. */
export function valueOf(written: string): { head: string; value: string } | undefined {
  const [, head, value] = field.exec(written) ?? item.exec(written) ?? [];
  return head === undefined || value === undefined ? undefined : { head, value: value.trim() };
}

/** What the parser's own code says, where no slip explains it. */
export function explainError(code: string, rows: readonly string[], row: number): Omit<Slip, 'mended'> {
  const { problem, remedy } = codes.get(code) ?? unknownCode;
  return { row, problem: `“${(rows[row] ?? '').trim()}”${problem}`, remedy };
}

// YAML's own spaces are these two; others are letters to it.
const gap = String.raw`[ \t]`;
const name = String.raw`["']?[\p{L}_<][\p{L}\p{M}\p{N}_<-]{0,60}["']?`;
const indent = String.raw`\s*(?:-${gap}+)*`;
const pattern = (source: string) => new RegExp(`^${source}`, 'us');
const field = pattern(`(${indent}${name}\\s*:${gap}+)(.*)$`);
const item = pattern(`(\\s*(?:-${gap}+)+)(.*)$`);
const fieldName = pattern(`${indent}${name}\\s*:(\\s|$)`);
const itemSign = pattern(`\\s*-(\\s|$)`);
const anyColon = pattern(`(${indent}${name})\\s*[：﹕︰∶](.*)$`);
const tightColon = pattern(`(${indent}${name}):([^ \\t].*)$`);
const noColonAtAll = pattern(`(${indent}[A-Za-z]+)${gap}+([^:]+)$`);

const nameColumn = (written: string) => new RegExp(`^${indent}`).exec(written)?.[0].length ?? 0;

type Mending = Omit<Slip, 'row'>;

function halfQuoted(written: string, mark: string): Mending {
  const { head = '', value = '' } = valueOf(written) ?? {};
  const inner = value.slice(1);
  return {
    problem: `“${written.trim()}”里的引号没有成对`,
    remedy: `补上另一半：${head.trimStart()}${mark}${inner}${mark}；引号不是内容，也可以删去`,
    mended: `${head}'${inner.replaceAll("'", "''")}'`,
  };
}

/** A tab, or a space as wide as a Chinese character, at the start of a row. */
function indentSigns(written: string): Mending | undefined {
  const space = /^\s*/.exec(written)?.[0] ?? '';
  if (/^ *$/.test(space) || space === written) return undefined;
  return {
    problem: `“${written.trim()}”前面用了${space.includes('\t') ? '制表符（Tab）' : '全角空格'}缩进`,
    remedy: '把行首换成英文空格，每级两格',
    mended: space.replace(/[^ ]/g, '  ') + written.slice(space.length),
  };
}

function wideColon(written: string): Mending | undefined {
  const [, head, value] = anyColon.exec(written) ?? [];
  if (head === undefined || value === undefined) return undefined;
  const mended = `${head}: ${value.trim()}`;
  return {
    problem: `“${written.trim()}”用了中文的全角冒号`,
    remedy: `字段名后面用英文冒号加一个空格：${mended.trim()}`,
    mended,
  };
}

function noSpace(written: string): Mending | undefined {
  const [, head, value] = tightColon.exec(written) ?? [];
  if (head === undefined || value === undefined) return undefined;
  const mended = `${head}: ${value.trimStart()}`;
  return {
    problem: `“${written.trim()}”冒号后面少一个英文空格`,
    remedy: `在英文冒号后面加一个空格：${mended.trim()}`,
    mended,
  };
}

/** Brackets with Chinese marks inside or around. */
export function wideMarks(written: string): Mending | undefined {
  const { head, value } = valueOf(written) ?? {};
  if (head === undefined || value === undefined || !/^[[{].*[，、；：［］｛｝]/.test(value)) return undefined;
  const mended =
    head +
    value
      .replace(/[，、；]\s*/g, ', ')
      .replace(/：\s*/g, ': ')
      .replace(/[［］｛｝]/g, (mark) => mark.normalize('NFKC'));
  return {
    problem: `“${written.trim()}”的括号里用了中文的全角标点`,
    remedy: `换成英文的逗号、冒号和括号：${mended.trim()}；标点是文字的一部分时，给那一项加上英文引号`,
    mended,
  };
}

function needsQuotes(written: string): Mending | undefined {
  const { value = '' } = valueOf(written) ?? {};
  const sign = /^[[\]{}"'&*!|>%@`,?#:-]/.exec(value)?.[0];
  if (sign) return startsWithSign(written, sign);
  return /:(\s|$)/.test(value) ? quoted(written, '的内容里有英文冒号') : undefined;
}

/** A row whose value begins with a sign that YAML keeps for itself. */
export function startsWithSign(written: string, sign: string): Mending {
  const mending = quoted(written, `的内容以 ${sign} 开头，这个符号有特殊的用处`);
  const list = sign === '[' || sign === '{' ? '；要写的是列表，就检查括号是不是成对' : '';
  return { ...mending, remedy: mending.remedy + list };
}

function noColon(written: string): Mending | undefined {
  if (/:|^\s*(-|\.\.\.)/.test(written)) return undefined;
  const [, head, value] = noColonAtAll.exec(written) ?? [];
  return {
    problem: `“${written.trim()}”这一行没有英文冒号，不知道是哪个字段`,
    remedy: '字段名后面用英文冒号加一个空格，例如 title: 标题；如果接着上一行，就并到上一行里去',
    mended: head === undefined || value === undefined ? '' : `${head}: '${value.replaceAll("'", "''")}'`,
  };
}

const misaligned = { problem: '缩进不齐', remedy: '同一级的字段左边对齐，下一级多缩进两格' };

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
