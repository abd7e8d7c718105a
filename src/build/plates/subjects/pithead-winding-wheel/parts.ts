import { look } from '../../engine/material.ts';
import { fbm, ridges } from '../../engine/noise.ts';
import { add, smoothstep } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { cable, iBeam, ladder, lattice, railing, wheel } from '../../shapes/steel.ts';
import { gable } from '../../shapes/town.ts';

export const steel = look({
  color: [0.09, 0.085, 0.085],
  color2: [0.2, 0.09, 0.045],
  grain: 2.2,
  edge: [0, 0.5],
  rough: 0.55,
  rough2: 0.9,
  mirror: 0.1,
  bump: 0.12,
  bumpGrain: 14,
});

export const brick = look({ color: [0.24, 0.12, 0.09], color2: [0.13, 0.09, 0.08], grain: 0.5, rough: 0.95 });

export const dark = look({ color: [0.03, 0.03, 0.035], rough: 0.7 });

export const coal = look({
  color: [0.02, 0.02, 0.022],
  color2: [0.06, 0.055, 0.05],
  grain: 0.4,
  rough: 0.75,
  bump: 0.7,
  bumpGrain: 1.2,
});

export const soil = look({
  color: [0.12, 0.1, 0.08],
  color2: [0.05, 0.045, 0.04],
  grain: 0.15,
  rough: 1,
  bump: 0.5,
  bumpGrain: 1.5,
});

export const pool = look({
  color: [0.03, 0.03, 0.03],
  rough: 0.04,
  mirror: 0.03,
  bump: 0.02,
  bumpGrain: 0.8,
});

/** The headframe: mast, raking legs, platform and two wheels, its foot at `o`; wheels face along z. */
export function headframe(w: World, o: Vec3): void {
  const at = (x: number, y: number, z: number): Vec3 => add(o, [x, y, z]);
  lattice(w, at(0, 0, 0), at(0, 32, 0), { from: 6.4, to: 6.4, bays: 8, leg: 0.5, brace: 0.2 }, steel);
  for (const z of [-3.4, 3.4]) {
    lattice(
      w,
      at(26, 0, z * 1.7),
      at(3.2, 33, z),
      { from: 2.2, to: 1.3, bays: 14, leg: 0.34, brace: 0.14 },
      steel,
    );
    iBeam(w, at(-4.5, 33, z), at(5.5, 33, z), 0.9, steel);
    iBeam(w, at(-4.5, 38.5, z), at(4, 38.5, z), 0.6, steel);
    for (const x of [-4, 0, 4]) w.bar(at(x, 33, z), at(x, 38.5, z), 0.3, 0.3, steel);
    w.bar(at(-4, 33, z), at(0, 38.5, z), 0.2, 0.2, steel);
    w.bar(at(4, 33, z), at(0, 38.5, z), 0.2, 0.2, steel);
  }
  for (const t of [0.25, 0.5, 0.75])
    w.bar(
      at(26 - 22.8 * t, 33 * t, -5.8 + 2.4 * t),
      at(26 - 22.8 * t, 33 * t, 5.8 - 2.4 * t),
      0.4,
      0.4,
      steel,
    );
  w.box(at(0, 32.9, 0), [5.6, 0.15, 4.2], steel);
  w.box(at(0, 41, 0), [5, 0.2, 4.4], steel);
  for (const [x, z] of [
    [-4.2, -4],
    [4.2, -4],
    [-4.2, 4],
    [4.2, 4],
  ] as const)
    w.bar(at(x, 38.5, z), at(x, 41, z), 0.22, 0.22, steel);
  railing(w, [at(-5.6, 33, -4.2), at(-5.6, 33, 4.2), at(5.6, 33, 4.2), at(5.6, 33, -4.2)], 1.1, 1.4, steel);
  for (const z of [-1.5, 1.5]) {
    wheel(w, at(0, 36.2, z), [0, 0, 1], 3.1, 16, steel, z);
    cable(w, at(3.1, 36.2, z), at(78, 6, z * 0.6), 1.6, 0.045, dark, 30);
    w.capsule(at(-3.05, 36.2, z), at(-3.05, 0, z), 0.045, 0.045, dark);
  }
  ladder(w, at(-3.4, 0, 2), at(-3.4, 33, 2), 0.7, 0.6, steel);
}

export function yard(w: World, o: Vec3): void {
  w.box(add(o, [-2, 5, 0]), [9, 5, 7], brick);
  gable(w, add(o, [-2, 5, 0]), [9, 5, 7], 3, dark);
  w.box(add(o, [82, 4.5, 0]), [8, 4.5, 9], brick);
  gable(w, add(o, [82, 4.5, 0]), [8, 4.5, 9], 3.5, dark);
  lattice(
    w,
    add(o, [-11, 8, 2]),
    add(o, [-62, 24, 14]),
    { from: 3.2, to: 3.2, bays: 16, leg: 0.3, brace: 0.13 },
    steel,
  );
  for (const t of [0.35, 0.7])
    lattice(
      w,
      add(o, [-11 - 51 * t, 0, 2 + 12 * t]),
      add(o, [-11 - 51 * t, 7 + 16 * t, 2 + 12 * t]),
      { from: 3, to: 2, bays: 5, leg: 0.3, brace: 0.13 },
      steel,
    );
  w.box(add(o, [-66, 14, 15]), [7, 14, 7], brick);
}

export const heap =
  (cx: number, cz: number, r: number, h: number) =>
  (x: number, z: number): number => {
    const d = Math.hypot(x - cx, z - cz) / r;
    return Math.max(0, 1 - d) * h * (0.85 + 0.25 * ridges(x * 0.03, z * 0.03, 3, 4));
  };

/** Uneven ground with pools of water, level where the works stand at `sites`. */
export function land(
  w: World,
  seed: number,
  sites: readonly Vec3[],
  heaps: ((x: number, z: number) => number)[],
): void {
  const height = (x: number, z: number): number => {
    const built = Math.max(...sites.map((s) => smoothstep(95, 55, Math.hypot(x - s[0] - 12, z - s[2]))));
    const wild =
      fbm(x * 0.014, seed, z * 0.02, 4) * 2.6 - 1.05 + heaps.reduce((m, f) => Math.max(m, f(x, z)), 0);
    return wild + (0.05 - wild) * built;
  };
  terrain(w, { x0: -500, x1: 500, z0: -800, z1: 60, nx: 220, nz: 190 }, height, coal);
  w.ground(-1.2, pool);
}
