import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { figure } from '../../shapes/town.ts';
import { wheatField } from '../../shapes/wheat.ts';
import { dark, ear, field, straw } from './parts.ts';
import { shelterBelt } from './trees.ts';

/** Standing wheat up to the horizon, against the sun. */
export function againstTheSun(random: Random): Scene {
  const w = new World();
  wheatField(
    w,
    random,
    { x0: -2.6, x1: 2.6, z0: -5.2, z1: -0.55, count: 5200, height: 0.86 },
    straw,
    ear,
    true,
  );
  wheatField(w, random, { x0: -10, x1: 10, z0: -20, z1: -5, count: 30000, height: 0.86 }, straw, ear, false);
  wheatField(w, random, { x0: -45, x1: 45, z0: -90, z1: -20, count: 40000, height: 0.9 }, straw, ear, false);
  shelterBelt(w, random, -210, -140, 150, 9);
  figure(w, [4, 0, -22], 1.7, dark, 0.4, 0.25, true);
  figure(w, [6, 0, -25], 1.66, dark, 2.4, 0.25, true);
  w.ground(0, field);
  const sun = direction(-7, 8);
  return {
    world: w,
    sun: { dir: sun, color: [5, 3.4, 1.8], size: 0.6 },
    sky: {
      zenith: [0.3, 0.4, 0.52],
      horizon: [1.3, 0.95, 0.6],
      sun,
      halo: [1.8, 1.1, 0.5],
      haloPower: 9,
      disc: [30, 22, 12],
      discRadius: 1.2,
      fall: 3,
      clouds: {
        cover: 0.34,
        size: 0.9,
        lit: [1.5, 1.15, 0.8],
        shade: [0.6, 0.52, 0.46],
        seed: 3,
        stretch: 3,
      },
    },
    camera: { eye: [0, 1.06, 0.5], at: [0.2, 1.02, -12], mm: 32 },
    fog: { density: 0.003, fall: 0.04, color: [0.8, 0.6, 0.38], glow: [1.6, 1, 0.45], glowPower: 8 },
    samples: 3,
  };
}
