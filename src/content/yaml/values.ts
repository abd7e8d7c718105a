import { isMap, isScalar, isSeq, type Document, type LineCounter, type Node, type YAMLMap, type Scalar } from 'yaml';
import { hiddenCharacters, isBlank } from '../characters.ts';
import type { Fault } from '../problem.ts';

/** The way to a field: `['photos', 0, 'caption']`. */
export type FieldPath = readonly PropertyKey[];

/** A fault with the field that it stands in, where that is known. */
export type FieldFault = Fault & { path?: FieldPath };

/** The fields of a file as an editor typed them. */
export interface Values {
  /** Text, lists and groups; `null` where nothing was written; `undefined` where a fault left nothing to go by. */
  fields: Record<string, unknown> | undefined;
  faults: FieldFault[];
  /** The line of a field, or of the nearest that holds it. */
  lineOf: (path: FieldPath) => number | undefined;
  /** Whether what is wrong with a field was told already. */
  isTold: (path: FieldPath) => boolean;
}

/** Where a text could not be read. */
export const noValues = (faults: FieldFault[]): Values => ({
  fields: undefined,
  faults,
  lineOf: () => undefined,
  isTold: () => true,
});

/**
 * The values of a parsed document with the line of each. A value of several lines, one that shows nothing, a hidden character and
 * a name that stands twice are faults.
 *
 * @param known faults that the parser's tokens gave; nothing more is told of their lines.
 */
export function readValues(
  { contents }: Document.Parsed,
  lines: LineCounter,
  rows: readonly string[],
  firstLine: number,
  known: readonly FieldFault[],
): Values {
  const lineOfPath = new Map<string, number>();
  const told = new Set(known.map(({ line }) => line));
  const faults: FieldFault[] = [...known];
  const lineAt = (offset: number) => firstLine + lines.linePos(offset).line - 1;

  const tell = (path: FieldPath, line: number | undefined, fault: Omit<Fault, 'line'>) => {
    if (line !== undefined && !told.has(line)) faults.push({ ...fault, path, line });
  };

  function read(node: unknown, path: FieldPath, line: number): unknown {
    lineOfPath.set(keyOf(path), line);
    if (isScalar(node)) return readText(node, path);
    if (isSeq(node)) {
      return node.items.map((item, index) => read(item, [...path, index], startOf(item as Node | null, line)));
    }
    return isMap(node) ? readGroup(node, path) : null;
  }

  function readGroup(map: YAMLMap, path: FieldPath): Record<string, unknown> {
    const group: Record<string, unknown> = {};
    for (const { key, value } of map.items) {
      const line = startOf(key as Node | null, lineOfPath.get(keyOf(path)) ?? firstLine);
      const written = isScalar(key) ? String(key.value) : '';
      const name = written.trim();
      const fault = nameFault(name, Object.hasOwn(group, name) ? lineOfPath.get(keyOf([...path, name])) : undefined);
      if (fault) tell([...path, name], line, fault);
      else if (name !== written) tell([...path, name], line, wideIndent(rows[line - firstLine] ?? ''));
      if (!fault) group[name] = read(value, [...path, name], line);
    }
    return group;
  }

  function readText(scalar: Scalar, path: FieldPath): string | null {
    const [start, end] = scalar.range ?? [0, 0];
    const value = String(scalar.value);
    if (scalar.type === 'PLAIN' && start === end) return null;
    const written = rows.slice(lineAt(start) - firstLine, lineAt(end - 1) - firstLine + 1);
    const fault = textFault(value, spans(scalar, written));
    if (fault) tell(path, lineAt(start), fault);
    return value;
  }

  const startOf = (node: Node | null, otherwise: number) => (node?.range ? lineAt(node.range[0]) : otherwise);

  const fields = isMap(contents) ? readGroup(contents, []) : undefined;
  if (!fields && known.length === 0) faults.push(isEmpty(contents) ? nothingWritten : noFields);
  return {
    fields,
    faults: faults.slice(0, mostFaults),
    lineOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const line = lineOfPath.get(keyOf(path.slice(0, length)));
        if (line !== undefined) return line;
      }
      return undefined;
    },
    isTold: (path) =>
      told.has(lineOfPath.get(keyOf(path))) ||
      faults.some(({ path: at }) => at?.every((part, index) => part === path[index])),
  };
}

/** More than these in one file are one fault seen many times. */
const mostFaults = 20;

const keyOf = (path: FieldPath) => path.map(String).join('\n');

const isEmpty = (node: unknown) => node === null || (isScalar(node) && node.value === '');

function nameFault(name: string, first: number | undefined): Omit<Fault, 'line'> | undefined {
  if (first !== undefined) return { problem: `“${name}”这个字段写了两次，第${first}行也有`, remedy: '只留一处，删去另一处' };
  if (name === '') return { problem: '冒号前面没有可用的字段名', remedy: '补上字段名，例如 title: 标题；不需要就删去这一行' };
  if (name === '<<') return { problem: '用了合并（<<），本站不用', remedy: '删去它，把要用的字段逐个写出来' };
  if (name === '__proto__') return { problem: '没有“__proto__”这个字段', remedy: '请删去这一行' };
  return hiddenCharacters(name)[0];
}

/** On how many lines a value stands; the sign that opens a block is not one of them. */
function spans({ type }: Scalar, rows: readonly string[]): number {
  const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
  return isBlock ? rows.slice(1).filter((row) => row.trim() !== '').length : rows.length;
}

const wideIndent = (row: string) => ({
  problem: `“${row.trim()}”前面用了全角空格缩进`,
  remedy: '把行首换成英文空格，每级两格；最外一级不空格',
});

function textFault(value: string, rows: number): Omit<Fault, 'line'> | undefined {
  if (value !== '' && isBlank(value)) {
    return { problem: '内容里只有看不见的字符', remedy: '删去这一行重新写；没有内容就不写这个字段' };
  }
  if (rows > 1) return { problem: '内容分成了几行', remedy: '写在同一行里，中间不换行，也不用 | 和 >' };
  if (/[\n\r]/.test(value.trim())) return { problem: '内容里有换行（\\n）', remedy: '删去换行，写成一行' };
  return hiddenCharacters(value)[0];
}

const nothingWritten: Fault = {
  problem: '没有写任何字段',
  remedy: '对照 content/README.md 里的例子，一行写一个字段，例如 title: 标题',
};

const noFields: Fault = {
  problem: '没有写成字段',
  remedy: '一行写一个字段，字段名后面用英文冒号加一个空格，例如 title: 标题',
};
