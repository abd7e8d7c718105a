import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { endOf, endOfNode, isBlock, nameOf, pairOf, startOf, valueOf } from './nodes.ts';
import { matchItems } from './match-items.ts';
import { commentsAbove, nextRow, rowStart } from './positions.ts';
import { writeScalar } from './scalar.ts';
import { isSame, type Plain } from './value.ts';
import { inBrackets, writeField, writeItem } from './write.ts';

/**
 * The text of fields with some of them changed, by cuts of the least length: a word in a list changes that word alone.
 *
 * @param changes the new values; `undefined` takes the field out.
 * @param eol how rows end.
 */
export function editFields(
  yaml: string,
  changes: readonly (readonly [name: string, value: Plain | undefined])[],
  order: readonly string[],
  eol: string,
): string {
  let text = yaml;
  // One after another, for each moves what stands behind it.
  for (const [name, value] of changes) text = setField(text, name, value, order, eol);
  return text;
}

function setField(
  yaml: string,
  name: string,
  value: Plain | undefined,
  order: readonly string[],
  eol: string,
): string {
  const { contents } = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false });
  const map = isMap(contents) ? contents : undefined;
  const text = new Cuts(yaml, eol);
  const pair = map && pairOf(map, name);
  if (pair) text.put(pair, value, 0);
  else if (value !== undefined) text.add(name, value, map, map && placeFor(map, name, order));
  return text.result();
}

/** The field behind which a new one belongs; `null` before all others. */
function placeFor(map: YAMLMap, name: string, order: readonly string[]): Pair | null {
  const rank = order.indexOf(name);
  if (rank < 0) return (map.items.at(-1) as Pair | undefined) ?? null;
  return (
    (map.items.findLast(
      (pair) => order.indexOf(nameOf(pair)) < rank && order.includes(nameOf(pair)),
    ) as Pair) ?? null
  );
}

class Cuts {
  readonly #text: string;
  readonly #eol: string;
  readonly #cuts: { start: number; end: number; text: string }[] = [];

  constructor(text: string, eol: string) {
    this.#text = text;
    this.#eol = eol;
  }

