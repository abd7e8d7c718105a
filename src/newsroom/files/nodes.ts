import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

/** The name of a field. */
export const nameOf = (pair: unknown) =>
  isPair(pair) && isScalar(pair.key) ? String(pair.key.value).trim() : '';

/** A field of a group by its name. */
export const pairOf = (map: YAMLMap, name: string) =>
  map.items.find((pair) => nameOf(pair) === name) as Pair | undefined;

/** Where a value begins in the text. */
export const startOf = (node: Node) => node.range?.[0] ?? 0;

/** Whether a text stands in rows of its own. */
export const isBlock = (node: { type?: string }) =>
  node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';

/** Where a field's value ends, comments behind it left out. */
export const endOf = ({ key, value }: Pair): number => endOfNode((value as Node | null) ?? (key as Node));

/** Where a value ends, comments behind it left out. */
export function endOfNode(node: Node): number {
  const last = (isMap(node) || isSeq(node)) && !node.flow ? node.items.at(-1) : undefined;
  if (isPair(last)) return endOf(last as Pair);
  return last ? endOfNode(last as Node) : (node.range?.[1] ?? 0);
}

/** What a value says, as the reader gives it. */
export function valueOf(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(valueOf);
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [nameOf(pair), valueOf(pair.value)]));
  return isScalar(node) && !(node.type === 'PLAIN' && node.range?.[0] === node.range?.[1])
    ? String(node.value)
    : null;
}
