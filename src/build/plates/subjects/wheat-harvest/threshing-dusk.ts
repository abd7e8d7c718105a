import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { figure } from '../../shapes/town.ts';
import { dark, ear, earth, poplars } from './parts.ts';

/** Winnowing at dusk. */
export function threshingDusk(random: Random): Scene {
  const w = new World();
  const heap = (x: number, z: number): number => {
    const d = Math.hypot(x + 2.6, (z + 12) * 1.05) / 4.4;
    return Math.max(0, 1 - d) * 2.3 + fbm(x * 0.8, 1, z * 0.8, 3) * 0.06;
  };
  const grain = look({
    color: [0.62, 0.42, 0.17],
    color2: [0.42, 0.27, 0.1],
    grain: 22,
    rough: 0.8,
    bump: 1.4,
    bumpGrain: 24,
  });
  terrain(w, { x0: -16, x1: 16, z0: -30, z1: 2, nx: 150, nz: 150 }, heap, grain);
  figure(w, [2.7, 0.02, -11], 1.74, dark, -1.7, 0.36, false);
  w.capsule([2.2, 1.15, -11], [0.7, 2.05, -11.3], 0.022, 0.022, dark);
  w.box([0.45, 2.2, -11.35], [0.24, 0.03, 0.2], dark, 0.4);
  figure(w, [-7, 0.02, -15], 1.68, dark, 1, 0.2, true);
  for (let i = 0; i < 2600; i++) {
    const t = random.next();
    const p: Vec3 = [
      0.5 - t * 3.4 + random.bell() * 0.22,
      2.4 + 2.2 * t * (1 - t) * 2.2 + random.bell() * 0.24 * (0.4 + t) - t * 0.8,
      -11.4 + random.bell() * 0.3,
    ];
    w.capsule(p, add(p, [0.02, 0.012, 0]), 0.009, 0.007, ear);
  }
  for (let i = 0; i < 7; i++)
    w.capsule(
      [5.4 + (i % 3) * 0.9, 0.3 + Math.floor(i / 3) * 0.5, -14],
      [5.4 + (i % 3) * 0.9, 0.35 + Math.floor(i / 3) * 0.5, -12.9],
      0.33,
      0.3,
      look({ color: [0.5, 0.45, 0.36], rough: 0.95, bump: 0.3, bumpGrain: 6 }),
    );
  poplars(w, random, -70, -50, 60, 6);
  w.ground(-0.05, earth);
  const sun = direction(-3, 6);
  return {
    world: w,
    sun: { dir: sun, color: [5, 3, 1.4], size: 0.6 },
    sky: {
      zenith: [0.32, 0.34, 0.42],
      horizon: [1.4, 0.85, 0.45],
      sun,
      halo: [1.8, 1, 0.4],
      haloPower: 7,
      disc: [28, 18, 8],
      discRadius: 1.4,
      fall: 3,
    },
    camera: { eye: [0.9, 0.9, 0.4], at: [0, 2.0, -12], mm: 42 },
    volumes: [
      {
        min: [-7, 0, -15],
        max: [4, 6, -9],
        density: (x, y, z) =>
          0.2 *
          Math.max(
            0,
            0.75 -
              Math.hypot((x + 1.2) * 0.32, (y - 2.2) * 0.6, (z + 11.4) * 0.7) +
              fbm(x * 0.7, y * 0.7, z * 0.7, 4) * 0.7,
          ),
        color: [1, 0.84, 0.6],
        ambient: [0.2, 0.14, 0.08],
        sun: true,
        forward: 0.5,
        steps: 20,
      },
    ],
    fog: { density: 0.008, fall: 0.1, color: [0.8, 0.52, 0.3], glow: [1.4, 0.8, 0.3], glowPower: 6 },
    samples: 3,
  };
}
