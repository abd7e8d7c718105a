import type { Material } from '../engine/material.ts';
import type { Random } from '../engine/random.ts';
import { add, normalize, scale } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import type { World } from '../engine/world.ts';

/** How a crown is built: its height in metres, its breadth as a share of that, and where it begins. */
export interface Crown {
  height: number;
  breadth: number;
  clear: number;
  /** Leaves at the tip of each branch. */
  leaves: number;
  /** Largest radius of a leaf in metres. */
  leaf: number;
}

/** A tree whose branches carry leaves in loose clusters, so that the sky shows through its crown. */
export function broadleaf(
  w: World,
  random: Random,
  foot: Vec3,
  c: Crown,
  bark: Material,
  leaf: Material,
): void {
  const h = c.height;
  const lean: Vec3 = [random.bell() * 0.025 * h, 0, random.bell() * 0.025 * h];
  const axis = (t: number): Vec3 => add(foot, [lean[0] * t, h * t, lean[2] * t]);
  w.capsule(axis(0), axis(0.5), h * 0.014, h * 0.009, bark);
  w.capsule(axis(0.5), axis(0.93), h * 0.009, h * 0.002, bark);
  const branches = 62;
  for (let i = 0; i < branches; i++) {
    const t = c.clear + (0.97 - c.clear) * ((i + random.next()) / branches);
    const along = (t - c.clear) / (1 - c.clear);
    const reach = c.breadth * h * Math.pow(Math.sin(Math.PI * (0.1 + 0.88 * along)), 0.7);
    const a = i * 2.4 + random.bell() * 0.3;
    const out: Vec3 = [Math.cos(a), random.between(0.5, 1.3), Math.sin(a)];
    const tip = add(axis(t), scale(normalize(out), reach * random.between(0.45, 1.1)));
    w.capsule(axis(t), tip, h * 0.0035, h * 0.001, bark);
    leafCluster(w, random, tip, h * 0.035, c.leaves, c.leaf, leaf);
  }
}

/** Leaves scattered about a point, `spread` metres wide. */
export function leafCluster(
  w: World,
  random: Random,
  at: Vec3,
  spread: number,
  count: number,
  size: number,
  leaf: Material,
): void {
  for (let k = 0; k < count; k++) {
    const p = add(at, [random.bell() * spread, random.bell() * spread, random.bell() * spread]);
    const end = add(p, [random.bell() * 0.09, random.bell() * 0.09, random.bell() * 0.09]);
    const r = size * random.between(0.35, 1);
    w.capsule(p, end, r, r * 0.5, leaf);
  }
}
