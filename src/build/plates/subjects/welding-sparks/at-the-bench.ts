import { look } from '../../engine/material.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { sparks } from '../../shapes/sparks.ts';
import { iBeam } from '../../shapes/steel.ts';
import { welder } from '../../shapes/workers.ts';
import { arc, dim, floor, plate, smoke, steel, white } from './parts.ts';

const leather = look({ color: [0.035, 0.036, 0.042], rough: 0.75 });

/** A welder at the bench from behind his shoulder: dark against the lit smoke, edged by the arc. */
export function atTheBench(random: Random): Scene {
  const w = new World();
  w.ground(0, floor);
  w.box([0, 0.78, -4], [2.6, 0.05, 0.7], plate);
  for (const x of [-2.4, 2.4]) for (const z of [-4.5, -3.5]) w.box([x, 0.38, z], [0.06, 0.38, 0.06], steel);
  iBeam(w, [-2.1, 0.98, -4.1], [2.3, 0.98, -4.1], 0.3, steel);
  const p: Vec3 = [-0.14, 1.17, -3.97];
  welder(w, [0.56, 0, -3.15], Math.PI + 0.95, add(p, [0.02, 0.03, 0]), leather);
  for (let i = 0; i < 9; i++) iBeam(w, [-7 + i * 1.6, 0, -9], [-7 + i * 1.6, 6, -9], 0.34, steel, [1, 0, 0]);
  for (let i = 0; i < 5; i++)
    w.cylinder(
      [-4.5, 0.3 + i * 0.36, -7.4 - (i % 2) * 0.2],
      [-1.6, 0.3 + i * 0.36, -7.4 - (i % 2) * 0.2],
      0.17,
      steel,
    );
  w.box([0, 3, -10], [12, 3.4, 0.2], floor);
  return {
    world: w,
    sky: dim,
    fill: [0.008, 0.011, 0.017],
    lamps: [arc(w, p, 9), { at: [5, 5, -8], color: [2.4, 1.6, 0.8], radius: 0.5 }],
    camera: { eye: [0.25, 1.4, 0.3], at: [-0.06, 1.43, -4], mm: 74 },
    streaks: sparks(random, p, 320, {
      speed: 2.6,
      up: 2.4,
      toward: [-2.6, 0, 0.8],
      life: 0.8,
      width: 0.004,
      color: white,
      floor: 0.01,
    }),
    volumes: [smoke(add(p, [-0.05, 0.1, 0]), 1.7, 0.3)],
    samples: 6,
  };
}
