import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { figure } from '../../shapes/town.ts';
import { dark, ear, earth } from './parts.ts';
import { shelterBelt } from './trees.ts';

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
  winnower(w, [2.2, -0.04, -11], 1.74);
  winnower(w, [4.4, -0.04, -15.5], 1.7);
  figure(w, [-7, 0.02, -15], 1.68, dark, 1, 0.2, true);
  for (let i = 0; i < 4200; i++) {
    const t = random.next();
    const p: Vec3 = [
      0.1 - t * 3 + random.bell() * 0.22,
      2.6 + 2.2 * t * (1 - t) * 2.1 + random.bell() * 0.24 * (0.4 + t) - t * 0.8,
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
  shelterBelt(w, random, -105, -76, 90, 7, 40);
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

/** A winnower who has just thrown: weight on the forward foot, leaning back, the wooden shovel high before him, towards -x. */
function winnower(w: World, o: Vec3, h: number): void {
  const p = (x: number, y: number, z = 0): Vec3 => add(o, [x * h, y * h, z * h]);
  const limb = (points: readonly Vec3[], radii: readonly number[]): void =>
    points.slice(1).forEach((b, i) => w.capsule(points[i]!, b, radii[i]! * h, radii[i + 1]! * h, dark));
  limb([p(-0.2, 0.04, 0.06), p(-0.17, 0.28, 0.06), p(-0.02, 0.5, 0.04)], [0.034, 0.05, 0.072]);
  limb([p(-0.19, 0.022, 0.06), p(-0.29, 0.018, 0.07)], [0.03, 0.02]);
  limb([p(0.24, 0.045, -0.06), p(0.13, 0.27, -0.05), p(0.02, 0.5, -0.04)], [0.034, 0.05, 0.072]);
  limb([p(0.25, 0.025, -0.06), p(0.17, 0.02, -0.08)], [0.028, 0.02]);
  limb([p(0, 0.5), p(0.02, 0.64), p(0.02, 0.77)], [0.094, 0.098, 0.1]);
  limb([p(0.015, 0.8), p(-0.005, 0.885), p(-0.015, 0.925)], [0.04, 0.045, 0.058]);
  limb([p(0.01, 0.94), p(0.005, 0.985)], [0.062, 0.03]);
  w.cylinder(p(0.002, 0.945), p(0, 0.955), 0.115 * h, dark);
  const [near, far] = [p(-0.27, 0.86, 0.02), p(-0.49, 1.02, -0.02)];
  limb([p(0, 0.78, 0.1), p(-0.13, 0.7, 0.12), near], [0.044, 0.036, 0.028]);
  limb([p(0, 0.79, -0.1), p(-0.22, 0.84, -0.12), far], [0.044, 0.034, 0.026]);
  const tip = p(-0.96, 1.36, -0.06);
  w.capsule(p(-0.14, 0.765, 0.04), tip, 0.02, 0.018, dark);
  w.bar(add(tip, [0.05, -0.03, 0]), p(-1.17, 1.5, -0.07), 0.03, 0.2, dark);
}
