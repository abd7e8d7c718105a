import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { sparks } from '../../shapes/sparks.ts';
import { iBeam } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { black, crust, floor, hall, iron, night, stream } from './parts.ts';

/** A ladle tipped over another in the tall hall. */
export function pouring(random: Random): Scene {
  const w = new World();
  hall(w, 15, 80);
  ladle(w, [-3.5, 7, -26], 2.3, 5);
  ladle(w, [2.6, 0.1, -26], 2.1, 0.5);
  const lamps = stream(w, [-1.3, 11.7, -26], [2.4, 4.4, -26], 0.26, -0.5);
  for (const [x, z] of [
    [-8, -17],
    [-7.2, -17.4],
    [8.5, -21],
  ] as const)
    figure(w, [x, 0, z], 1.75, black, x < 0 ? 1 : -1.2, 0.2);
  w.ground(0, floor);
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps: [...lamps, { at: [2.6, 5.2, -26], color: [80, 30, 7], radius: 0.8 }],
    camera: { eye: [-1, 1.7, 2], at: [-0.4, 6.2, -26], mm: 34 },
    streaks: sparks(random, [2.4, 4.8, -26], 420, {
      speed: 6,
      up: 5,
      life: 0.9,
      width: 0.035,
      color: [14, 6, 1.6],
      floor: 0.02,
    }),
    volumes: [
      {
        min: [-15, 0, -60],
        max: [15, 20, -8],
        density: (x, y, z) => 0.004 + 0.022 * Math.max(0, fbm(x * 0.18, y * 0.14, z * 0.18, 4)),
        color: [1, 0.95, 0.9],
        ambient: [0.006, 0.005, 0.005],
        lamps: true,
        steps: 22,
      },
    ],
    samples: 4,
  };
}

/** A ladle with trunnions and lip, hanging in a crane's hooks. Its rim is `r` metres wide. */
function ladle(w: World, at: Vec3, r: number, hang: number): void {
  lathe(
    w,
    at,
    [
      [0.02, 0],
      [r * 0.8, 0],
      [r * 0.86, r * 0.12],
      [r, r * 2.2],
      [r * 1.04, r * 2.24],
      [r * 0.95, r * 2.26],
      [r * 0.9, r * 2.05],
    ],
    crust,
    72,
  );
  for (const y of [0.6, 1.5]) {
    for (let i = 0; i < 48; i++) {
      const a = (i / 48) * 2 * Math.PI;
      const b = ((i + 1) / 48) * 2 * Math.PI;
      const q = r * (0.88 + 0.06 * y);
      w.capsule(
        add(at, [Math.cos(a) * q, y * r, Math.sin(a) * q]),
        add(at, [Math.cos(b) * q, y * r, Math.sin(b) * q]),
        r * 0.05,
        r * 0.05,
        iron,
      );
    }
  }
  for (const s of [-1, 1]) {
    w.cylinder(add(at, [s * r * 0.9, r * 1.3, 0]), add(at, [s * r * 1.3, r * 1.3, 0]), r * 0.16, iron);
    w.box(add(at, [s * r * 1.2, r * 1.3 + hang / 2, 0]), [r * 0.05, hang / 2, r * 0.16], iron);
    w.cylinder(add(at, [s * r * 1.1, r * 1.28, 0]), add(at, [s * r * 1.32, r * 1.28, 0]), r * 0.26, iron);
  }
  iBeam(w, add(at, [-r * 1.5, r * 1.3 + hang, 0]), add(at, [r * 1.5, r * 1.3 + hang, 0]), r * 0.5, iron);
  for (const s of [-0.6, -0.5, 0.5, 0.6])
    w.capsule(
      add(at, [s * r, r * 1.3 + hang, 0]),
      add(at, [s * r, r * 1.3 + hang + 20, 0]),
      0.04,
      0.04,
      black,
    );
}
