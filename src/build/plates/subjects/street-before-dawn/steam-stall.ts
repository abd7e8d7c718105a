import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { add } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe, surface } from '../../shapes/land.ts';
import { figure, streetLamp } from '../../shapes/town.ts';
import { blueSky, dark, lampGlow, orange, row, wet } from './parts.ts';

const bamboo = look({
  color: [0.46, 0.3, 0.14],
  color2: [0.28, 0.17, 0.08],
  grain: [14, 60, 14],
  rough: 0.6,
  bump: 0.05,
  bumpGrain: [6, 120, 6],
});
const dough = look({ color: [0.78, 0.74, 0.66], color2: [0.7, 0.65, 0.56], grain: 12, rough: 0.75 });
const tin = look({ color: [0.3, 0.31, 0.33], rough: 0.3, mirror: 0.3, metal: 0.6, bump: 0.03, bumpGrain: 8 });
const board = look({ color: [0.16, 0.11, 0.07], color2: [0.09, 0.06, 0.04], grain: [2, 30, 24], rough: 0.6 });

/** Steaming baskets of a breakfast stall, seen from across its board before dawn. */
export function steamStall(random: Random): Scene {
  const w = new World();
  w.ground(0, wet);
  row(w, 8, 1, random, 0.05, -14, -90);
  row(w, -8, -1, random, 0.05, -14, -90);
  w.box([0, 0.86, -2.6], [2.4, 0.05, 0.62], board);
  w.box([0, 0.62, -2.35], [2.4, 0.2, 0.03], board);
  for (let i = 0; i < 5; i++) basket(w, [-0.62, 0.92 + i * 0.145, -2.62], 0.36);
  lathe(
    w,
    [-0.62, 1.645, -2.62],
    [
      [0.37, 0],
      [0.35, 0.05],
      [0.2, 0.1],
      [0.02, 0.13],
    ],
    bamboo,
    72,
  );
  for (let i = 0; i < 2; i++) basket(w, [0.34, 0.92 + i * 0.145, -2.5], 0.36);
  for (let i = 0; i < 8; i++) {
    const a = (i / 7) * 2 * Math.PI;
    const r = i === 7 ? 0 : 0.215;
    bun(w, [0.34 + Math.cos(a) * r, 1.13, -2.5 + Math.sin(a) * r], 0.1, i);
  }
  lathe(
    w,
    [1.25, 0.9, -2.8],
    [
      [0.3, 0],
      [0.31, 0.04],
      [0.31, 0.44],
      [0.33, 0.46],
      [0.31, 0.47],
      [0.29, 0.4],
    ],
    tin,
    72,
  );
  w.cylinder([1.25, 1.1, -2.8], [1.25, 1.28, -2.8], 0.3, look({ color: [0.5, 0.46, 0.38], rough: 0.1 }));
  for (let i = 0; i < 6; i++)
    lathe(
      w,
      [-1.35 + (i % 2) * 0.02, 0.915 + i * 0.03, -2.45],
      [
        [0.05, 0],
        [0.06, 0.01],
        [0.1, 0.055],
        [0.105, 0.06],
        [0.09, 0.055],
      ],
      dough,
      40,
    );
  figure(w, [-1.9, 0, -7.4], 1.72, dark, 0.5, 0.22);
  figure(w, [2.1, 0, -11], 1.66, dark, 2.4, 0.25, false);
  const bulb: Vec3 = [0.55, 2.3, -2];
  w.sphere(bulb, 0.045, look({ color: [0, 0, 0], glow: [40, 28, 13] }));
  w.capsule(add(bulb, [0, 1.4, 0]), add(bulb, [0, 0.05, 0]), 0.006, 0.006, dark);
  const lamps: Lamp[] = [{ at: add(bulb, [0, -0.08, 0]), color: [5, 3.4, 1.6], radius: 0.06 }];
  for (let i = 0; i < 5; i++)
    for (const s of [-1, 1])
      lamps.push({
        at: streetLamp(w, [s * 5.6, 0, -16 - i * 15 - (s > 0 ? 7 : 0)], 6, [-s * 1.6, 0, 0], dark, lampGlow),
        color: orange,
        radius: 0.3,
      });
  return {
    world: w,
    lamps,
    sky: blueSky,
    camera: { eye: [0.08, 1.9, -0.62], at: [-0.06, 1.27, -2.6], mm: 31, lens: 0.016, focus: 1.95 },
    volumes: [
      {
        min: [-1.5, 0.95, -3.6],
        max: [2.1, 3.4, -1.9],
        density: (x, y, z) =>
          plume(x, y, z, 0.34, 1.2, -2.5, 0.3) * 1.1 +
          plume(x, y, z, -0.62, 1.7, -2.62, 0.2) * 0.7 +
          plume(x, y, z, 1.25, 1.36, -2.8, 0.2) * 0.8,
        color: [1, 1, 1],
        ambient: [0.05, 0.07, 0.12],
        lamps: true,
        steps: 36,
      },
    ],
    samples: 18,
    bounces: 3,
  };
}

/** Density of steam that rises from a round opening and leans with the air. */
function plume(x: number, y: number, z: number, px: number, py: number, pz: number, r: number): number {
  const h = y - py;
  if (h < -0.06) return 0;
  const d = Math.hypot(x - px - h * 0.16, z - pz) / (r + Math.max(0, h) * 0.26);
  const curl = fbm(x * 3.4 + px * 9, y * 2.1 - 4, z * 3.4, 5) * 2.1;
  return Math.max(0, 0.75 - d + curl) * Math.exp(-Math.max(0, h) * 0.9) * 1.5;
}

/** A bamboo tray with its two hoops. */
function basket(w: World, at: Vec3, r: number): void {
  lathe(
    w,
    at,
    [
      [r * 0.97, 0],
      [r, 0.01],
      [r, 0.04],
      [r * 0.96, 0.05],
      [r * 0.96, 0.09],
      [r, 0.1],
      [r, 0.135],
      [r * 0.95, 0.14],
      [r * 0.93, 0.06],
    ],
    bamboo,
    80,
  );
  w.cylinder(add(at, [0, 0.03, 0]), add(at, [0, 0.06, 0]), r * 0.94, bamboo);
}

/** A steamed bun with its pleats drawn together at the top. */
function bun(w: World, at: Vec3, r: number, seed: number): void {
  surface(
    w,
    72,
    26,
    (i, j) => {
      const [a, b] = [((i % 72) / 72) * 2 * Math.PI, (j / 26) * Math.PI];
      const top = Math.max(0, -Math.cos(b));
      const k = 1 + 0.07 * top * top * Math.sin(a * 15 + seed + top * 3) * Math.sin(b);
      const y = -Math.cos(b) * 0.72 - 0.16 * Math.exp(-(((Math.PI - b) / 0.16) ** 2));
      return [
        at[0] + Math.sin(b) * Math.cos(a) * r * k,
        at[1] + y * r + 0.03,
        at[2] + Math.sin(b) * Math.sin(a) * r * k,
      ];
    },
    dough,
  );
}
