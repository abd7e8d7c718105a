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
  else if (value !== undefined) text.insert(writeField(name, value), map && placeFor(map, name, order));
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

  /** Rows behind a field, or before all others. */
  insert(rows: readonly string[], after: Pair | null | undefined): void {
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
    if (isSeq(node) && Array.isArray(value) && !node.flow) return this.#changeList(node, value);
    if (isMap(node) && typeof value === 'object' && !Array.isArray(value))
      return this.#changeGroup(node, value, indent);
    return false;
  }

  /** Items keep their rows; new ones are put behind, surplus ones taken away from the end. */
  #changeList(list: YAMLSeq, values: readonly Plain[]): boolean {
    const items = list.items as Node[];
    const indent = this.#columnOf(list.range?.[0] ?? 0);
    const { kept, shift } = align(items.map(valueOf), values);
    if (shift) return false;
    for (const [index, value] of values.slice(0, kept).entries()) {
      const item = items[index] as Node;
      if (this.#change(item, value, this.#columnOf(startOf(item)))) continue;
      this.#cut(
        startOf(item),
        this.#trimmed(endOfNode(item)),
        this.#join(writeItem(value, ' '.repeat(indent)))
          .trimStart()
          .slice(2),
      );
    }
    const last = items.at(-1);
    for (const item of items.slice(kept))
      this.#cut(this.#rowStart(startOf(item)), this.#nextRow(this.#trimmed(endOfNode(item))), '');
    const rows = values.slice(kept).flatMap((value) => writeItem(value, ' '.repeat(indent)));
    if (rows.length > 0 && last) this.#insertAt(this.#nextRow(this.#trimmed(endOfNode(last))), rows);
    return true;
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

  #rowStart = (at: number) => this.#text.lastIndexOf('\n', at - 1) + 1;

  #columnOf = (at: number) => at - this.#rowStart(at);

  /** A block of text ends behind its last row's end. */
  #trimmed = (end: number) => this.#text.slice(0, end).trimEnd().length;

  #nextRow(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? this.#text.length : end + 1;
  }
}

/**
 * How many items of a list stay in their places. Where an item was taken out or put in before others, those behind it would be
 * written into each other's rows and comments: then the list is written anew.
 */
function align(old: readonly unknown[], now: readonly Plain[]): { kept: number; shift: boolean } {
  const kept = Math.min(old.length, now.length);
  if (old.length === now.length || now.length === 0) return { kept, shift: now.length === 0 };
  const shift = Array.from({ length: kept }, (_, index) => index).some(
    (index) => !isSame(old[index], now[index]),
  );
  return { kept, shift };
}
