import type { World } from './world.ts';

const BINS = 12;
const LEAF = 3;

/** A tree of bounding boxes over a world's primitives. A node with `count > 0` is a leaf over `order[start … start + count)`. */
export interface Tree {
  box: Float32Array;
  start: Int32Array;
  count: Int32Array;
  axis: Uint8Array;
  order: Int32Array;
}

/** Builds the tree with binned surface-area splits. */
export function buildTree(world: World): Tree {
  const n = world.count;
  const nodes = Math.max(1, 2 * n);
  const tree: Tree = {
    box: new Float32Array(nodes * 6),
    start: new Int32Array(nodes),
    count: new Int32Array(nodes),
    axis: new Uint8Array(nodes),
    order: Int32Array.from({ length: n }, (_, i) => i),
  };
  const centres = new Float32Array(n * 3);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < 3; k++)
      centres[i * 3 + k] = (world.bounds[i * 6 + k]! + world.bounds[i * 6 + 3 + k]!) / 2;
  let used = 1;
  tree.count[0] = n;
  const pending = [0];
  while (pending.length > 0) {
    const node = pending.pop()!;
    fit(tree, node, world.bounds);
    const middle = split(tree, node, centres, world.bounds);
    if (middle < 0) continue;
    const start = tree.start[node]!;
    const count = tree.count[node]!;
    tree.start[used] = start;
    tree.count[used] = middle - start;
    tree.start[used + 1] = middle;
    tree.count[used + 1] = start + count - middle;
    tree.start[node] = used;
    tree.count[node] = 0;
    pending.push(used, used + 1);
    used += 2;
  }
  return tree;
}

function fit(tree: Tree, node: number, bounds: Float32Array): void {
  const at = node * 6;
  for (let k = 0; k < 3; k++) {
    let lo = Infinity;
    let hi = -Infinity;
    const end = tree.start[node]! + tree.count[node]!;
    for (let i = tree.start[node]!; i < end; i++) {
      const p = tree.order[i]! * 6;
      if (bounds[p + k]! < lo) lo = bounds[p + k]!;
      if (bounds[p + 3 + k]! > hi) hi = bounds[p + 3 + k]!;
    }
    tree.box[at + k] = lo;
    tree.box[at + 3 + k] = hi;
  }
}

/** Reorders a node's primitives about the cheapest plane; returns where the second half starts, or -1 to keep a leaf. */
function split(tree: Tree, node: number, centres: Float32Array, bounds: Float32Array): number {
  const start = tree.start[node]!;
  const count = tree.count[node]!;
  if (count <= LEAF) return -1;
  let best = Infinity;
  let bestAxis = -1;
  let bestPlane = 0;
  for (let axis = 0; axis < 3; axis++) {
    let lo = Infinity;
    let hi = -Infinity;
    for (let i = start; i < start + count; i++) {
      const c = centres[tree.order[i]! * 3 + axis]!;
      if (c < lo) lo = c;
      if (c > hi) hi = c;
    }
    if (!(hi > lo)) continue;
    const { cost, bin } = cheapest(tree.order, start, count, axis, lo, hi, centres, bounds);
    if (cost < best) {
      best = cost;
      bestAxis = axis;
      bestPlane = lo + ((hi - lo) * bin) / BINS;
    }
  }
  if (bestAxis < 0) return -1;
  tree.axis[node] = bestAxis;
  let i = start;
  let j = start + count - 1;
  while (i <= j) {
    const p = tree.order[i]!;
    if (centres[p * 3 + bestAxis]! < bestPlane) i++;
    else {
      tree.order[i] = tree.order[j]!;
      tree.order[j--] = p;
    }
  }
  return i === start || i === start + count ? start + (count >> 1) : i;
}

const binBox = new Float64Array(BINS * 6);
const binCount = new Int32Array(BINS);
const leftCost = new Float64Array(BINS);

function cheapest(
  order: Int32Array,
  start: number,
  count: number,
  axis: number,
  lo: number,
  hi: number,
  centres: Float32Array,
  bounds: Float32Array,
): { cost: number; bin: number } {
  binCount.fill(0);
  for (let b = 0; b < BINS * 6; b++) binBox[b] = b % 6 < 3 ? Infinity : -Infinity;
  const factor = (BINS * 0.9999) / (hi - lo);
  for (let i = start; i < start + count; i++) {
    const p = order[i]!;
    const b = Math.floor((centres[p * 3 + axis]! - lo) * factor);
    binCount[b]!++;
    widen(binBox, b * 6, bounds, p * 6);
  }
  const run = new Float64Array([Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity]);
  let n = 0;
  for (let b = 0; b < BINS - 1; b++) {
    n += binCount[b]!;
    widen(run, 0, binBox, b * 6);
    leftCost[b + 1] = n === 0 ? Infinity : n * area(run);
  }
  run.set([Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity]);
  n = 0;
  let cost = Infinity;
  let bin = 1;
  for (let b = BINS - 1; b > 0; b--) {
    n += binCount[b]!;
    widen(run, 0, binBox, b * 6);
    const total = n === 0 ? Infinity : leftCost[b]! + n * area(run);
    if (total < cost) {
      cost = total;
      bin = b;
    }
  }
  return { cost, bin };
}

function widen(into: Float64Array, at: number, from: Float32Array | Float64Array, fromAt: number): void {
  for (let k = 0; k < 3; k++) {
    if (from[fromAt + k]! < into[at + k]!) into[at + k] = from[fromAt + k]!;
    if (from[fromAt + 3 + k]! > into[at + 3 + k]!) into[at + 3 + k] = from[fromAt + 3 + k]!;
  }
}

function area(b: Float64Array): number {
  const x = b[3]! - b[0]!;
  const y = b[4]! - b[1]!;
  const z = b[5]! - b[2]!;
  return x * y + y * z + z * x;
}
