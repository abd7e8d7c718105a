import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction, smoothstep, turn } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { track } from '../../shapes/track.ts';
import { dark, rail } from './parts.ts';

const earth = look({
  color: [0.15, 0.125, 0.095],
  color2: [0.085, 0.075, 0.06],
  grain: 0.9,
  rough: 1,
  bump: 0.35,
  bumpGrain: 9,
});

const blade = look({ color: [0.17, 0.15, 0.075], rough: 0.9, vary: 0.5 });

const vest = look({ color: [0.62, 0.17, 0.03], rough: 0.8, bump: 0.3, bumpGrain: 14 });

const helmet = look({ color: [0.68, 0.45, 0.05], rough: 0.35, mirror: 0.05 });

const cloth = look({ color: [0.06, 0.07, 0.1], rough: 0.9, bump: 0.3, bumpGrain: 14 });

/** The stones differ little in shade: from this height they should read as one bed, not as specks. */
const stone = look({ color: [0.2, 0.185, 0.175], rough: 0.95, vary: 0.22 });

const fines = look({ color: [0.12, 0.111, 0.105], rough: 1 });

/** Half the breadth of the ballast bed about the middle between the tracks, at x = 2.6; its shoulder is ragged. */
const shoulder = (z: number): number => 4.75 + fbm(z * 0.25, 4, 2, 3) * 0.5;

/** Two tracks and a gang of workers from right above. */
export function fromAbove(random: Random): Scene {
  const w = new World();
  for (const x of [0, 5.2]) track(w, (t) => [x, 0.25, 16 - t], 32, rail);
  const height = (x: number, z: number): number => {
    const d = Math.abs(x - 2.6);
    const bed = 0.18 * smoothstep(shoulder(z) + 0.7, shoulder(z) - 0.3, d);
    const ditch = 0.5 * Math.exp(-((d - 6.6) ** 2) * 1.1);
    return bed - ditch + fbm(x * 0.5, 3, z * 0.5, 4) * (d > 5 ? 0.22 : 0.03) - 0.02;
  };
  terrain(w, { x0: -12, x1: 18, z0: -14, z1: 15, nx: 260, nz: 250 }, height, earth);
  w.box([2.6, 0.13, 0], [4.5, 0.05, 16], fines);
  stones(w, random, height);
  growth(w, random, height);
  for (let i = 0; i < 7; i++)
    worker(
      w,
      [2.1 + (i % 2) * 0.8 + random.bell() * 0.1, 0.24, 6.3 - i * 1.95 + random.bell() * 0.3],
      random,
      i,
    );
  // Spare sleepers and a rail laid ready beside the line.
  for (let i = 0; i < 6; i++)
    w.box(
      [8.9 + random.bell() * 0.04, 0.12 + (i % 2) * 0.17, 1.5 - Math.floor(i / 2) * 0.33],
      [1.25, 0.08, 0.12],
      rail.sleeper,
      0.12 + random.bell() * 0.03,
    );
  w.bar([-2.9, 0.22, 9], [-3.15, 0.22, -6], 0.09, 0.14, rail.web);
  const sun = direction(112, 17);
  return {
    world: w,
    sun: { dir: sun, color: [4.6, 3.3, 2], size: 0.5 },
    sky: { zenith: [0.34, 0.42, 0.56], horizon: [0.6, 0.58, 0.6] },
    camera: { eye: [2.4, 25, 4], at: [2.2, 0, 0.2], mm: 52, roll: 24 },
    samples: 4,
  };
}

