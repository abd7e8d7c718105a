import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { glaze, vase, wood } from './parts.ts';

/** Crackle on the shoulder of a vase, seen close. */
export function crackle(): Scene {
  const w = new World();
  lathe(w, [0, -1.1, 0], vase, glaze(6.4, 2.5), 200);
  w.box([0, -1.4, 0], [6, 0.3, 4], wood);
  const sun = direction(-60, 38);
  return {
    world: w,
    sun: { dir: sun, color: [2.6, 2.4, 2], size: 1.6 },
    sky: {
      zenith: [0.5, 0.56, 0.58],
      horizon: [0.32, 0.35, 0.34],
      nadir: [0.05, 0.05, 0.05],
      sun,
      halo: [2.4, 2.2, 1.9],
      haloPower: 5,
    },
    camera: { eye: [0.5, 0.75, 4.1], at: [-0.15, 0.02, 0.9], mm: 78, lens: 0.05, focus: 3.05 },
    samples: 9,
    bounces: 2,
  };
}
