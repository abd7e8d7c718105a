import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { cable } from '../../shapes/steel.ts';
import { dark, glass, steel } from './parts.ts';

/** Strings of insulators against the light. */
export function insulators(): Scene {
  const w = new World();
  for (let s = 0; s < 3; s++) {
    const x = -1.4 + s * 1.5;
    const z = -5 - s * 2.2;
    for (let i = 0; i < 14; i++) {
      const y = 3.6 - i * 0.29;
      for (const [r, lift] of [
        [0.26, 0],
        [0.24, 0.035],
        [0.19, 0.07],
        [0.13, 0.105],
      ] as const)
        w.cylinder([x, y - 0.09 + lift, z], [x, y - 0.05 + lift, z], r, glass);
      w.cylinder([x, y, z], [x, y + 0.16, z], 0.07, steel);
    }
    w.capsule([x, 3.6, z], [x, 6, z], 0.06, 0.06, steel);
    for (const k of [-0.2, 0.2]) {
      cable(w, [x - 14, -1.4, z + k - 2], [x, -0.66, z + k], 0.2, 0.035, dark, 16);
      cable(w, [x, -0.66, z + k], [x + 14, -1.6, z + k + 3], 0.2, 0.035, dark, 16);
    }
    w.capsule([x, -0.4, z - 0.25], [x, -0.4, z + 0.25], 0.05, 0.05, steel);
    w.capsule([x, -0.6, z - 0.2], [x, -0.35, z], 0.04, 0.04, steel);
    w.capsule([x, -0.6, z + 0.2], [x, -0.35, z], 0.04, 0.04, steel);
  }
  const sun = direction(22, 16);
  return {
    world: w,
    sun: { dir: sun, color: [5, 3.8, 2.5], size: 0.6 },
    sky: {
      zenith: [0.16, 0.3, 0.36],
      horizon: [1.1, 0.9, 0.62],
      nadir: [0.5, 0.42, 0.3],
      sun,
      halo: [1.6, 1.1, 0.6],
      haloPower: 12,
      clouds: { cover: 0.4, size: 1.2, lit: [1.3, 1.1, 0.85], shade: [0.4, 0.44, 0.46], seed: 8 },
    },
    camera: { eye: [-1.9, 0.2, 1.6], at: [-0.3, 1.4, -6.4], mm: 62, lens: 0.035, focus: 7 },
    samples: 10,
  };
}
