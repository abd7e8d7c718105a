import { look } from '../../engine/material.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction, turn } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { sheaf, wheatField } from '../../shapes/wheat.ts';
import { dark, ear, earth, straw } from './parts.ts';
import { shelterBelt } from './trees.ts';

const shirt = look({
  color: [0.1, 0.09, 0.09],
  color2: [0.06, 0.055, 0.06],
  grain: 7,
  rough: 0.95,
  bump: 0.4,
});

const hat = look({ color: [0.6, 0.47, 0.24], rough: 0.8, bump: 0.3, bumpGrain: [10, 60, 10] });

/** Reapers in a row beside the standing wheat. */
export function reapers(random: Random): Scene {
  const w = new World();
  wheatField(w, random, { x0: -34, x1: 1.6, z0: -60, z1: -9, count: 60000, height: 0.88 }, straw, ear, false);
  wheatField(w, random, { x0: -5, x1: 0.2, z0: -9, z1: -3.6, count: 5200, height: 0.86 }, straw, ear, true);
  // Each reaper's own strip stands as far as he has cut it: the edge of the wheat steps back with the row.
  for (let i = 0; i < 5; i++) {
    const z = -6.4 - i * 3.2;
    const x = 2.5 + i * 1.5;
    wheatField(
      w,
      random,
      { x0: i ? x - 2.4 : 0.2, x1: x - 0.85, z0: -60, z1: z - 0.9, count: 9000, height: 0.87 },
      straw,
      ear,
      false,
    );
    reaper(w, random, [x, 0, z], 1.7 + random.bell() * 0.04, -0.5 + random.bell() * 0.25);
    for (let k = 0; k < 3; k++) swath(w, random, [x + 1.1 + random.bell() * 0.2, 0, z + 1.4 + k * 1.7]);
  }
  for (let i = 0; i < 18; i++)
    sheaf(
      w,
      random,
      [9 + (i % 3) * 4.6 + random.bell() * 0.5, 0, -14 - Math.floor(i / 3) * 7.5],
      1.15,
      straw,
    );
  for (let i = 0; i < 9000; i++) {
    const x = random.between(1.6, 26);
    const z = random.between(-50, -2);
    w.capsule([x, 0, z], [x + random.bell() * 0.03, random.between(0.08, 0.16), z], 0.008, 0.006, straw);
  }
  shelterBelt(w, random, -230, -170, 190, 7, 44);
  w.ground(0, earth);
  const sun = direction(-34, 14);
  return {
    world: w,
    sun: { dir: sun, color: [4.8, 3.5, 2], size: 0.5 },
    sky: {
      zenith: [0.26, 0.4, 0.56],
      horizon: [1, 0.86, 0.64],
      sun,
      halo: [1.6, 1, 0.5],
      haloPower: 9,
      disc: [26, 18, 10],
      discRadius: 1.1,
      clouds: { cover: 0.42, size: 1.1, lit: [1.5, 1.3, 1], shade: [0.55, 0.54, 0.54], seed: 29 },
    },
    camera: { eye: [2.9, 0.82, -1.5], at: [2.6, 1.18, -9], mm: 38 },
    fog: { density: 0.006, fall: 0.03, color: [0.8, 0.62, 0.4], glow: [1.3, 0.8, 0.36], glowPower: 8 },
    samples: 3,
  };
}

/** A reaper bent over the wheat, towards -x before `facing` turns him: one hand holds the stalks, the other the sickle. */
function reaper(w: World, random: Random, o: Vec3, h: number, facing: number): void {
  const bow = random.between(-0.04, 0.05);
  const p = (x: number, y: number, z = 0): Vec3 => add(o, turn([x * h, y * h, z * h], facing));
  const limb = (points: readonly Vec3[], radii: readonly number[], m = dark): void =>
    points.slice(1).forEach((b, i) => w.capsule(points[i]!, b, radii[i]! * h, radii[i + 1]! * h, m));
  // The forward leg is bent, the other stretched out behind.
  limb([p(-0.17, 0.04, 0.1), p(-0.13, 0.27, 0.1), p(0.07, 0.47, 0.05)], [0.036, 0.052, 0.075]);
  limb([p(-0.16, 0.025, 0.1), p(-0.25, 0.02, 0.11)], [0.03, 0.022]);
  limb([p(0.26, 0.05, -0.1), p(0.14, 0.27, -0.09), p(0.09, 0.47, -0.05)], [0.034, 0.05, 0.075]);
  limb([p(0.27, 0.03, -0.1), p(0.19, 0.02, -0.11)], [0.03, 0.022]);
  limb(
    [p(0.1, 0.5), p(-0.02, 0.58 + bow * 0.4), p(-0.17, 0.6 + bow), p(-0.23, 0.58 + bow)],
    [0.088, 0.092, 0.1, 0.07],
    shirt,
  );
  limb([p(-0.25, 0.58 + bow), p(-0.31, 0.55 + bow)], [0.035, 0.052]);
  limb([p(-0.295, 0.59 + bow), p(-0.315, 0.665 + bow)], [0.07, 0.012], hat);
  brim(w, p, h, bow);
  limb([p(-0.2, 0.59 + bow, 0.1), p(-0.23, 0.44, 0.14), p(-0.36, 0.34, 0.1)], [0.043, 0.034, 0.026], shirt);
  limb([p(-0.2, 0.58 + bow, -0.1), p(-0.3, 0.44, -0.12), p(-0.44, 0.4, -0.04)], [0.043, 0.034, 0.026], shirt);
  const blade = Array.from({ length: 9 }, (_, i): Vec3 => {
    const a = 0.4 + i * 0.34;
    return p(-0.46 - 0.1 * Math.sin(a), 0.3 + 0.05 * Math.cos(a), 0.06 - 0.11 * Math.cos(a));
  });
  limb([p(-0.36, 0.34, 0.1), blade[0]!], [0.012, 0.01]);
  limb(blade, [0.008, 0.009, 0.01, 0.01, 0.01, 0.009, 0.008, 0.006, 0.003]);
  for (let i = 0; i < 40; i++) {
    const top = p(-0.72 + random.bell() * 0.05, 0.5 + random.bell() * 0.05, -0.06 + random.bell() * 0.06);
    w.capsule(p(-0.45, 0.37, -0.04 + random.bell() * 0.01), top, 0.006, 0.014, straw);
  }
}

/** The broad brim of the straw hat, plaited ring by ring about its crown. */
function brim(w: World, p: (x: number, y: number, z?: number) => Vec3, h: number, bow: number): void {
  for (let ring = 0; ring < 5; ring++) {
    const r = 0.07 + ring * 0.017;
    const at = (k: number): Vec3 => {
      const a = (k / 18) * 2 * Math.PI;
      return p(
        -0.3 + Math.cos(a) * r * 0.94,
        0.607 - ring * 0.006 + bow + Math.cos(a) * r * 0.3,
        Math.sin(a) * r,
      );
    };
    for (let k = 0; k < 18; k++) w.capsule(at(k), at(k + 1), 0.011 * h, 0.011 * h, hat);
  }
}

/** Cut stalks laid down in a heap behind a reaper. */
function swath(w: World, random: Random, o: Vec3): void {
  for (let i = 0; i < 110; i++) {
    const a = add(o, [random.bell() * 0.16, random.between(0.04, 0.2), random.bell() * 0.3]);
    const b = add(a, [random.between(0.6, 0.95), random.bell() * 0.04, random.bell() * 0.12]);
    w.capsule(a, b, 0.007, 0.016, straw);
  }
}
