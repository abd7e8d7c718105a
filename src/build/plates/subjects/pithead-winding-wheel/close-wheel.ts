import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { figure } from '../../shapes/town.ts';
import { dark, headframe, heap, land } from './parts.ts';

/** Two winding wheels from the platform, raked by low sun. */
export function closeWheel(): Scene {
  const w = new World();
  headframe(w, [0, -33, 0]);
  figure(w, [4.6, 0.05, 3.2], 1.75, dark, 2.2, 0.1);
  land(w, 8, [[0, 0, 0]], [heap(120, -420, 260, 60)]);
  const sun = direction(-62, 9);
  return {
    world: w,
    camera: { eye: [-9, 2.1, 12], at: [0.6, 3, 0], mm: 52 },
    sky: {
      zenith: [0.22, 0.3, 0.42],
      horizon: [1, 0.68, 0.42],
      sun,
      halo: [1.3, 0.8, 0.4],
      fall: 2.5,
      clouds: {
        cover: 0.35,
        size: 1.2,
        lit: [1.4, 0.95, 0.6],
        shade: [0.4, 0.36, 0.4],
        seed: 31,
        stretch: 2,
      },
    },
    sun: { dir: sun, color: [4.2, 2.5, 1.2], size: 0.6 },
    fog: { density: 0.002, fall: 0.02, base: -33, color: [0.7, 0.52, 0.42], glow: [0.8, 0.5, 0.2] },
    samples: 3,
  };
}
