import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { sparks } from '../../shapes/sparks.ts';
import { figure } from '../../shapes/town.ts';
import { black, crust, floor, melt, night, stream } from './parts.ts';

/** Casting into moulds, a worker with a long bar before the sparks. */
export function castingHands(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 6; i++) {
    for (let j = 0; j < 3; j++) {
      const x = -6 + i * 2.4;
      const z = -7 - j * 3;
      lathe(
        w,
        [x, 0, z],
        [
          [0.95, 0],
          [0.85, 1.5],
          [0.78, 1.55],
          [0.7, 1.5],
          [0.68, 1.3],
        ],
        crust,
        40,
      );
      w.cylinder([x, 0.9, z], [x, 1.38, z], 0.72, melt(i === 2 && j === 0 ? 1.1 : 0.5 - i * 0.05, 2));
    }
  }
  const lamps: Lamp[] = stream(w, [-1.9, 4.2, -7], [-1.2, 1.4, -7], 0.12, 0.2);
  w.box([-3.4, 4.6, -7], [1.7, 0.35, 0.5], crust);
  figure(w, [2.9, 0, -4.2], 1.8, black, -1.9, 0.3);
  w.capsule([2.4, 1.15, -4.3], [-0.4, 1.7, -6.6], 0.02, 0.02, black);
  w.ground(0, floor);
  for (let i = 0; i < 6; i++) lamps.push({ at: [-6 + i * 2.4, 2, -9.5], color: [4, 1.5, 0.4], radius: 0.6 });
  const moon = direction(30, 50);
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps,
    sun: { dir: moon, color: [0.03, 0.035, 0.05] },
    camera: { eye: [4.8, 2.3, 2.6], at: [0.2, 1.7, -7], mm: 40 },
    streaks: sparks(random, [-1.2, 1.5, -7], 520, {
      speed: 3.8,
      up: 3.4,
      life: 0.8,
      width: 0.018,
      color: [16, 7, 1.8],
      floor: 0.02,
    }),
    volumes: [
      {
        min: [-9, 0, -18],
        max: [9, 7, -1],
        density: (x, y, z) => 0.005 + 0.035 * Math.max(0, fbm(x * 0.35, y * 0.25, z * 0.35, 4)),
        color: [1, 0.95, 0.9],
        ambient: [0.004, 0.004, 0.005],
        lamps: true,
        steps: 20,
      },
    ],
    samples: 4,
  };
}
