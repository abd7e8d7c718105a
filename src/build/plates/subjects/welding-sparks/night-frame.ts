import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { sparks } from '../../shapes/sparks.ts';
import { iBeam } from '../../shapes/steel.ts';
import { welder } from '../../shapes/workers.ts';
import { cloth, floor, plate, smoke, spot, steel, white } from './parts.ts';

/** A steel frame at night with sparks on five floors. */
export function nightFrame(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 5; i++) {
    for (let j = 0; j < 4; j++)
      iBeam(w, [-18 + i * 9, 0, -40 - j * 9], [-18 + i * 9, 44, -40 - j * 9], 0.8, steel, [1, 0, 0]);
  }
  for (let y = 6; y <= 42; y += 6) {
    for (let j = 0; j < 4; j++) iBeam(w, [-18, y, -40 - j * 9], [18, y, -40 - j * 9], 0.7, steel);
    for (let i = 0; i < 5; i++) iBeam(w, [-18 + i * 9, y, -40], [-18 + i * 9, y, -67], 0.7, steel);
    if (y < 26) w.box([0, y + 0.4, -53.5], [18, 0.12, 13], plate);
  }
  const lamps: Lamp[] = [];
  const streaks = [];
  for (const [x, y, z] of [
    [-9, 30.6, -40],
    [9, 18.6, -40],
    [0, 36.6, -49],
    [13, 42.4, -40],
    [-14, 12.8, -49],
  ] as const) {
    welder(w, [x + 0.5, y - 0.2, z], -1.4, [x - 0.2, y + 0.5, z + 0.1], cloth, true);
    const p: Vec3 = [x - 0.3, y + 0.5, z + 0.45];
    w.sphere(p, 0.12, spot);
    lamps.push({ at: add(p, [0, 0.4, 0.5]), color: [120, 134, 150], radius: 0.3 });
    streaks.push(
      ...sparks(random, p, 109, {
        speed: 2.4,
        up: 0.5,
        life: 2.4,
        width: 0.031,
        color: white,
        floor: 0,
        shutter: 0.4,
      }),
    );
  }
  w.ground(0, floor);
  return {
    world: w,
    lamps,
    streaks,
    sky: {
      zenith: [0.02, 0.035, 0.075],
      horizon: [0.11, 0.12, 0.17],
      fall: 3,
      stars: 0.4,
      sun: direction(40, 8),
      clouds: {
        cover: 0.4,
        size: 0.9,
        lit: [0.1, 0.1, 0.14],
        shade: [0.03, 0.04, 0.07],
        seed: 2,
        stretch: 2,
      },
    },
    camera: { eye: [-15, 2, 6], at: [-1, 25, -46], mm: 33, shift: 0.02 },
    fog: { density: 0.003, fall: 0.02, color: [0.06, 0.07, 0.1] },
    volumes: lamps.map((l) => ({ ...smoke(add(l.at, [0, 0, -0.4]), 5, 0.12), steps: 14 })),
    samples: 3,
  };
}
