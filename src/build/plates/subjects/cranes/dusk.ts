import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { frameBuilding, towerCrane } from '../../shapes/crane.ts';
import { bars, concrete, dark, net, soil, town, yellow } from './parts.ts';

/** Cranes and frames against the evening sky. */
export function dusk(random: Random): Scene {
  const w = new World();
  towerCrane(w, [-34, 0, -120], 66, 48, 0.5, yellow, dark);
  towerCrane(w, [14, 0, -160], 84, 52, 2.7, yellow, dark);
  towerCrane(w, [74, 0, -210], 76, 50, -0.5, yellow, dark);
  frameBuilding(
    w,
    [-8, 0, -138],
    { bays: 6, deep: 3, storeys: 11, bay: 6, storey: 3.4 },
    concrete,
    bars,
    net,
  );
  frameBuilding(
    w,
    [52, 0, -190],
    { bays: 5, deep: 3, storeys: 15, bay: 6, storey: 3.4 },
    concrete,
    bars,
    net,
  );
  town(w, random, -900, -330, 0.3, [1.4, 0.9, 0.45]);
  w.ground(0, soil);
  const sun = direction(12, 3.4);
  return {
    world: w,
    sun: { dir: sun, color: [2.6, 1.5, 0.9], size: 1 },
    sky: {
      zenith: [0.14, 0.18, 0.36],
      horizon: [1.3, 0.66, 0.42],
      sun,
      halo: [1.4, 0.7, 0.35],
      haloPower: 8,
      disc: [18, 10, 5],
      discRadius: 1.4,
      fall: 3.6,
      clouds: {
        cover: 0.5,
        size: 0.8,
        lit: [1.5, 0.75, 0.55],
        shade: [0.28, 0.25, 0.38],
        seed: 7,
        stretch: 3,
        soft: 0.3,
      },
    },
    camera: { eye: [4, 10, 10], at: [6, 44, -160], mm: 40 },
    fog: { density: 0.0016, fall: 0.012, color: [0.6, 0.42, 0.42], glow: [1.2, 0.6, 0.3], glowPower: 9 },
  };
}
