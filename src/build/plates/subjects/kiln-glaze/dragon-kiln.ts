import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { add, turn } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { sparks } from '../../shapes/sparks.ts';
import { clay, wood } from './parts.ts';

/** Half width of the fire mouth and height where its arch springs, in metres. */
const HALF = 0.46;
const SPRING = 0.78;

const brick = look({
  color: [0.26, 0.14, 0.09],
  color2: [0.12, 0.08, 0.06],
  grain: 3,
  rough: 0.95,
  bump: 0.12,
  bumpGrain: 24,
  vary: 0.4,
});
const ember = look({ color: [0, 0, 0], glow: [4, 1.2, 0.2] });
const black = look({ color: [0.02, 0.018, 0.018], rough: 0.9 });

/** The fire mouth of a brick kiln, a stoker dark before it with a log on its way in. */
export function dragonKiln(random: Random): Scene {
  const w = new World();
  front(w, random);
  const fire = look({
    color: [0, 0, 0],
    finish: (hit, s) => {
      const tongue = fbm(hit.x * 2.6, hit.y * 1.1, 4, 5) - hit.y * 0.28;
      const heat = Math.max(0.12, 0.95 + 1.5 * tongue);
      s.glowR = 9 * heat;
      s.glowG = 4.2 * heat * heat;
      s.glowB = 1.1 * heat * heat * heat;
    },
  });
  w.box([0, 1, -5.6], [1.4, 1.6, 0.05], fire);
  for (const s of [-1, 1]) w.box([s * (HALF + 0.62), 0.9, -4.9], [0.5, 1.2, 0.7], brick);
  for (let i = 0; i < 1500; i++) {
    const p: Vec3 = [random.bell() * 0.34, 0.02 + Math.abs(random.bell()) * 0.1, -4.4 + random.bell() * 0.3];
    const r = random.between(0.008, 0.026);
    w.capsule(
      p,
      add(p, [random.bell() * 0.03, r, random.bell() * 0.03]),
      r,
      r * 0.6,
      random.next() < 0.45 ? ember : black,
    );
  }
  for (let i = 0; i < 9; i++) {
    const x = random.between(-0.34, 0.34);
    w.cylinder(
      [x, 0.16 + (i % 3) * 0.09, -3.75],
      [x * 0.6 + random.bell() * 0.1, 0.24 + (i % 3) * 0.09, -5.2],
      0.055,
      black,
    );
  }
  for (let i = 0; i < 46; i++) {
    const [x, y] = [-2.75 + (i % 9) * 0.19 + (Math.floor(i / 9) % 2) * 0.1, 0.1 + Math.floor(i / 9) * 0.165];
    w.cylinder([x, y, -3.3 + random.bell() * 0.05], [x + random.bell() * 0.03, y, -2.2], 0.088, wood);
  }
  stoker(w, [0.98, 0, -2.25], 1.72, 0.62);
  w.ground(0, clay);
  const lamps: Lamp[] = [
    { at: [0, 0.72, -3.75], color: [15, 6.4, 1.7], radius: 0.42 },
    { at: [0, 0.9, -4.6], color: [12, 5, 1.3], radius: 0.5 },
  ];
  return {
    world: w,
    lamps,
    sky: { zenith: [0.008, 0.011, 0.02], horizon: [0.014, 0.018, 0.03] },
    camera: { eye: [-0.55, 1.35, 1.15], at: [0.08, 0.98, -4], mm: 44 },
    streaks: sparks(random, [0, 0.7, -3.85], 90, {
      speed: 0.9,
      up: 3.2,
      toward: [0.2, 1, 0.9],
      life: 1.1,
      width: 0.005,
      color: [12, 5, 1.2],
      floor: 0.02,
    }),
    volumes: [
      {
        min: [-3, 0, -4.4],
        max: [3, 3.2, -0.6],
        density: (x, y, z) => 0.012 + 0.09 * Math.max(0, fbm(x * 0.7, y * 0.55, z * 0.6, 4)),
        color: [1, 0.94, 0.88],
        ambient: [0.001, 0.001, 0.002],
        lamps: true,
        steps: 24,
      },
    ],
    samples: 8,
    bounces: 3,
  };
}

