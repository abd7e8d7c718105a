import { look } from '../../engine/material.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lattice } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { track } from '../../shapes/track.ts';
import { dark, gravel, rail } from './parts.ts';

const steel = look({
  color: [0.16, 0.15, 0.15],
  color2: [0.2, 0.11, 0.07],
  grain: 2,
  rough: 0.6,
  mirror: 0.1,
});

/** A marshalling yard with its switches, from above. */
export function switches(random: Random): Scene {
  const w = new World();
  const bend =
    (from: number, to: number, start: number, span: number) =>
    (t: number): Vec3 => {
      const k = Math.min(1, Math.max(0, (t - start) / span));
      return [from + (to - from) * k * k * (3 - 2 * k), 0, 20 - t];
    };
  for (const x of [-18, -13, -8, -3, 2, 7, 12, 17]) track(w, bend(x, x, 0, 1), 190, rail);
  for (const [a, b, s] of [
    [-13, -8, 20],
    [-8, -3, 62],
    [-3, 2, 18],
    [7, 2, 46],
    [12, 7, 86],
    [2, -3, 96],
    [-18, -13, 80],
    [17, 12, 30],
  ] as const)
    track(w, bend(a, b, s, 46), 190, rail, false);
  for (let i = 0; i < 34; i++) {
    const x = -13 + Math.floor(i / 12) * 15;
    const z = -36 - (i % 12) * 12.4;
    w.box([x, 2, z], [1.5, 1.35, 5.8], steel);
    w.box([x, 3.25, z], [1.25, 0.2, 5.4], dark);
    for (const k of [-4, 4]) w.box([x, 0.6, z + k], [1, 0.4, 1.2], dark);
  }
  figure(w, [-0.4, 0, -14], 1.76, dark, 0.5, 0.3);
  figure(w, [4.6, 0, -38], 1.76, dark, 2.5, 0.3);
  for (let i = 0; i < 5; i++)
    lattice(
      w,
      [-22 + i * 0.2, 0, -30 - i * 36],
      [-22 + i * 0.2, 16, -30 - i * 36],
      { from: 1, to: 0.6, bays: 10, leg: 0.1, brace: 0.05 },
      dark,
    );
  w.ground(-0.06, gravel);
  void random;
  const sun = direction(16, 9);
  return {
    world: w,
    sun: { dir: sun, color: [4.4, 3, 1.8], size: 0.5 },
    sky: { zenith: [0.3, 0.34, 0.4], horizon: [1.2, 0.9, 0.66], sun, halo: [1.4, 0.9, 0.5], fall: 3 },
    camera: { eye: [3, 13, 26], at: [-1, 0, -34], mm: 42 },
    fog: { density: 0.0022, fall: 0.03, color: [0.66, 0.54, 0.46], glow: [1, 0.7, 0.4] },
  };
}
