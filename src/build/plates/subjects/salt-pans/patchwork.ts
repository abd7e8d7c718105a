import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { dikes, heap, pans, raker } from './parts.ts';

/** The pans from the air, each of its own colour. */
export function patchwork(random: Random): Scene {
  const w = new World();
  dikes(w, 34, 26, 8, 12);
  for (let i = 0; i < 26; i++)
    heap(
      w,
      random.integer(8) * 34 - 130 + random.between(4, 28),
      -random.integer(9) * 26 - random.between(4, 20),
      random.between(1.4, 2.6),
      random.between(1.2, 2.2),
      i,
    );
  for (let i = 0; i < 9; i++)
    raker(w, [random.between(-46, 46), 0.02, random.between(-120, -30)], random.between(0, 6));
  w.ground(
    0,
    pans(
      34,
      26,
      [
        [0.36, 0.15, 0.14],
        [0.46, 0.3, 0.22],
        [0.12, 0.27, 0.3],
        [0.46, 0.42, 0.38],
        [0.24, 0.36, 0.35],
        [0.3, 0.13, 0.15],
      ],
      -0.34,
    ),
  );
  const sun = direction(24, 17);
  return {
    world: w,
    sun: { dir: sun, color: [3.6, 3, 2.3] },
    sky: { zenith: [0.36, 0.48, 0.64], horizon: [0.8, 0.78, 0.76] },
    camera: { eye: [10, 52, 26], at: [-4, 0, -62], mm: 40, roll: 7 },
    fog: { density: 0.0006, fall: 0.004, color: [0.7, 0.68, 0.7] },
    samples: 3,
  };
}
