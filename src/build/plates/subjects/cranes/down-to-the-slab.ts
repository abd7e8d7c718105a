import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction, smoothstep, turn } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { frameBuilding, towerCrane } from '../../shapes/crane.ts';
import { figure } from '../../shapes/town.ts';
import { bars, concrete, dark, net, yellow } from './parts.ts';

/** Height of the formwork on which the mesh lies. */
const FLOOR = -9.82;

const board = look({
  color: [0.3, 0.23, 0.16],
  color2: [0.2, 0.15, 0.11],
  grain: [0.7, 1, 5],
  rough: 0.8,
  vary: 0.22,
});

const poured = look({
  color: [0.22, 0.22, 0.23],
  color2: [0.13, 0.13, 0.14],
  grain: 0.8,
  rough: 0.5,
  mirror: 0.04,
  bump: 0.2,
  bumpGrain: 4,
});

/** The yard far below: trodden earth, paler where lorries have driven. */
const yard = look({
  color: [0.13, 0.1, 0.08],
  rough: 1,
  bump: 0.12,
  bumpGrain: 1.2,
  finish: (hit, s) => {
    const bend = hit.x * 0.6 + 12 * Math.sin(hit.z * 0.05);
    const wheel =
      smoothstep(0.5, 0.1, Math.abs(Math.abs(bend - 16) - 1)) +
      smoothstep(0.5, 0.1, Math.abs(Math.abs(bend + 26) - 1));
    const k = 0.85 + 0.4 * fbm(hit.x * 0.3, 3, hit.z * 0.3, 3) + 0.45 * Math.min(1, wheel);
    s.r *= k;
    s.g *= k;
    s.b *= k;
  },
});

/** Down to a floor of reinforcement with workers on it. */
export function downToTheSlab(random: Random): Scene {
  const w = new World();
  frameBuilding(w, [0, -44, -2], { bays: 6, deep: 5, storeys: 10, bay: 6, storey: 3.4 }, concrete, bars, net);
  towerCrane(w, [-24, -44, -14], 72, 62, -2.45, yellow, dark, 0.64);
  formwork(w, random);
  mesh(w, random);
  for (let i = 0; i < 17; i++) {
    const p: Vec3 = [random.between(-16, 16), FLOOR + 0.06, random.between(-15, 11)];
    if (i % 3) tier(w, random, p, i % 2 ? dark : yellow);
    else figure(w, p, 1.76, i % 2 ? dark : yellow, random.between(0, 6), random.between(0.1, 0.35));
  }
  w.ground(-44, yard);
  stores(w, random);
  const sun = direction(68, 24);
  return {
    world: w,
    sun: { dir: sun, color: [4.6, 3.3, 2.1], size: 0.5 },
    sky: { zenith: [0.36, 0.44, 0.62], horizon: [0.7, 0.62, 0.6] },
    camera: { eye: [14, 25, 19], at: [0.4, -11, -2.6], mm: 37, roll: 4 },
    fog: { density: 0.001, fall: 0.01, base: -44, color: [0.4, 0.36, 0.38] },
    samples: 4,
  };
}

/** Sheets of plywood, and in one corner the concrete that has been poured already. */
function formwork(w: World, random: Random): void {
  for (let i = 0; i < 30; i++)
    for (let j = 0; j < 13; j++) {
      const x = -17.8 + i * 1.23;
      const z = -16.2 + j * 2.45;
      w.box([x, FLOOR - 0.02 + random.next() * 0.008, z], [0.605, 0.02, 1.215], board);
    }
  w.box([-12.4, FLOOR + 0.04, -12.4], [6, 0.09, 4.6], poured);
  w.bar([-6.35, FLOOR + 0.06, -17], [-6.35, FLOOR + 0.06, -7.7], 0.05, 0.16, board);
  w.bar([-18.4, FLOOR + 0.06, -7.75], [-6.35, FLOOR + 0.06, -7.75], 0.05, 0.16, board);
}

