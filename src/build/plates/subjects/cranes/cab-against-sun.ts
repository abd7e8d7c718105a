import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { towerCrane } from '../../shapes/crane.ts';
import { dark, yellow } from './parts.ts';

/** A crane's cab before the low sun. */
export function cabAgainstSun(): Scene {
  const w = new World();
  towerCrane(w, [0, -54, -30], 60, 46, 1.72, yellow, dark, 0.5);
  towerCrane(w, [-60, -54, -190], 66, 46, 0.7, yellow, dark);
  towerCrane(w, [70, -54, -260], 60, 46, 2.4, yellow, dark);
  const sun = direction(-5, 9);
  return {
    world: w,
    sun: { dir: sun, color: [4.4, 2.6, 1.4], size: 0.6 },
    sky: {
      zenith: [0.24, 0.26, 0.46],
      horizon: [1.5, 0.84, 0.5],
      nadir: [0.8, 0.5, 0.42],
      sun,
      halo: [1.9, 1, 0.5],
      haloPower: 9,
      disc: [34, 22, 12],
      discRadius: 2.2,
      fall: 2.4,
      clouds: { cover: 0.36, size: 1.1, lit: [1.7, 1, 0.7], shade: [0.5, 0.4, 0.48], seed: 33, stretch: 4 },
    },
    camera: { eye: [2, -1, 10], at: [0.6, 7.2, -30], mm: 60 },
    fog: { density: 0.0018, fall: 0.01, base: -54, color: [0.85, 0.56, 0.46], glow: [1.3, 0.7, 0.4] },
    samples: 3,
  };
}
