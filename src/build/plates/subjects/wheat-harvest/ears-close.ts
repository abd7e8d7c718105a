import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { wheatEar } from '../../shapes/wheat.ts';
import { ear, field, straw } from './parts.ts';

/** A few ears with their awns lit from behind. */
export function earsClose(random: Random): Scene {
  const w = new World();
  const k = 10;
  for (let i = 0; i < 9; i++) {
    const x = -2.3 + i * 0.5 + random.bell() * 0.1;
    const z = -8 - (i % 3) * 0.5;
    wheatEar(
      w,
      random,
      [x - 0.4, -7, z],
      [random.bell() * 0.3 + 0.4, 7.3 + random.bell() * 0.9, random.bell() * 0.3],
      k * 1.5,
      straw,
      ear,
    );
  }
  for (let i = 0; i < 150; i++)
    wheatEar(
      w,
      random,
      [random.between(-26, 26), -8, random.between(-48, -14)],
      [random.bell() * 1.2 + 0.7, 8 + random.bell() * 1.2, random.bell()],
      k,
      straw,
      ear,
    );
  const sun = direction(-24, 14);
  w.ground(-9, field);
  return {
    world: w,
    sun: { dir: sun, color: [5.4, 3.8, 2.1], size: 0.6 },
    sky: {
      zenith: [0.4, 0.46, 0.5],
      horizon: [0.9, 0.7, 0.42],
      nadir: [0.3, 0.2, 0.08],
      sun,
      halo: [1.6, 1, 0.45],
      haloPower: 9,
      fall: 2,
    },
    camera: { eye: [0, 1, 3], at: [0.1, 1.1, -8], mm: 74, lens: 0.3, focus: 11.3 },
    fog: { density: 0.008, fall: 0, color: [0.9, 0.68, 0.4], glow: [0.8, 0.5, 0.2] },
    samples: 14,
    smooth: 0.3,
  };
}
