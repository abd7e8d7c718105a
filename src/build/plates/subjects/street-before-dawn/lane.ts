import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { add } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { cable } from '../../shapes/steel.ts';
import { figure, gable } from '../../shapes/town.ts';
import { bicycle } from '../../shapes/vehicles.ts';
import { blueSky, dark, lampGlow, tile, wet } from './parts.ts';

/** A lane with three lamps and one walker. */
export function lane(random: Random): Scene {
  const w = new World();
  const brick = look({
    color: [0.2, 0.16, 0.15],
    color2: [0.12, 0.11, 0.12],
    grain: 0.6,
    rough: 0.9,
    bump: 0.2,
    bumpGrain: 8,
  });
  for (const s of [-1, 1]) {
    for (let i = 0; i < 9; i++) {
      const h = random.between(1.6, 3);
      w.box([s * (2.3 + 2.5), h, -3 - i * 6], [2.5, h, 2.9], brick);
      gable(w, [s * 4.8, h, -3 - i * 6], [2.9, h, 2.5], 1.3, tile, Math.PI / 2);
      w.box([s * 2.34, 1.1, -2 - i * 6], [0.08, 1.1, 0.55], dark);
      if (i % 3 === (s > 0 ? 1 : 2))
        w.box(
          [s * 2.28, 1.7, -4.6 - i * 6],
          [0.06, 0.4, 0.5],
          look({ color: [0, 0, 0], glow: [3.2, 1.9, 0.8] }),
        );
    }
  }
  for (let i = 0; i < 7; i++)
    cable(
      w,
      [-2.4, 4.2 + random.next(), -6 - i * 7],
      [2.4, 4.6 + random.next(), -9 - i * 7],
      0.3,
      0.014,
      dark,
      8,
    );
  const lamps: Lamp[] = [];
  for (const z of [-9, -27, -45]) {
    const p: Vec3 = [1.75, 3.9, z];
    w.capsule([2.4, 4.1, z], [1.75, 4.05, z], 0.03, 0.03, dark);
    w.sphere(p, 0.1, lampGlow);
    lamps.push({ at: add(p, [0, -0.2, 0]), color: [17, 10, 4], radius: 0.2 });
  }
  figure(w, [-0.5, 0, -20], 1.72, dark, 0.1, 0.32);
  bicycle(w, [-1.75, 0, -5.6], 0.06, dark);
  w.ground(0, wet);
  return {
    world: w,
    lamps,
    sky: blueSky,
    camera: { eye: [0.3, 1.35, 1.2], at: [-0.05, 2.0, -20], mm: 38 },
    volumes: [
      {
        min: [-3, 0, -58],
        max: [3, 7, -1],
        density: (x, y, z) => 0.016 + 0.03 * Math.max(0, fbm(x * 0.4, y * 0.3, z * 0.2, 3)),
        color: [1, 1, 1],
        ambient: [0.025, 0.04, 0.075],
        lamps: true,
        steps: 22,
      },
    ],
    samples: 5,
    bounces: 3,
  };
}