/** The kiln's front: courses of brick about an arched mouth, two rings of voussoirs over it. */
function front(w: World, random: Random): void {
  for (let y = 0; y < 40; y++)
    for (let i = -12; i <= 12; i++) {
      const [x, yy] = [i * 0.27 + (y % 2) * 0.135, 0.045 + y * 0.083];
      const ring = Math.hypot(x, Math.max(0, yy - SPRING));
      if (ring < HALF + (yy > SPRING ? 0.25 : 0.13)) continue;
      w.box([x, yy, -4 + random.bell() * 0.006], [0.128, 0.036, 0.17], brick);
    }
  w.box([0, 3, -4.04], [4, 3 - SPRING - HALF - 0.3, 0.15], black);
  w.box([0, 1.6, -4.06], [0.75, 0.24, 0.08], black);
  for (const s of [-1, 1]) w.box([s * (HALF + 2.1), 1.6, -4.04], [1.97, 1.6, 0.15], black);
  for (const ring of [0, 1])
    for (let k = 0; k < 19 + ring * 7; k++) {
      const a = ((k + 0.5) / (19 + ring * 7)) * Math.PI;
      const r = HALF + 0.085 + ring * 0.175;
      w.orientedBox(
        [Math.cos(a) * r, SPRING + Math.sin(a) * r, -4 + random.bell() * 0.004],
        [Math.cos(a), Math.sin(a), 0],
        [-Math.sin(a), Math.cos(a), 0],
        [0, 0, 1],
        [0.082, (r * Math.PI) / (2 * (19 + ring * 7)) - 0.006, 0.19 + ring * 0.01],
        brick,
      );
      // Dark clay behind the joints, so that no fire shines through them.
      w.orientedBox(
        [Math.cos(a) * r, SPRING + Math.sin(a) * r, -4.06],
        [Math.cos(a), Math.sin(a), 0],
        [-Math.sin(a), Math.cos(a), 0],
        [0, 0, 1],
        [0.12 - ring * 0.02, 0.12, 0.1],
        black,
      );
    }
}

/** A stoker who leans forward and shoves a log, towards -x before `facing` turns him. */
function stoker(w: World, o: Vec3, h: number, facing: number): void {
  const p = (x: number, y: number, z = 0): Vec3 => add(o, turn([x * h, y * h, z * h], -facing));
  const limb = (points: readonly Vec3[], radii: readonly number[]): void =>
    points.slice(1).forEach((b, i) => w.capsule(points[i]!, b, radii[i]! * h, radii[i + 1]! * h, black));
  limb([p(-0.2, 0.04, 0.06), p(-0.18, 0.27, 0.06), p(-0.02, 0.47, 0.04)], [0.036, 0.054, 0.076]);
  limb([p(-0.19, 0.022, 0.06), p(-0.29, 0.018, 0.07)], [0.03, 0.02]);
  limb([p(0.25, 0.045, -0.06), p(0.15, 0.26, -0.05), p(0.02, 0.47, -0.04)], [0.036, 0.054, 0.076]);
  limb([p(0.26, 0.025, -0.06), p(0.18, 0.02, -0.08)], [0.028, 0.02]);
  limb([p(0.01, 0.46), p(-0.06, 0.6), p(-0.14, 0.72)], [0.1, 0.1, 0.1]);
  limb([p(-0.16, 0.75), p(-0.21, 0.81), p(-0.235, 0.855)], [0.04, 0.046, 0.056]);
  limb([p(-0.225, 0.87), p(-0.215, 0.895)], [0.06, 0.04]);
  limb([p(-0.14, 0.73, 0.1), p(-0.16, 0.6, 0.14), p(-0.29, 0.54, 0.05)], [0.046, 0.038, 0.03]);
  limb([p(-0.14, 0.73, -0.1), p(-0.25, 0.62, -0.12), p(-0.42, 0.54, -0.02)], [0.046, 0.038, 0.03]);
  w.cylinder(p(0.02, 0.52, 0.06), p(-0.95, 0.5, -0.08), 0.036 * h, wood);
}
