import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { sheaf, wheatField } from '../../shapes/wheat.ts';
import { dark, ear, earth, poplars, straw } from './parts.ts';

/** Reapers in a row beside the standing wheat. */
export function reapers(random: Random): Scene {
  const w = new World();
  wheatField(w, random, { x0: -34, x1: 1.6, z0: -60, z1: -9, count: 60000, height: 0.88 }, straw, ear, false);
  wheatField(w, random, { x0: -5, x1: 0.2, z0: -9, z1: -2.2, count: 6000, height: 0.86 }, straw, ear, true);
  for (let i = 0; i < 5; i++) {
    const z = -7.5 - i * 3.4;
    reaper(w, [2.3 + i * 1.25, 0, z], 1.7);
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
  poplars(w, random, -150, -100, 120, 8);
  w.ground(0, earth);
  const sun = direction(-64, 15);
  return {
    world: w,
    sun: { dir: sun, color: [4.8, 3.5, 2], size: 0.5 },
    sky: {
      zenith: [0.26, 0.4, 0.56],
      horizon: [1, 0.86, 0.64],
      sun,
      halo: [1, 0.7, 0.4],
      clouds: { cover: 0.42, size: 1.1, lit: [1.5, 1.3, 1], shade: [0.55, 0.54, 0.54], seed: 29 },
    },
    camera: { eye: [1.2, 1.7, 1.5], at: [1.6, 1.75, -20], mm: 36 },
    fog: { density: 0.003, fall: 0.03, color: [0.8, 0.66, 0.46], glow: [0.8, 0.5, 0.25] },
    samples: 3,
  };
}

function reaper(w: World, o: Vec3, h: number): void {
  const p = (x: number, y: number, z = 0): Vec3 => add(o, [x * h, y * h, z * h]);
  for (const s of [-1, 1]) {
    w.capsule(p(0.1, 0.02, s * 0.1), p(0.06, 0.28, s * 0.08), 0.03 * h, 0.04 * h, dark);
    w.capsule(p(0.06, 0.28, s * 0.08), p(0.12, 0.5, s * 0.04), 0.042 * h, 0.06 * h, dark);
    w.capsule(p(-0.14, 0.62, s * 0.1), p(-0.26, 0.36, s * 0.1), 0.032 * h, 0.024 * h, dark);
  }
  w.capsule(p(0.12, 0.53), p(-0.14, 0.64), 0.085 * h, 0.095 * h, dark);
  w.capsule(p(-0.24, 0.68), p(-0.25, 0.7), 0.055 * h, 0.055 * h, dark);
  w.capsule(p(-0.235, 0.715), p(-0.25, 0.755), 0.14 * h, 0.03 * h, straw);
  for (let i = 0; i < 8; i++)
    w.capsule(
      p(-0.27 - 0.02 * i, 0.34 - 0.012 * i * i * 0.2, 0.1),
      p(-0.29 - 0.02 * i, 0.336 - 0.012 * i * i * 0.24, 0.1),
      0.009 * h,
      0.009 * h,
      dark,
    );
}
