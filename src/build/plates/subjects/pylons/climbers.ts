import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { attachments, pylon } from '../../shapes/pylon.ts';
import { cable } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { dark, glass, steel } from './parts.ts';

/** A pylon before the low sun, with fitters on it. */
export function climbers(): Scene {
  const w = new World();
  pylon(w, [0, -40, -26], 60, steel, glass, 0.5);
  attachments([0, -40, -26], 60, 0.5).forEach((p) => {
    cable(w, p, add(p, [160, 6, -270]), 9, 0.045, dark, 24);
    cable(w, p, add(p, [-160, -6, 270]), 9, 0.045, dark, 24);
  });
  figure(w, [4.4, 5.4, -22.9], 1.75, dark, 0.6, 0.25);
  figure(w, [-3.9, -2.35, -23.9], 1.75, dark, 2, 0.2);
  figure(w, [-0.5, 13.2, -26.4], 1.75, dark, -0.8, 0.3);
  const sun = direction(6, 7);
  return {
    world: w,
    sun: { dir: sun, color: [4.5, 2.8, 1.4], size: 0.6 },
    sky: {
      zenith: [0.26, 0.36, 0.4],
      horizon: [1.3, 0.86, 0.5],
      nadir: [0.5, 0.4, 0.3],
      sun,
      halo: [1.7, 1.1, 0.5],
      haloPower: 7,
      disc: [30, 22, 13],
      discRadius: 1.5,
      fall: 2.2,
      clouds: { cover: 0.4, size: 1, lit: [1.6, 1.1, 0.7], shade: [0.55, 0.5, 0.46], seed: 23, stretch: 3 },
    },
    camera: { eye: [-1, 4, 14], at: [0.5, 8, -26], mm: 50 },
    samples: 3,
  };
}
