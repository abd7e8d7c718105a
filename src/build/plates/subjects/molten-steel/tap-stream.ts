import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { sparks } from '../../shapes/sparks.ts';
import { crust, floor, melt, night, stream } from './parts.ts';

/** The stream of melt as it meets the bath, seen close. */
export function tapStream(random: Random): Scene {
  const w = new World();
  lathe(
    w,
    [0, 0, -6],
    [
      [1.9, -1],
      [2.1, 1],
      [2.2, 1.05],
      [2.0, 1.1],
      [1.85, 0.4],
      [0.02, 0.4],
    ],
    crust,
    90,
  );
  const bath = melt(0.8, 1.6);
  w.cylinder([0, 0.3, -6], [0, 0.55, -6], 1.86, bath);
  const lamps = stream(w, [-2.2, 5.4, -6], [-0.2, 0.55, -6], 0.22, -0.5);
  w.box([-3.6, 5.2, -6], [1.6, 0.5, 0.6], crust);
  w.ground(-1, floor);
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps: [...lamps, { at: [0, 1.4, -6], color: [34, 13, 3], radius: 0.6 }],
    camera: { eye: [1.6, 3.2, 0.4], at: [-0.5, 1.7, -6], mm: 48 },
    streaks: sparks(random, [-0.2, 0.7, -6], 700, {
      speed: 3.4,
      up: 3.6,
      life: 0.7,
      width: 0.02,
      color: [16, 7.5, 2],
      floor: -1,
    }),
    volumes: [
      {
        min: [-5, -1, -10],
        max: [5, 6, -2],
        density: (x, y, z) => 0.07 * Math.max(0, fbm(x * 0.6, y * 0.45 - 3, z * 0.6, 4) + 0.1),
        color: [1, 0.9, 0.8],
        ambient: [0.005, 0.005, 0.005],
        lamps: true,
        steps: 20,
      },
    ],
    samples: 4,
  };
}
