import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain, tree } from '../../shapes/land.ts';
import { dark, grass, line } from './parts.ts';

const leaf = look({ color: [0.05, 0.07, 0.03], rough: 0.9, vary: 0.4 });

/** A line of pylons over hills in the morning. */
export function marching(random: Random): Scene {
  const w = new World();
  const height = (x: number, z: number): number =>
    fbm(x * 0.0035, 4, z * 0.0035, 4) * 34 + Math.max(0, (-z - 700) * 0.06) - 8;
  const at = (x: number, z: number): Vec3 => [x, height(x, z) - 0.5, z];
  line(
    w,
    [
      at(-66, 40),
      at(-34, -170),
      at(0, -390),
      at(40, -640),
      at(88, -900),
      at(142, -1200),
      at(200, -1560),
      at(270, -1960),
    ],
    52,
    9,
    0.09,
  );
  terrain(w, { x0: -1100, x1: 1300, z0: -2600, z1: 80, nx: 210, nz: 240 }, height, grass);
  for (let i = 0; i < 46; i++) {
    const x = random.between(-160, 260);
    const z = random.between(-620, -120);
    tree(w, at(x, z), random.between(8, 14), random, dark, leaf);
  }
  const sun = direction(-24, 8);
  return {
    world: w,
    sun: { dir: sun, color: [3.8, 2.7, 1.7], size: 0.6 },
    sky: {
      zenith: [0.2, 0.32, 0.42],
      horizon: [1, 0.85, 0.62],
      sun,
      halo: [1.2, 0.8, 0.45],
      fall: 3,
      clouds: {
        cover: 0.45,
        size: 0.8,
        lit: [1.3, 1.1, 0.85],
        shade: [0.4, 0.44, 0.47],
        seed: 6,
        stretch: 2,
      },
    },
    camera: { eye: [-20, 5, 20], at: [-6, 27, -170], mm: 35 },
    fog: { density: 0.0011, fall: 0.008, color: [0.5, 0.55, 0.52], glow: [1, 0.7, 0.4], glowPower: 8 },
  };
}
