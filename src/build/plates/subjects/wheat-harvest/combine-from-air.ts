import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { figure } from '../../shapes/town.ts';
import { combine, sheaf } from '../../shapes/wheat.ts';
import { dark, ear, straw } from './parts.ts';

const red = look({
  color: [0.4, 0.05, 0.03],
  color2: [0.2, 0.06, 0.04],
  grain: 1,
  rough: 0.45,
  mirror: 0.06,
});

/** A combine from the air with its dust. */
export function combineFromAir(random: Random): Scene {
  const w = new World();
  const height = (x: number, z: number): number => fbm(x * 0.02, 3, z * 0.02, 3) * 0.8;
  const rows = look({
    color: [0.5, 0.37, 0.15],
    finish: (hit, s) => {
      const line = -6 + Math.sin(hit.z * 0.012) * 6;
      const cut = hit.x < line + (hit.z > -24 ? 9 : 0);
      const n = fbm(hit.x * 1.4, 0, hit.z * 0.2, 4);
      const wind = fbm(hit.x * 0.05, 7, hit.z * 0.03, 4);
      const stripe = 0.5 + 0.5 * Math.sin(hit.x * (cut ? 1.4 : 3.6));
      const k = cut ? 0.9 + 0.35 * stripe + n * 0.3 : 0.7 + 0.2 * stripe + n * 0.35 + wind * 0.3;
      s.r = (cut ? 0.55 : 0.44) * k;
      s.g = (cut ? 0.43 : 0.3) * k;
      s.b = (cut ? 0.24 : 0.1) * k;
      s.rough = 1;
    },
    bump: 0.8,
    bumpGrain: [3, 3, 0.7],
  });
  terrain(w, { x0: -160, x1: 160, z0: -190, z1: 90, nx: 130, nz: 110 }, height, rows);
  for (let i = 0; i < 9000; i++) {
    const z = random.between(-70, 24);
    const x = -6 + Math.sin(z * 0.012) * 6 + (z > -24 ? 9 : 0) + Math.pow(random.next(), 2) * 16;
    w.capsule(
      [x, height(x, z), z],
      [x + random.bell() * 0.1, height(x, z) + 0.85, z + random.bell() * 0.1],
      0.05,
      0.11,
      ear,
    );
  }
  combine(w, [-0.5, 0.4, -24], Math.PI, red, dark);
  figure(w, [-14, 0.2, -2], 1.7, dark, 1, 0.3);
  for (let i = 0; i < 26; i++)
    sheaf(w, random, [-20 - (i % 4) * 7 + random.bell(), 0.2, -70 + Math.floor(i / 4) * 14], 1.1, straw);
  const sun = direction(76, 22);
  return {
    world: w,
    sun: { dir: sun, color: [4.6, 3.5, 2.2], size: 0.5 },
    sky: { zenith: [0.42, 0.5, 0.6], horizon: [0.8, 0.72, 0.6] },
    camera: { eye: [9, 30, 17], at: [-1, 0, -20], mm: 36, roll: -9 },
    volumes: [
      {
        min: [-12, 0, -30],
        max: [8, 9, 8],
        density: (x, y, z) => {
          const back = z + 22;
          if (back < 0) return 0;
          const d =
            Math.hypot((x + 0.5 + back * 0.12) * 0.6, (y - 1.6 - back * 0.08) * 0.9) / (1.3 + back * 0.13);
          return (
            Math.max(0, 1 - d + fbm(x * 0.4, y * 0.4, z * 0.35, 4) * 1.2) * 0.16 * Math.max(0, 1 - back / 28)
          );
        },
        color: [1, 0.88, 0.68],
        ambient: [0.5, 0.43, 0.33],
        sun: true,
        forward: 0.2,
        steps: 24,
      },
    ],
    samples: 2,
  };
}
