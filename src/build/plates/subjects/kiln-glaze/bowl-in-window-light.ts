import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { bowl, dark, glaze, plaster, wood } from './parts.ts';

/** A Ru bowl in the light of a window. */
export function bowlInWindowLight(): Scene {
  const w = new World();
  lathe(w, [0, 0, 0], bowl, glaze(8, 1.24), 160);
  w.box([0, -0.25, -1], [9, 0.25, 5], wood);
  w.box([0, 4, -7], [14, 6, 0.3], plaster);
  for (const s of [-1, 1]) w.box([-7.5, 4 + s * 4.6, -1], [0.2, 2.4, 7], dark);
  for (let i = 0; i < 4; i++) w.box([-7.5, 4, -4 + i * 2.2], [0.14, 3, 0.09], dark);
  const sun = direction(-86, 27);
  return {
    world: w,
    sun: { dir: sun, color: [3.2, 2.9, 2.4], size: 1.3 },
    sky: {
      zenith: [0.4, 0.46, 0.48],
      horizon: [0.85, 0.86, 0.8],
      nadir: [0.06, 0.06, 0.06],
      sun,
      halo: [1.4, 1.3, 1.1],
      haloPower: 3,
    },
    camera: { eye: [0.7, 2.5, 5.4], at: [0.1, 0.55, 0], mm: 66, lens: 0.06, focus: 5.1 },
    samples: 9,
    bounces: 3,
  };
}
