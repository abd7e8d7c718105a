import type { Material } from '../engine/material.ts';
import { add, turn } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import type { World } from '../engine/world.ts';

/** A roadster bicycle on its wheels; `facing` in radians, 0 along z. */
export function bicycle(w: World, foot: Vec3, facing: number, m: Material): void {
  const at = (x: number, y: number, z: number): Vec3 => add(foot, turn([x, y, z], facing));
  for (const z of [-0.55, 0.55]) {
    ring(w, (a) => at(0, 0.34 + Math.sin(a) * 0.33, z + Math.cos(a) * 0.33), 0.016, m);
    for (let i = 0; i < 14; i++) {
      const a = (i / 14) * 2 * Math.PI;
      w.capsule(at(0, 0.34, z), at(0, 0.34 + Math.sin(a) * 0.33, z + Math.cos(a) * 0.33), 0.003, 0.003, m);
    }
  }
  const tubes: [Vec3, Vec3][] = [
    [at(0, 0.34, -0.55), at(0, 0.3, -0.05)],
    [at(0, 0.34, -0.55), at(0, 0.82, -0.2)],
    [at(0, 0.3, -0.05), at(0, 0.9, -0.23)],
    [at(0, 0.3, -0.05), at(0, 0.8, 0.38)],
    [at(0, 0.82, -0.2), at(0, 0.85, 0.37)],
    [at(0, 0.34, 0.55), at(0, 1.02, 0.34)],
    [at(-0.27, 1.05, 0.2), at(0, 1.02, 0.36)],
    [at(0.27, 1.05, 0.2), at(0, 1.02, 0.36)],
  ];
  for (const [a, b] of tubes) w.capsule(a, b, 0.017, 0.017, m);
  w.capsule(at(0, 0.93, -0.34), at(0, 0.93, -0.14), 0.07, 0.035, m);
  w.box(at(0, 0.72, -0.6), [0.08, 0.012, 0.2], m, facing);
}

/** A two-wheeled stall with a canopy on four posts, 2 m long. */
export function handcart(w: World, foot: Vec3, m: Material): void {
  const at = (x: number, y: number, z: number): Vec3 => add(foot, [x, y, z]);
  w.box(at(0, 0.92, 0), [1.25, 0.06, 0.55], m);
  w.box(at(0, 0.68, 0), [1.2, 0.2, 0.5], m);
  for (const z of [-0.6, 0.6])
    ring(w, (a) => at(-0.2 + Math.cos(a) * 0.36, 0.37 + Math.sin(a) * 0.36, z), 0.03, m);
  for (const x of [-1.2, 1.2])
    for (const z of [-0.5, 0.5]) w.capsule(at(x, 0.9, z), at(x, 2.5, z), 0.025, 0.025, m);
  w.orientedBox(at(0, 2.6, 0.35), [1, 0, 0], [0, 0.96, 0.28], [0, -0.28, 0.96], [1.5, 0.02, 0.5], m);
  w.orientedBox(at(0, 2.6, -0.35), [1, 0, 0], [0, 0.96, -0.28], [0, 0.28, 0.96], [1.5, 0.02, 0.5], m);
  w.capsule(at(1.2, 0.85, 0), at(2, 0.95, 0), 0.03, 0.03, m);
  w.capsule(at(1.1, 0, 0), at(1.1, 0.7, 0), 0.035, 0.035, m);
}

function ring(w: World, at: (angle: number) => Vec3, r: number, m: Material): void {
  for (let i = 0; i < 28; i++)
    w.capsule(at((i / 28) * 2 * Math.PI), at(((i + 1) / 28) * 2 * Math.PI), r, r, m);
}
