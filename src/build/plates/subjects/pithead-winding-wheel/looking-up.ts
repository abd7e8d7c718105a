import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { headframe, soil } from './parts.ts';

/** The headframe from its foot, leaning into the clouds. */
export function lookingUp(): Scene {
  const w = new World();
  headframe(w, [0, 0, 0]);
  w.ground(0, soil);
  const sun = direction(128, 38);
  return {
    world: w,
    camera: { eye: [-7.5, 1.5, 9.5], at: [0.6, 30, 0.2], mm: 24, roll: -14 },
    sky: {
      zenith: [0.16, 0.27, 0.44],
      horizon: [0.6, 0.62, 0.62],
      sun,
      halo: [0.5, 0.45, 0.35],
      clouds: { cover: 0.56, size: 1.5, lit: [1.35, 1.28, 1.15], shade: [0.4, 0.43, 0.5], seed: 12 },
    },
    sun: { dir: sun, color: [3.4, 3, 2.4] },
    samples: 3,
  };
}
