import { ridges } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { figure } from '../../shapes/town.ts';
import { wheatField } from '../../shapes/wheat.ts';
import { dark, ear, field, straw } from './parts.ts';

/** A footpath through ripe wheat, and someone on it walking into the sun. */
export function againstTheSun(random: Random): Scene {
  const w = new World();
  // The path bends: each strip of wheat leaves it a little farther to the right.
  for (let i = 0; i < 26; i++) {
    const z1 = -0.9 - i * (0.8 + i * 0.11);
    const z0 = -0.9 - (i + 1) * (0.8 + (i + 1) * 0.11);
    const middle = 0.1 + Math.sin(z0 * 0.07 + 0.4) * -0.9;
    const reach = 3 - z0 * 0.75;
    const near = i < 5;
    const count = Math.min(9000, Math.round((reach - 0.5) * (z1 - z0) * (near ? 330 : i < 12 ? 260 : 110)));
    const strip = { z0, z1, count, height: 0.84 };
    wheatField(w, random, { ...strip, x0: middle - reach, x1: middle - 0.42 }, straw, ear, near);
    wheatField(w, random, { ...strip, x0: middle + 0.42, x1: middle + reach }, straw, ear, near);
  }
  terrain(
    w,
    { x0: -1500, x1: 1500, z0: -2400, z1: -500, nx: 160, nz: 60 },
    (x, z) =>
      Math.max(-4, (ridges(x * 0.0016, 4, z * 0.002, 4) - 0.25) * 150 * Math.min(1, (-z - 500) / 700)),
    field,
  );
  figure(w, [1, 0, -13.5], 1.72, dark, Math.PI - 0.1, 0.32, true);
  w.ground(0, field);
  const sun = direction(3, 9);
  return {
    world: w,
    sun: { dir: sun, color: [5, 3.4, 1.8], size: 0.6 },
    sky: {
      zenith: [0.3, 0.4, 0.52],
      horizon: [1.2, 0.85, 0.52],
      sun,
      halo: [1.7, 1, 0.45],
      haloPower: 11,
      disc: [30, 22, 12],
      discRadius: 1.3,
      fall: 3,
      clouds: {
        cover: 0.4,
        size: 0.9,
        lit: [1.6, 1.2, 0.8],
        shade: [0.6, 0.52, 0.46],
        seed: 21,
        stretch: 3,
      },
    },
    camera: { eye: [-0.15, 1.7, 0.9], at: [0.5, 1.42, -12], mm: 38 },
    fog: { density: 0.0016, fall: 0.004, color: [0.8, 0.58, 0.36], glow: [1.4, 0.9, 0.4], glowPower: 8 },
    samples: 3,
  };
}
