import { look } from '../../engine/material.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { iBeam } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { bright, dark, dyes, iron, plaster, silk, wound } from './parts.ts';

/** The aisle between spinning frames, a figure in the light. */
export function spinningFrames(): Scene {
  const w = new World();
  const cone = wound([0.8, 0.76, 0.7], 130);
  for (const s of [-1, 1]) {
    for (let i = 0; i < 44; i++) {
      const z = -1 - i * 0.62;
      lathe(
        w,
        [s * 1.5, 0.9, z],
        [
          [0.03, 0],
          [0.13, 0.03],
          [0.14, 0.3],
          [0.05, 0.52],
          [0.03, 0.54],
        ],
        cone,
        16,
      );
      lathe(
        w,
        [s * 1.9, 2.5, z],
        [
          [0.03, 0],
          [0.17, 0.03],
          [0.17, 0.36],
          [0.1, 0.42],
          [0.03, 0.43],
        ],
        wound(dyes[(i >> 3) % 4]!, 110),
        16,
      );
      w.capsule([s * 1.5, 1.44, z], [s * 1.72, 2.1, z], 0.005, 0.005, silk[3]!);
      w.capsule([s * 1.72, 2.1, z], [s * 1.9, 2.5, z], 0.005, 0.005, silk[3]!);
      w.cylinder([s * 1.5, 0.6, z], [s * 1.5, 0.9, z], 0.05, bright);
    }
    w.box([s * 1.75, 0.35, -14], [0.42, 0.35, 14], iron);
    w.cylinder([s * 1.72, 2.1, 0], [s * 1.72, 2.1, -28], 0.05, bright);
    w.box([s * 1.9, 2.44, -14], [0.3, 0.03, 14], iron);
    for (let z = 0; z > -28; z -= 4) w.box([s * 1.9, 1.6, z], [0.06, 1.4, 0.08], iron);
  }
  for (let z = -2; z > -30; z -= 4) iBeam(w, [-4, 4.6, z], [4, 4.6, z], 0.3, dark);
  w.box([0, 5, -14], [5, 0.1, 18], plaster);
  figure(w, [0.15, 0, -20], 1.66, dark, 0, 0.28, false);
  w.ground(
    0,
    look({ color: [0.16, 0.13, 0.13], color2: [0.1, 0.08, 0.09], grain: 0.5, rough: 0.22, mirror: 0.06 }),
  );
  const sun = direction(4, 12);
  return {
    world: w,
    sun: { dir: sun, color: [4, 3.2, 2.6], size: 1.4 },
    sky: { zenith: [1, 0.95, 1], horizon: [2.6, 2.2, 1.9], sun, halo: [2, 1.6, 1.2], haloPower: 6 },
    fill: [0.3, 0.24, 0.23],
    camera: { eye: [-0.25, 1.35, 2.6], at: [0, 1.5, -14], mm: 38 },
    volumes: [
      {
        min: [-4, 0, -32],
        max: [4, 4.8, 0],
        density: () => 0.018,
        color: [1, 0.95, 0.92],
        ambient: [0.18, 0.15, 0.15],
        sun: true,
        forward: 0.4,
        steps: 18,
      },
    ],
    samples: 3,
  };
}
