import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { frameBuilding, towerCrane } from '../../shapes/crane.ts';
import { bars, concrete, dark, net, yellow } from './parts.ts';

/** Up the mast of a crane between two frames. */
export function upTheMast(): Scene {
  const w = new World();
  towerCrane(w, [0, 0, 0], 90, 50, 0.9, yellow, dark);
  frameBuilding(w, [17, 0, 12], { bays: 4, deep: 3, storeys: 18, bay: 6, storey: 3.4 }, concrete, bars, net);
  frameBuilding(w, [-18, 0, 17], { bays: 4, deep: 3, storeys: 13, bay: 6, storey: 3.4 }, concrete, bars, net);
  const sun = direction(-40, 48);
  return {
    world: w,
    sun: { dir: sun, color: [3.6, 3.1, 2.4] },
    sky: {
      zenith: [0.1, 0.2, 0.46],
      horizon: [0.6, 0.62, 0.7],
      sun,
      halo: [0.7, 0.6, 0.45],
      clouds: { cover: 0.46, size: 1.8, lit: [1.35, 1.25, 1.12], shade: [0.4, 0.42, 0.52], seed: 19 },
    },
    camera: { eye: [2.2, 1.6, 9.5], at: [-0.6, 60, 3], mm: 21, roll: 8 },
    samples: 3,
  };
}