/** Two layers of bars at right angles, none of them quite straight, denser over the beams. */
function mesh(w: World, random: Random): void {
  const lay = (along: 0 | 1, at: number, y: number): void => {
    const [from, to] = along ? [-16.4, 12.4] : [-17.6, 17.6];
    const pieces = 4;
    for (let k = 0; k < pieces; k++) {
      const a = from + ((to - from) * k) / pieces;
      const b = from + ((to - from) * (k + 1)) / pieces + 0.5;
      const [s, e] = [at + random.bell() * 0.025, at + random.bell() * 0.025];
      w.capsule(along ? [s, y, a] : [a, y, s], along ? [e, y, b] : [b, y, e], 0.024, 0.024, bars);
    }
  };
  for (let z = -16.4; z < 12.4; z += 0.86) lay(0, z, FLOOR + 0.07);
  for (let x = -17.6; x < 17.6; x += 0.86) lay(1, x, FLOOR + 0.11);
  for (let i = 0; i <= 5; i++)
    for (const d of [-0.24, -0.08, 0.08, 0.24]) lay(0, -17 + i * 6 + d, FLOOR + 0.2);
  for (let i = 0; i <= 6; i++)
    for (const d of [-0.24, -0.08, 0.08, 0.24]) lay(1, -18 + i * 6 + d, FLOOR + 0.24);
  // Bundles set down by the crane and not yet spread.
  for (const [x, z, a] of [
    [8, -11, 0.5],
    [-3, 7.5, 0.1],
    [13, 3, 1.4],
  ] as const)
    for (let i = 0; i < 40; i++) {
      const side = turn([0, FLOOR + 0.3 + Math.abs(random.bell()) * 0.07, random.bell() * 0.2], a);
      const half = turn([2.6 + random.bell() * 0.15, 0, 0], a);
      const p = add([x, 0, z], side);
      w.capsule(add(p, half), add(p, [-half[0], 0, -half[2]]), 0.024, 0.024, bars);
    }
}

/** A worker who squats to tie the bars. */
function tier(w: World, random: Random, foot: Vec3, m: typeof dark): void {
  const facing = random.between(0, 6.28);
  const p = (x: number, y: number, z: number): Vec3 => add(foot, turn([x, y, z], facing));
  for (const s of [-1, 1]) {
    w.capsule(p(s * 0.14, 0.06, 0), p(s * 0.2, 0.5, 0.24), 0.07, 0.085, m);
    w.capsule(p(s * 0.2, 0.5, 0.24), p(s * 0.1, 0.42, -0.2), 0.085, 0.12, m);
    w.capsule(p(s * 0.2, 0.86, 0.12), p(s * 0.16, 0.42, 0.48), 0.07, 0.045, m);
  }
  w.capsule(p(0, 0.44, -0.2), p(0, 0.84, 0.06), 0.17, 0.19, m);
  w.sphere(p(0, 1.1, 0.24), 0.13, m);
  w.capsule(p(0, 1.15, 0.24), p(0, 1.16, 0.25), 0.15, 0.15, yellow);
}

/** Stacks of timber, pipes and panels in the yard below. */
function stores(w: World, random: Random): void {
  for (let i = 0; i < 90; i++) {
    const x = random.between(-62, 62);
    const z = random.between(-62, 40);
    const a = Math.round(random.next() * 2) * 0.78 + random.bell() * 0.06;
    const rows = 3 + random.integer(5);
    for (let k = 0; k < rows; k++) {
      const p = add([x, -43.7, z], turn([0, 0, (k - rows / 2) * 0.5], a));
      const half = turn([random.between(1.6, 2.4), 0, 0], a);
      if (i % 3)
        w.bar(
          add(p, half),
          add(p, [-half[0], 0, -half[2]]),
          0.36,
          0.3 + (i % 4) * 0.3,
          i % 2 ? board : concrete,
        );
      else w.capsule(add(p, half), add(p, [-half[0], 0, -half[2]]), 0.2, 0.2, dark);
    }
  }
}
