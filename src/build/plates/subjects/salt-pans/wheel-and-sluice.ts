import { look } from '../../engine/material.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { figure } from '../../shapes/town.ts';
import { dark, dikes, pans } from './parts.ts';

const wood = look({ color: [0.2, 0.15, 0.11], color2: [0.12, 0.09, 0.07], grain: [3, 3, 0.6], rough: 0.9 });

/** A wooden water wheel against the light. */
export function wheelAndSluice(): Scene {
  const w = new World();
  dikes(w, 30, 40, 4, 8);
  for (let i = 0; i < 24; i++) {
    const a = (i / 24) * 2 * Math.PI;
    const c: Vec3 = [0, 2.5, -15];
    const p = (r: number, z: number): Vec3 => add(c, [Math.cos(a) * r, Math.sin(a) * r, z]);
    for (const z of [-0.5, 0.5]) w.capsule(p(0.2, z), p(2.6, z), 0.05, 0.04, wood);
    w.orientedBox(
      p(2.5, 0),
      [Math.cos(a), Math.sin(a), 0],
      [-Math.sin(a), Math.cos(a), 0],
      [0, 0, 1],
      [0.34, 0.03, 0.62],
      wood,
    );
    const b = ((i + 1) / 24) * 2 * Math.PI;
    for (const r of [1.4, 2.3])
      for (const z of [-0.5, 0.5])
        w.capsule(p(r, z), add(c, [Math.cos(b) * r, Math.sin(b) * r, z]), 0.045, 0.045, wood);
  }
  w.cylinder([0, 2.5, -16.2], [0, 2.5, -13.8], 0.18, wood);
  for (const z of [-16, -14])
    for (const s of [-1, 1]) w.capsule([s * 1.3, -0.4, z], [0, 2.5, z], 0.11, 0.09, wood);
  for (let i = 0; i < 9; i++)
    w.capsule([-16 + i * 4.2, -0.3, -24], [-16 + i * 4.2 + 0.1, 1.4, -24], 0.08, 0.07, wood);
  figure(w, [5.6, 0.25, -30], 1.7, dark, -1.2, 0.34);
  w.capsule([4.3, 1.5, -30], [6.9, 1.5, -30], 0.03, 0.03, dark);
  for (const x of [4.4, 6.8]) w.capsule([x, 0.85, -30], [x, 0.6, -30], 0.26, 0.2, dark);
  w.ground(
    0,
    pans(
      30,
      40,
      [
        [0.13, 0.12, 0.15],
        [0.16, 0.13, 0.14],
      ],
      -0.4,
    ),
  );
  const sun = direction(2, 9);
  return {
    world: w,
    sun: { dir: sun, color: [3.6, 2.4, 1.6], size: 0.7 },
    sky: {
      zenith: [0.3, 0.38, 0.56],
      horizon: [1.2, 0.84, 0.7],
      sun,
      halo: [1.7, 1, 0.65],
      haloPower: 7,
      disc: [24, 16, 10],
      discRadius: 1.6,
      fall: 2.4,
      clouds: { cover: 0.3, size: 1, lit: [1.5, 1, 0.85], shade: [0.6, 0.53, 0.6], seed: 71, stretch: 3 },
    },
    camera: { eye: [-1.3, 1.3, 0], at: [-0.1, 2.4, -15], mm: 42 },
    fog: { density: 0.006, fall: 0.05, color: [0.88, 0.66, 0.62], glow: [1, 0.6, 0.4] },
    samples: 3,
  };
}
