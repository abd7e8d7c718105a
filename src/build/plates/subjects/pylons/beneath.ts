import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { attachments, pylon } from '../../shapes/pylon.ts';
import { cable } from '../../shapes/steel.ts';
import { dark, glass, steel } from './parts.ts';

/** A pylon from right below. */
export function beneath(): Scene {
  const w = new World();
  pylon(w, [0, 0, 0], 58, steel, glass, 0);
  for (const [z, s] of [
    [-320, 1],
    [320, 1],
  ] as const)
    attachments([0, 0, 0], 58, 0).forEach((p) => cable(w, p, add(p, [0, s, z]), 12, 0.05, dark, 24));
  const sun = direction(60, 52);
  return {
    world: w,
    sun: { dir: sun, color: [3.4, 3, 2.4] },
    sky: {
      zenith: [0.12, 0.26, 0.4],
      horizon: [0.55, 0.66, 0.68],
      sun,
      halo: [0.9, 0.85, 0.7],
      haloPower: 14,
      clouds: {
        cover: 0.48,
        size: 2.2,
        lit: [1.3, 1.26, 1.15],
        shade: [0.42, 0.47, 0.5],
        seed: 17,
        stretch: 1.5,
      },
    },
    camera: { eye: [0.7, 1.2, 0.9], at: [0.1, 60, 0.2], mm: 24, roll: 31 },
    samples: 3,
  };
}