  /** Gives a field another value. */
  put(pair: Pair, value: Plain | undefined, indent: number): void {
    const key = pair.key as Node;
    if (value === undefined)
      this.#cut(this.#rowStart(startOf(key)), this.#nextRow(this.#trimmed(endOf(pair))), '');
    else if (!this.#change(pair.value as Node | null, value, indent)) {
      this.#cut(
        startOf(key),
        this.#trimmed(endOf(pair)),
        this.#join(writeField(nameOf(pair), value, ' '.repeat(indent))).trimStart(),
      );
    }
  }

  /** A new field behind another, or before all others; all of them may be indented. */
  add(name: string, value: Plain, map: YAMLMap | undefined, after: Pair | null | undefined): void {
    const [first] = map?.items ?? [];
    const indent = ' '.repeat(first ? this.#columnOf(startOf(first.key as Node)) : 0);
    const rows = writeField(name, value, indent);
    const end = after === null ? 0 : this.#text.length;
    this.#insertAt(after ? this.#nextRow(this.#trimmed(endOf(after))) : end, rows);
  }

  result(): string {
    return this.#cuts
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), this.#text);
  }

  /** Changes what differs inside a value; `false` where it has to be written anew as a whole. */
  #change(node: Node | null, value: Plain, indent: number): boolean {
    if (node && isSame(valueOf(node), value)) return true;
    if (isScalar(node) && typeof value === 'string' && !isBlock(node)) {
      const [start, end] = node.range ?? [0, 0];
      if (start === end) return false;
      this.#cut(start, end, writeScalar(value));
      return true;
    }
    if (isSeq(node) && Array.isArray(value))
      return node.flow ? this.#changeBrackets(node, value) : this.#changeList(node, value);
    if (isMap(node) && typeof value === 'object' && !Array.isArray(value))
      return this.#changeGroup(node, value, indent);
    return false;
  }

  /** Items keep their quotation marks. */
  #changeBrackets(list: YAMLSeq, values: readonly Plain[]): boolean {
    const items = list.items as Node[];
    const old = items.map(valueOf);
    const written = values.map((value) => {
      const item = items[old.findIndex((one) => isSame(one, value))];
      return item ? this.#text.slice(startOf(item), endOfNode(item)) : inBrackets(value);
    });
    this.#cut(startOf(list), endOfNode(list), `[${written.join(', ')}]`);
    return true;
  }

  /** Items keep their rows and the comments above them, wherever they go; `false` where they have no rows of their own. */
  #changeList(list: YAMLSeq, values: readonly Plain[]): boolean {
    const items = list.items as Node[];
    const indent = ' '.repeat(this.#columnOf(list.range?.[0] ?? 0));
    const rowsOf = items.map((item) => this.#text.slice(this.#rowStart(startOf(item)), startOf(item)));
    if (!rowsOf.every((row) => /^\s*-\s*$/.test(row))) return false;
    const ends = items.map((item) => this.#nextRow(this.#trimmed(endOfNode(item))));
    const firstRow = this.#rowStart(startOf(items[0] as Node));
    const start = commentsAbove(this.#text, firstRow);
    const matches = matchItems(items.map(valueOf), values);
    const rows = values.map((value, index) => {
      const old = matches[index];
      if (old === undefined) return this.#join(writeItem(value, indent));
      return this.#rowsWith(items[old] as Node, value, indent, ends[old - 1] ?? start, ends[old] as number);
    });
    // What stands above the first may be said of all.
    const head = matches.includes(0) ? '' : this.#text.slice(start, firstRow);
    const text = rows.map((row) => (row.endsWith('\n') ? row : row + this.#eol)).join('');
    this.#cut(start, ends.at(-1) as number, head + text);
    return true;
  }

  /** An item's rows from `start` to `end`, with another value. */
  #rowsWith(item: Node, value: Plain, indent: string, start: number, end: number): string {
    const inner = new Cuts(this.#text, this.#eol);
    if (!inner.#change(item, value, this.#columnOf(startOf(item)))) {
      const written = this.#join(writeItem(value, indent)).trimStart().slice(2);
      inner.#cut(startOf(item), this.#trimmed(endOfNode(item)), written);
    }
    const text = inner.result();
    return text.slice(start, text.length - (this.#text.length - end));
  }

  #changeGroup(map: YAMLMap, value: { [name: string]: Plain }, indent: number): boolean {
    if (map.flow) {
      this.#cut(startOf(map), endOfNode(map), inBrackets(value));
      return true;
    }
    const pairs = map.items as Pair[];
    const first = pairs[0];
    const removed = pairs.filter((pair) => value[nameOf(pair)] === undefined);
    // The first field of an item stands behind its hyphen.
    if (!first || removed.includes(first)) return false;
    const column = this.#columnOf(startOf(first.key as Node)) || indent;
    for (const pair of pairs) this.put(pair, value[nameOf(pair)], column);
    const rows = Object.entries(value)
      .filter(([name]) => !pairOf(map, name))
      .flatMap(([name, field]) => writeField(name, field, ' '.repeat(column)));
    if (rows.length > 0) this.#insertAt(this.#nextRow(this.#trimmed(endOf(pairs.at(-1) as Pair))), rows);
    return true;
  }

  #insertAt(at: number, rows: readonly string[]): void {
    const opens = at === 0 || this.#text[at - 1] === '\n' ? '' : this.#eol;
    this.#cut(at, at, `${opens}${this.#join(rows)}${this.#eol}`);
  }

  #cut(start: number, end: number, text: string): void {
    this.#cuts.push({ start, end, text });
  }

  #join = (rows: readonly string[]) => rows.join(this.#eol);

  #rowStart = (at: number) => rowStart(this.#text, at);

  #nextRow = (at: number) => nextRow(this.#text, at);

  #columnOf = (at: number) => at - this.#rowStart(at);

  /** A block of text ends behind its last row's end. */
  #trimmed = (end: number) => this.#text.slice(0, end).trimEnd().length;
}
