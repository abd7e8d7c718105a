import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { frameBuilding, towerCrane } from '../../shapes/crane.ts';
import { bars, concrete, dark, net, town, yellow } from './parts.ts';

/** Cranes above a sea of mist. */
export function aboveTheMist(random: Random): Scene {
  const w = new World();
  for (const [x, z, h, r, a] of [
    [-90, -200, 62, 44, 0.6],
    [-20, -150, 54, 46, 2.2],
    [64, -190, 74, 48, -0.3],
    [150, -280, 66, 46, 1.2],
    [-190, -330, 78, 46, -0.8],
    [240, -420, 80, 46, 2.6],
  ] as const)
    towerCrane(w, [x, 0, z], h, r, a, yellow, dark);
  for (const [x, z, s] of [
    [-70, -215, 13],
    [-4, -170, 10],
    [84, -205, 15],
    [170, -300, 12],
    [-170, -350, 16],
  ] as const)
    frameBuilding(w, [x, 0, z], { bays: 4, deep: 3, storeys: s, bay: 6, storey: 3.4 }, concrete, bars, net);
  town(w, random, -1300, -420, 0, [0, 0, 0]);
  const sun = direction(38, 7);
  return {
    world: w,
    sun: { dir: sun, color: [3.4, 2.3, 1.5], size: 0.8 },
    sky: {
      zenith: [0.26, 0.34, 0.52],
      horizon: [1.2, 0.82, 0.64],
      nadir: [0.8, 0.6, 0.52],
      sun,
      halo: [1.2, 0.7, 0.4],
      haloPower: 7,
      fall: 2.5,
      clouds: { cover: 0.3, size: 0.8, lit: [1.4, 1, 0.8], shade: [0.5, 0.46, 0.54], seed: 5, stretch: 4 },
    },
    camera: { eye: [0, 62, 60], at: [10, 52, -200], mm: 45 },
    fog: { density: 0.06, fall: 0.075, color: [0.86, 0.64, 0.58], glow: [0.7, 0.4, 0.2] },
  };
}
