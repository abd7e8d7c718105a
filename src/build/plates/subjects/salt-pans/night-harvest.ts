import { look } from '../../engine/material.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { dark, dikes, heap, pans, raker } from './parts.ts';

/** Work by lamps and moon. */
export function nightHarvest(random: Random): Scene {
  const w = new World();
  dikes(w, 22, 24, 6, 8);
  const glow = look({ color: [0, 0, 0], glow: [34, 30, 22] });
  const lamps = [];
  for (const [x, z] of [
    [-9, -26],
    [11, -42],
    [-14, -64],
  ] as const) {
    w.capsule([x, 0, z], [x, 4.4, z], 0.05, 0.04, dark);
    w.sphere([x, 4.5, z], 0.16, glow);
    lamps.push({ at: [x, 4.3, z] as Vec3, color: [34, 27, 17] as Vec3, radius: 0.3 });
    for (let i = 0; i < 4; i++)
      heap(
        w,
        x + random.between(-7, 7),
        z - random.between(1, 8),
        random.between(1.2, 2),
        random.between(1, 1.7),
        i + x,
      );
    raker(w, [x + 2.4, 0.02, z + 1.2], random.between(0, 6));
    raker(w, [x - 2.8, 0.02, z - 1], random.between(0, 6));
  }
  w.ground(
    0,
    pans(
      22,
      24,
      [
        [0.12, 0.11, 0.13],
        [0.14, 0.12, 0.12],
      ],
      -0.2,
    ),
  );
  const moon = direction(20, 16);
  return {
    world: w,
    lamps,
    sun: { dir: moon, color: [0.05, 0.055, 0.07] },
    sky: {
      zenith: [0.016, 0.03, 0.08],
      horizon: [0.11, 0.13, 0.2],
      fall: 3,
      stars: 0.8,
      sun: moon,
      halo: [0.12, 0.12, 0.14],
      haloPower: 14,
      disc: [5, 5, 4.6],
      discRadius: 0.9,
    },
    camera: { eye: [-1, 1.9, 1], at: [0.5, 2.6, -40], mm: 34 },
    fog: { density: 0.0016, fall: 0.05, color: [0.06, 0.07, 0.1] },
    samples: 5,
    bounces: 3,
  };
}
