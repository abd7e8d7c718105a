import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene, Streak } from '../../engine/scene.ts';
import { scale } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { sparks } from '../../shapes/sparks.ts';
import { ladder, railing } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { black, crust, floor, hall, iron, night } from './parts.ts';

/** A converter in blow, with small figures on the platform. */
export function converterSilhouette(random: Random): Scene {
  const w = new World();
  hall(w, 17, 60, 1.2);
  lathe(
    w,
    [0, 4, -30],
    [
      [0.1, 0],
      [2.6, 0.3],
      [4, 2.4],
      [4.1, 6],
      [3.1, 8.6],
      [2.2, 9.6],
      [1.7, 9.7],
      [1.6, 9],
    ],
    crust,
    80,
  );
  w.cylinder([-6.6, 9, -30], [6.6, 9, -30], 0.9, iron);
  for (const s of [-1, 1]) w.box([s * 6.6, 4.6, -30], [1.3, 4.6, 2], crust);
  w.box([0, 3.3, -21], [16, 0.25, 2.4], iron);
  railing(
    w,
    [
      [-16, 3.5, -19],
      [16, 3.5, -19],
    ],
    1.1,
    1.6,
    black,
  );
  for (const [x, f] of [
    [-4.6, 2.7],
    [5.2, 3.4],
    [6.2, 3],
  ] as const)
    figure(w, [x, 3.55, -20.4], 1.78, black, f, 0.2);
  ladder(w, [-9, 0, -18.6], [-9, 3.4, -18.6], 0.7, 0.35, iron);
  w.ground(0, floor);
  const flame: Streak[] = sparks(random, [0, 14.2, -30], 500, {
    speed: 3,
    up: 13,
    life: 1,
    width: 0.05,
    color: [18, 8, 2],
    floor: 3.5,
  });
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps: [
      { at: [0, 15, -30], color: [420, 170, 48], radius: 1.4 },
      { at: [0, 17.4, -31], color: [260, 95, 24], radius: 1.5 },
    ],
    camera: { eye: [0.5, 4.4, 4], at: [0, 9.6, -30], mm: 31 },
    streaks: flame,
    volumes: [
      {
        min: [-16, 3, -44],
        max: [16, 22, -16],
        density: (x, y, z) => {
          const d = Math.hypot(x, z + 30) / (1.6 + (y - 13.6) * 0.22);
          const jet = y > 13.4 ? Math.max(0, 1 - d * d + fbm(x * 0.9, y * 0.5, z * 0.9, 4) * 0.8) : 0;
          return 0.004 + 0.014 * Math.max(0, fbm(x * 0.15, y * 0.12, z * 0.15, 4)) + jet * 0.9;
        },
        color: [1, 0.92, 0.85],
        ambient: [0.006, 0.005, 0.005],
        lamps: true,
        steps: 40,
        glow: (x, y, z, out) => {
          const d = Math.hypot(x, z + 30) / (1.8 + (y - 13.6) * 0.24);
          if (y > 13.4 && d < 1.3) out.set(scale([9, 4.2, 1.3], (1.3 - d) * 1.2));
        },
      },
    ],
    samples: 4,
  };
}
