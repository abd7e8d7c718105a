import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { tree } from '../../shapes/land.ts';
import { dark, headframe, heap, land, yard } from './parts.ts';

/** A headframe and its conveyor against the rising sun. */
export function dawn(random: Random): Scene {
  const w = new World();
  headframe(w, [8, 0, -90]);
  yard(w, [8, 0, -90]);
  land(w, 3, [[8, 0, -90]], [heap(-170, -330, 190, 88), heap(-30, -470, 160, 60), heap(230, -520, 220, 70)]);
  for (let i = 0; i < 7; i++)
    tree(
      w,
      [-60 + i * 6 + random.bell() * 2, -1, -62 + random.bell() * 5],
      random.between(8, 12),
      random,
      dark,
    );
  const sun = direction(-13, 5.5);
  return {
    world: w,
    camera: { eye: [-14, 2.2, 6], at: [-2, 17, -90], mm: 40, shift: 0.06 },
    sky: {
      zenith: [0.2, 0.24, 0.32],
      horizon: [0.95, 0.62, 0.4],
      fall: 3.2,
      sun,
      halo: [1.5, 0.8, 0.35],
      haloPower: 10,
      disc: [14, 10, 6],
      discRadius: 1.1,
      clouds: {
        cover: 0.42,
        size: 0.9,
        lit: [1.25, 0.8, 0.55],
        shade: [0.34, 0.3, 0.34],
        seed: 4,
        stretch: 3,
        soft: 0.3,
      },
    },
    sun: { dir: sun, color: [3, 1.8, 0.9], size: 1 },
    fog: { density: 0.0042, fall: 0.022, color: [0.62, 0.47, 0.4], glow: [1.5, 0.85, 0.4], glowPower: 9 },
  };
}
