import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { add, turn } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { sparks } from '../../shapes/sparks.ts';
import { black, floor, melt, night, stream } from './parts.ts';

const mould = look({
  color: [0.09, 0.075, 0.07],
  color2: [0.05, 0.045, 0.045],
  grain: 6,
  rough: 0.7,
  mirror: 0.06,
  bump: 0.06,
  bumpGrain: 26,
});

/** A row of moulds that leads to the stream; a caster with his bar stands dark before the sparks. */
export function castingHands(random: Random): Scene {
  const w = new World();
  const lamps: Lamp[] = [];
  for (let i = 0; i < 9; i++)
    for (const row of [0, 1]) {
      const at: Vec3 = [-2.05 + i * 0.12 - row * 2.3, 0, -2.6 - i * 1.75 + row * 0.5];
      const heat = i > 4 ? 0 : 0.42 + 0.05 * i - row * 0.12;
      lathe(
        w,
        at,
        [
          [0.72, 0],
          [0.68, 0.1],
          [0.62, 0.9],
          [0.66, 0.98],
          [0.66, 1.06],
          [0.5, 1.06],
          [0.47, 0.9],
        ],
        mould,
        64,
      );
      if (heat) {
        w.cylinder(add(at, [0, 0.5, 0]), add(at, [0, 0.97, 0]), 0.5, melt(heat, 2.6));
        lamps.push({ at: add(at, [0, 1.5, 0]), color: [3.4 * heat, 1.2 * heat, 0.28 * heat], radius: 0.4 });
      }
    }
  const mouth: Vec3 = [-1.45, 1, -11.35];
  lamps.push(...stream(w, [-0.2, 4.5, -11.6], mouth, 0.1, 0.1));
  lathe(
    w,
    [0.9, 3.9, -11.9],
    [
      [0.9, 0],
      [1.15, 0.15],
      [1.3, 2],
      [1.36, 2.1],
      [1.3, 2.2],
      [1.1, 2.1],
    ],
    mould,
    72,
  );
  w.bar([-0.1, 4.55, -11.65], [0.5, 4.7, -11.8], 0.34, 0.2, mould);
  for (const x of [-0.55, 2.35]) w.bar([x, 5, -11.9], [x, 14, -11.9], 0.14, 0.3, black);
  caster(w, [1.05, 0, -8.6], 1.76, 0.35);
  w.ground(0, floor);
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps,
    camera: { eye: [0.35, 1.95, 1.5], at: [-0.35, 1.75, -9], mm: 40 },
    streaks: sparks(random, add(mouth, [0, 0.12, 0]), 560, {
      speed: 4.2,
      up: 3.6,
      life: 0.85,
      width: 0.012,
      color: [16, 7, 1.8],
      floor: 0.02,
    }),
    volumes: [
      {
        min: [-9, 0, -18],
        max: [9, 8, -4],
        density: (x, y, z) => 0.006 + 0.05 * Math.max(0, fbm(x * 0.35, y * 0.25, z * 0.35, 4)),
        color: [1, 0.95, 0.9],
        ambient: [0.002, 0.002, 0.003],
        lamps: true,
        steps: 24,
      },
    ],
    samples: 5,
  };
}

/** A caster at work: feet apart, both hands on a long bar that points to -x and down before `facing` turns him. */
function caster(w: World, o: Vec3, h: number, facing: number): void {
  const p = (x: number, y: number, z = 0): Vec3 => add(o, turn([x * h, y * h, z * h], facing));
  const limb = (points: readonly Vec3[], radii: readonly number[]): void =>
    points.slice(1).forEach((b, i) => w.capsule(points[i]!, b, radii[i]! * h, radii[i + 1]! * h, black));
  limb([p(-0.2, 0.04, 0.06), p(-0.17, 0.28, 0.06), p(-0.02, 0.5, 0.04)], [0.036, 0.052, 0.074]);
  limb([p(-0.19, 0.022, 0.06), p(-0.29, 0.018, 0.07)], [0.03, 0.02]);
  limb([p(0.22, 0.045, -0.06), p(0.12, 0.27, -0.05), p(0.02, 0.5, -0.04)], [0.036, 0.052, 0.074]);
  limb([p(0.23, 0.025, -0.06), p(0.15, 0.02, -0.08)], [0.028, 0.02]);
  limb([p(0, 0.48), p(-0.03, 0.62), p(-0.06, 0.76)], [0.096, 0.1, 0.104]);
  limb([p(0.03, 0.4), p(0.03, 0.5)], [0.12, 0.1]);
  limb([p(-0.07, 0.79), p(-0.095, 0.87), p(-0.1, 0.915)], [0.04, 0.046, 0.058]);
  limb([p(-0.095, 0.935), p(-0.09, 0.965)], [0.066, 0.045]);
  w.cylinder(p(-0.105, 0.937), p(-0.103, 0.947), 0.1 * h, black);
  limb([p(-0.06, 0.77, 0.11), p(-0.13, 0.64, 0.14), p(-0.27, 0.62, 0.05)], [0.046, 0.038, 0.03]);
  limb([p(-0.06, 0.77, -0.11), p(-0.2, 0.67, -0.12), p(-0.4, 0.6, -0.02)], [0.046, 0.036, 0.03]);
  w.capsule(p(0.05, 0.68, 0.07), p(-1.28, 0.43, -0.12), 0.014, 0.012, black);
}
