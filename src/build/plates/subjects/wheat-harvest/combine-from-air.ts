import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { combine } from '../../shapes/wheat.ts';
import { dark, ear, straw } from './parts.ts';

const red = look({
  color: [0.4, 0.05, 0.03],
  color2: [0.2, 0.06, 0.04],
  grain: 1,
  rough: 0.45,
  mirror: 0.06,
});

/** The edge that the last pass has left. */
const edge = (z: number): number => -3 + Math.sin(z * 0.012) * 5;

/** Where the standing wheat begins, z metres along the field; behind the machine a swath less. */
const line = (z: number): number => edge(z) + (z > -28.4 ? 5.6 : 0);

/** A combine from the air with its dust. */
export function combineFromAir(random: Random): Scene {
  const w = new World();
  const height = (x: number, z: number): number => fbm(x * 0.02, 3, z * 0.02, 3) * 0.8;
  const rows = look({
    color: [0.5, 0.37, 0.15],
    finish: (hit, s) => {
      const cut = hit.x < line(hit.z);
      const n = fbm(hit.x * 2.6, 0, hit.z * 0.5, 4);
      const pass = 0.5 + 0.5 * Math.sin(((hit.x - line(hit.z)) * 2 * Math.PI) / 5.6);
      const rows = 0.5 + 0.5 * Math.sin(hit.x * 21);
      const k = cut ? 0.82 + 0.16 * pass + 0.12 * rows + n * 0.3 : 0.6 + n * 0.3;
      s.r = (cut ? 0.52 : 0.4) * k;
      s.g = (cut ? 0.4 : 0.28) * k;
      s.b = (cut ? 0.22 : 0.1) * k;
      s.rough = 1;
    },
    bump: 0.5,
    bumpGrain: [7, 3, 2],
  });
  terrain(w, { x0: -160, x1: 160, z0: -190, z1: 90, nx: 130, nz: 110 }, height, rows);
  for (let i = 0; i < 230000; i++) {
    const z = random.between(-78, 22);
    const x = line(z) + 46 * Math.pow(random.next(), 1.25);
    const y = height(x, z);
    w.capsule(
      [x, y + 0.35, z],
      [x + 0.1 + random.bell() * 0.1, y + 0.86, z + random.bell() * 0.1],
      0.03,
      0.05,
      ear,
    );
  }
  for (let i = 0; i < 5200; i++) {
    // The straw that the machine has dropped behind it, in one windrow a pass.
    const pass = random.integer(4);
    const z = random.between(pass ? -120 : -18, 26);
    const x = edge(z) + 2.8 - pass * 5.6 + random.bell() * 0.42;
    const y = height(x, z) + random.between(0.05, 0.3);
    const a = random.next() * Math.PI;
    w.capsule(
      [x, y, z],
      [x + Math.cos(a) * 0.5, y + random.bell() * 0.08, z + Math.sin(a) * 0.5],
      0.035,
      0.03,
      straw,
    );
  }
  combine(w, [edge(-24) + 2.8, 0.35, -24], Math.PI, red, dark);
  const sun = direction(62, 17);
  return {
    world: w,
    sun: { dir: sun, color: [4.6, 3.5, 2.2], size: 0.5 },
    sky: { zenith: [0.42, 0.5, 0.6], horizon: [0.8, 0.72, 0.6] },
    camera: { eye: [13, 21, 7], at: [-1.5, 0, -24], mm: 40, roll: -7 },
    volumes: [
      {
        min: [-16, 0, -30],
        max: [14, 12, 22],
        density: (x, y, z) => {
          const back = z + 21.4;
          if (back < 0) return 0;
          const d =
            Math.hypot((x - edge(-24) - 2.8 + back * 0.2) * 0.42, (y - 1.4 - back * 0.09) * 0.75) /
            (1.1 + back * 0.12);
          const curl = fbm(x * 0.5, y * 0.5, z * 0.42, 5) * 1.8;
          return Math.max(0, 0.9 - d + curl) * 0.16 * Math.exp(-back / 16);
        },
        color: [1, 0.88, 0.68],
        ambient: [0.4, 0.33, 0.24],
        sun: true,
        selfShadow: 3,
        forward: 0.3,
        steps: 30,
      },
    ],
    samples: 3,
  };
}
