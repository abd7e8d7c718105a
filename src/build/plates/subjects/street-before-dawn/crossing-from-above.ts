import { look } from '../../engine/material.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { World } from '../../engine/world.ts';
import { tree } from '../../shapes/land.ts';
import { facade, figure, gable, streetLamp } from '../../shapes/town.ts';
import { bicycle } from '../../shapes/vehicles.ts';
import { bark, dark, lampGlow, leaf, tile, warm, wet } from './parts.ts';

/** A crossing from above, wet and empty. */
export function crossingFromAbove(random: Random): Scene {
  const w = new World();
  for (const [x, z] of [
    [-22, -22],
    [22, -22],
    [-22, 22],
    [22, 22],
  ] as const) {
    w.box([x, 4.5, z], [11, 4.5, 11], facade([0.2, 0.2, 0.22], 0.1, warm, x + z));
    gable(w, [x, 4.5, z], [11, 4.5, 11], 3, tile, x * z > 0 ? 0 : Math.PI / 2);
  }
  const zebra = look({
    color: [0.5, 0.5, 0.5],
    color2: [0.2, 0.2, 0.21],
    grain: 2,
    rough: 0.35,
    mirror: 0.03,
  });
  for (let i = 0; i < 9; i++)
    for (const s of [-1, 1]) {
      w.box([-7 + i * 1.75, 0.005, s * 9.4], [0.4, 0.006, 1.8], zebra);
      w.box([s * 9.4, 0.005, -7 + i * 1.75], [1.8, 0.006, 0.4], zebra);
    }
  const lamps: Lamp[] = [];
  for (const x of [-12.5, 12.5])
    for (const z of [-12.5, 12.5]) {
      const at = streetLamp(w, [x, 0, z], 6, [-x * 0.16, 0, -z * 0.16], dark, lampGlow);
      lamps.push({ at, color: [44, 26, 10], radius: 0.4 });
    }
  bicycle(w, [-2.2, 0, 2.5], 2.5, dark);
  figure(w, [-2.2, 0.35, 2.55], 1.5, bark, 2.5, 0.2);
  figure(w, [3.2, 0, -9.2], 1.72, dark, 1.5, 0.35);
  for (let i = 0; i < 4; i++)
    tree(
      w,
      [random.between(-1, 1) + (i % 2 ? 10.5 : -10.5), 0, (i < 2 ? -1 : 1) * 13.5],
      8,
      random,
      bark,
      leaf,
    );
  w.ground(0, wet);
  return {
    world: w,
    lamps,
    sky: { zenith: [0.012, 0.024, 0.06], horizon: [0.08, 0.11, 0.17] },
    camera: { eye: [6, 36, 15], at: [0, 0, -0.5], mm: 42, roll: -18 },
    fog: { density: 0.003, fall: 0.02, color: [0.05, 0.07, 0.13] },
    samples: 5,
    bounces: 3,
  };
}
