import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { cableStayed } from '../../shapes/bridge.ts';
import { tree } from '../../shapes/land.ts';
import { dark, leaf, river, shores, white } from './parts.ts';

/** A cable-stayed bridge in morning mist. */
export function stayedMorning(random: Random): Scene {
  const w = new World();
  cableStayed(
    w,
    { x0: -330, x1: 330, z: -230, deck: 17, towers: [-110, 110], height: 96, cables: 15 },
    white,
    dark,
  );
  shores(w, 3, -12, -330);
  for (let i = 0; i < 60; i++)
    tree(
      w,
      [random.between(-320, 320), 1, random.between(-380, -338)],
      random.between(8, 15),
      random,
      dark,
      leaf,
    );
  w.ground(0, river(0.05));
  const sun = direction(14, 6);
  return {
    world: w,
    sun: { dir: sun, color: [3.2, 2.2, 1.5], size: 0.7 },
    sky: {
      zenith: [0.28, 0.4, 0.52],
      horizon: [1.1, 0.86, 0.68],
      sun,
      halo: [1.4, 0.9, 0.5],
      haloPower: 8,
      disc: [22, 15, 9],
      discRadius: 1,
      fall: 3,
      clouds: { cover: 0.4, size: 0.8, lit: [1.3, 1, 0.8], shade: [0.5, 0.5, 0.54], seed: 81, stretch: 3 },
    },
    camera: { eye: [-30, 5, 24], at: [14, 40, -230], mm: 29, shift: 0.02 },
    fog: { density: 0.003, fall: 0.03, color: [0.72, 0.66, 0.6], glow: [1, 0.7, 0.4] },
    volumes: [
      {
        min: [-400, 0, -330],
        max: [400, 16, -20],
        density: (x, y, z) =>
          Math.max(0, fbm(x * 0.02, y * 0.06, z * 0.03, 4) + 0.1) * 0.012 * Math.exp(-y * 0.14),
        color: [1, 1, 1],
        ambient: [0.6, 0.55, 0.5],
        sun: true,
        forward: 0.4,
        steps: 20,
      },
    ],
  };
}
