import { buildTree } from './bvh.ts';
import type { Tree } from './bvh.ts';
import { BOX, CAPSULE, CYLINDER, STRIDE } from './world.ts';
import type { World } from './world.ts';
import { hitBox, hitCapsule, hitCylinder, hitTriangle } from './primitives.ts';

const STACK = new Int32Array(128);

/** Number given for the endless floor instead of a primitive's. */
export const GROUND = -2;

/** Casts rays into a world. After `closest` returned true, `t` is the distance in metres and `primitive` what was hit. */
export class Caster {
  t = 0;
  primitive = -1;
  readonly world: World;
  private readonly tree: Tree;

  constructor(world: World) {
    this.world = world;
    this.tree = buildTree(world);
  }

  /** Finds the nearest surface along a unit direction within `tMax`. */
  closest(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, tMax: number): boolean {
    this.t = tMax;
    this.primitive = -1;
    const floor = this.world.groundMaterial >= 0 ? (this.world.groundY - oy) / dy : -1;
    if (floor > 1e-4 && floor < this.t) {
      this.t = floor;
      this.primitive = GROUND;
    }
    this.walk(ox, oy, oz, dx, dy, dz, false);
    return this.primitive !== -1;
  }

  /** Tells whether anything but the floor stands within `tMax`. */
  blocked(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, tMax: number): boolean {
    this.t = tMax;
    this.primitive = -1;
    this.walk(ox, oy, oz, dx, dy, dz, true);
    return this.primitive !== -1;
  }

  private walk(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, any: boolean): void {
    if (this.world.count === 0) return;
    const { box, start, count, axis, order } = this.tree;
    const ix = 1 / dx;
    const iy = 1 / dy;
    const iz = 1 / dz;
    let top = 0;
    let node = 0;
    for (;;) {
      const b = node * 6;
      let lo = (box[b]! - ox) * ix;
      let hi = (box[b + 3]! - ox) * ix;
      let near = lo < hi ? lo : hi;
      let far = lo < hi ? hi : lo;
      lo = (box[b + 1]! - oy) * iy;
      hi = (box[b + 4]! - oy) * iy;
      if (lo > hi) {
        if (hi > near) near = hi;
        if (lo < far) far = lo;
      } else {
        if (lo > near) near = lo;
        if (hi < far) far = hi;
      }
      lo = (box[b + 2]! - oz) * iz;
      hi = (box[b + 5]! - oz) * iz;
      if (lo > hi) {
        if (hi > near) near = hi;
        if (lo < far) far = lo;
      } else {
        if (lo > near) near = lo;
        if (hi < far) far = hi;
      }
      if (near <= far && far > 0 && near < this.t) {
        const n = count[node]!;
        const first = start[node]!;
        if (n === 0) {
          const a = axis[node]!;
          const back = (a === 0 ? dx : a === 1 ? dy : dz) < 0 ? 1 : 0;
          STACK[top++] = first + 1 - back;
          node = first + back;
          continue;
        }
        for (let i = first; i < first + n; i++) this.test(order[i]!, ox, oy, oz, dx, dy, dz);
        if (any && this.primitive !== -1) return;
      }
      if (top === 0) return;
      node = STACK[--top]!;
    }
  }

  private test(i: number, ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): void {
    const kind = this.world.kind[i]!;
    const d = this.world.data;
    const at = i * STRIDE;
    const t =
      kind === CAPSULE
        ? hitCapsule(d, at, ox, oy, oz, dx, dy, dz)
        : kind === BOX
          ? hitBox(d, at, ox, oy, oz, dx, dy, dz)
          : kind === CYLINDER
            ? hitCylinder(d, at, ox, oy, oz, dx, dy, dz)
            : hitTriangle(d, at, ox, oy, oz, dx, dy, dz);
    if (t > 1e-4 && t < this.t) {
      this.t = t;
      this.primitive = i;
    }
  }
}
