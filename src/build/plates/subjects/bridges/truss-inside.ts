import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { trussBridge } from '../../shapes/bridge.ts';
import { figure } from '../../shapes/town.ts';
import { dark, river, steel } from './parts.ts';

/** Inside a riveted truss. */
export function trussInside(): Scene {
  const w = new World();
  trussBridge(w, { z0: 6, z1: -180, y: 0, width: 7, height: 8.5, bay: 8 }, steel, dark);
  figure(w, [-1.8, 0.2, -36], 1.75, dark, 3, 0.3);
  const sun = direction(42, 21);
  w.ground(-24, river(0.05));
  return {
    world: w,
    sun: { dir: sun, color: [5, 3.8, 2.6], size: 0.5 },
    sky: {
      zenith: [0.3, 0.44, 0.56],
      horizon: [1.1, 0.94, 0.78],
      sun,
      halo: [1.2, 0.9, 0.6],
      clouds: { cover: 0.35, size: 1, lit: [1.3, 1.15, 1], shade: [0.5, 0.54, 0.58], seed: 5 },
    },
    camera: { eye: [0.4, 1.9, 4], at: [0, 3.3, -40], mm: 30 },
    fog: { density: 0.005, fall: 0.02, color: [0.74, 0.68, 0.6], glow: [0.8, 0.5, 0.3] },
    samples: 3,
  };
}
