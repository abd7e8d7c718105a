import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { dikes, heap, pans, raker } from './parts.ts';

/** Rakers and heaps mirrored at sunrise. */
export function mirrorDawn(): Scene {
  const w = new World();
  dikes(w, 24, 30, 9, 16);
  for (let i = 0; i < 9; i++)
    heap(w, -44 + i * 11, -62 - (i % 3) * 4, 2.6 + (i % 2) * 0.7, 2.1 + (i % 3) * 0.5, i);
  raker(w, [-4.6, 0.02, -21], 1.3);
  raker(w, [6.2, 0.02, -33], -0.8);
  w.ground(
    0,
    pans(
      24,
      30,
      [
        [0.16, 0.13, 0.15],
        [0.2, 0.14, 0.15],
        [0.12, 0.14, 0.17],
      ],
      -0.35,
    ),
  );
  const sun = direction(-5, 4);
  return {
    world: w,
    sun: { dir: sun, color: [3.4, 2, 1.3], size: 0.8 },
    sky: {
      zenith: [0.24, 0.34, 0.56],
      horizon: [1.25, 0.76, 0.6],
      sun,
      halo: [1.5, 0.8, 0.45],
      haloPower: 9,
      disc: [22, 13, 8],
      discRadius: 1.1,
      fall: 3,
      clouds: {
        cover: 0.46,
        size: 0.9,
        lit: [1.5, 0.9, 0.75],
        shade: [0.46, 0.43, 0.55],
        seed: 51,
        stretch: 2,
      },
    },
    camera: { eye: [0.6, 1.6, 3], at: [0, 1.4, -30], mm: 32 },
    fog: { density: 0.0016, fall: 0.03, color: [0.8, 0.58, 0.54], glow: [1, 0.6, 0.35] },
  };
}
