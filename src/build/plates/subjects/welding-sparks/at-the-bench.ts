import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { sparks } from '../../shapes/sparks.ts';
import { iBeam } from '../../shapes/steel.ts';
import { welder } from '../../shapes/workers.ts';
import { arc, cloth, dim, floor, plate, smoke, steel, white } from './parts.ts';

/** A welder at the bench, sparks in arcs towards the viewer. */
export function atTheBench(random: Random): Scene {
  const w = new World();
  w.ground(0, floor);
  w.box([0, 0.78, -4], [1.7, 0.05, 0.7], plate);
  for (const x of [-1.5, 1.5]) for (const z of [-4.5, -3.5]) w.box([x, 0.38, z], [0.06, 0.38, 0.06], steel);
  iBeam(w, [-1.4, 1, -4.05], [1.5, 1, -4.05], 0.34, steel);
  welder(w, [0.86, 0, -4.72], -0.75, [0.02, 1.2, -4.02], cloth);
  for (let i = 0; i < 5; i++)
    iBeam(w, [-6 + i * 0.5, 0, -7 - i * 0.3], [-6 + i * 0.5, 4.4, -7.3 - i * 0.3], 0.3, steel, [1, 0, 0]);
  for (let i = 0; i < 7; i++)
    w.cylinder(
      [3 + (i % 3) * 0.5, 0, -7 - Math.floor(i / 3) * 0.5],
      [3 + (i % 3) * 0.5, 1.5, -7 - Math.floor(i / 3) * 0.5],
      0.17,
      steel,
    );
  w.box([0, 3, -10], [12, 3.4, 0.2], floor);
  const p: Vec3 = [-0.12, 1.19, -3.96];
  return {
    world: w,
    sky: dim,
    fill: [0.012, 0.016, 0.024],
    lamps: [arc(w, p, 7), { at: [-6, 5, -2], color: [1.6, 1.1, 0.6], radius: 0.5 }],
    camera: { eye: [-0.5, 1.3, 0.2], at: [0.2, 1.2, -4.2], mm: 48 },
    streaks: sparks(random, p, 260, {
      speed: 3,
      up: 2.2,
      toward: [-2.4, 0, 2],
      life: 0.8,
      width: 0.005,
      color: white,
      floor: 0.01,
    }),
    volumes: [smoke(add(p, [-0.2, 0.1, 0]), 1.6, 0.22)],
    samples: 5,
  };
}