/** Broken stone of the bed: close-packed, fist-sized, spilling over the shoulder. */
function stones(w: World, random: Random, height: (x: number, z: number) => number): void {
  for (let i = 0; i < 62000; i++) {
    const z = random.between(-11, 12);
    const spill = i % 9 === 0 ? Math.abs(random.bell()) * 0.5 : 0;
    const side = random.next() < 0.5 ? -1 : 1;
    const x = spill ? 2.6 + side * (shoulder(z) + spill - 0.2) : 2.6 + random.between(-1, 1) * shoulder(z);
    const r = random.between(0.034, 0.062);
    const p: Vec3 = [x, height(x, z) + r * random.between(0.1, 1), z];
    w.capsule(
      p,
      add(p, [random.bell() * r * 0.5, random.bell() * r * 0.3, random.bell() * r * 0.5]),
      r,
      r * 0.75,
      stone,
    );
  }
}

/** Dry grass and weeds on the slopes, in tufts. */
function growth(w: World, random: Random, height: (x: number, z: number) => number): void {
  for (let i = 0; i < 9000; i++) {
    const side = random.next() < 0.5 ? -1 : 1;
    const z = random.between(-11, 12);
    const x = 2.6 + side * (5.3 + 8 * Math.pow(random.next(), 0.8));
    const thick = fbm(x * 0.35, 9, z * 0.35, 4);
    if (thick + random.bell() * 0.12 < -0.02) continue;
    for (let k = 0; k < 7; k++) {
      const px = x + random.bell() * 0.07;
      const pz = z + random.bell() * 0.07;
      const foot: Vec3 = [px, height(px, pz) - 0.02, pz];
      const tall = random.between(0.1, 0.32) * (0.7 + thick);
      w.capsule(
        foot,
        add(foot, [random.bell() * tall * 0.6, tall, random.bell() * tall * 0.6]),
        0.008,
        0.003,
        blade,
      );
    }
  }
}

/** A track worker with helmet and vest who leans on a bar or a shovel; seen from above. */
function worker(w: World, foot: Vec3, random: Random, i: number): void {
  const facing = (i % 3 === 1 ? -1.4 : 1.5) + random.bell() * 0.35;
  const p = (x: number, y: number, z: number): Vec3 => add(foot, turn([x, y, z], facing));
  const stoop = i % 3 === 2 ? 0.1 : random.between(0.2, 0.38);
  for (const s of [-1, 1]) {
    w.capsule(p(s * 0.13, 0.05, s * 0.16), p(s * 0.11, 0.5, s * 0.1 + 0.03), 0.065, 0.08, cloth);
    w.capsule(p(s * 0.11, 0.5, s * 0.1 + 0.03), p(s * 0.09, 0.92, 0), 0.08, 0.11, cloth);
    w.capsule(p(s * 0.13, 0.05, s * 0.16), p(s * 0.14, 0.05, s * 0.16 + 0.14), 0.055, 0.05, dark);
    const elbow = p(s * 0.3, 1.12, stoop + 0.16);
    w.capsule(p(s * 0.22, 1.38, stoop), elbow, 0.07, 0.058, cloth);
    w.capsule(elbow, p(s * 0.1, 1.02 + s * 0.1, stoop + 0.42), 0.055, 0.045, cloth);
  }
  w.capsule(p(0, 0.95, 0), p(0, 1.3, stoop * 0.85), 0.155, 0.185, vest);
  w.capsule(p(-0.15, 1.38, stoop * 0.95), p(0.15, 1.38, stoop * 0.95), 0.1, 0.1, vest);
  const head = p(0, 1.62, stoop + 0.09);
  w.sphere(head, 0.11, cloth);
  w.capsule(add(head, [0, 0.03, -0.01]), add(head, [0, 0.05, 0.01]), 0.135, 0.135, helmet);
  w.cylinder(add(head, [0, 0.02, 0]), add(head, [0, 0.035, 0]), 0.165, helmet);
  const low = p(-0.12, 0.02, stoop + 0.95);
  w.capsule(p(0.14, 1.3, stoop + 0.3), low, 0.02, 0.02, rail.head);
  if (i % 2) w.box(add(low, [0, 0.05, 0]), [0.13, 0.02, 0.16], rail.web, facing);
}
