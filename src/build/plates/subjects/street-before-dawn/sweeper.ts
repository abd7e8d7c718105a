import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { World } from '../../engine/world.ts';
import { tree } from '../../shapes/land.ts';
import { figure, streetLamp } from '../../shapes/town.ts';
import { bark, blueSky, dark, lampGlow, leaf, orange, row, wet } from './parts.ts';

/** A street sweeper below lamps and trees. */
export function sweeper(random: Random): Scene {
  const w = new World();
  row(w, -11, -1, random, 0.05);
  row(w, 11, 1, random, 0.07);
  const lamps: Lamp[] = [];
  for (let i = 0; i < 7; i++)
    for (const s of [-1, 1])
      lamps.push({
        at: streetLamp(w, [s * 7.6, 0, -8 - i * 21 - (s > 0 ? 9 : 0)], 7.6, [-s * 2, 0, 0], dark, lampGlow),
        color: orange,
        radius: 0.3,
      });
  for (let i = 0; i < 9; i++)
    for (const s of [-1, 1])
      tree(w, [s * 8.8, 0, -4 - i * 15 - random.next() * 3], random.between(8, 10), random, bark, leaf);
  figure(w, [-1.6, 0, -15], 1.68, dark, 2, 0.3);
  w.capsule([-1.35, 1.2, -14.8], [-0.5, 0.1, -14], 0.022, 0.022, dark);
  w.capsule([-0.5, 0.16, -14], [-0.1, 0.03, -13.6], 0.06, 0.2, dark);
  w.box([0, -0.1, -80], [7.2, 0.1, 100], wet);
  w.box([-9, 0, -80], [1.8, 0.14, 100], look({ color: [0.13, 0.13, 0.14], rough: 0.7 }));
  w.box([9, 0, -80], [1.8, 0.14, 100], look({ color: [0.13, 0.13, 0.14], rough: 0.7 }));
  w.ground(-0.3, dark);
  return {
    world: w,
    lamps,
    sky: blueSky,
    camera: { eye: [0.6, 1.5, 2], at: [-0.3, 2.6, -40], mm: 35 },
    volumes: [
      {
        min: [-11, 0, -150],
        max: [11, 14, 0],
        density: (x, y, z) => 0.009 + 0.012 * Math.max(0, fbm(x * 0.1, y * 0.15, z * 0.08, 3)),
        color: [1, 1, 1],
        ambient: [0.02, 0.03, 0.055],
        lamps: true,
        steps: 24,
      },
    ],
    samples: 5,
    bounces: 3,
  };
}
