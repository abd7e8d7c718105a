import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { sparks } from '../../shapes/sparks.ts';
import { iBeam, lattice, railing } from '../../shapes/steel.ts';
import { welder } from '../../shapes/workers.ts';
import { arc, cloth, plate, smoke, steel, white } from './parts.ts';

/** Work under a bridge deck, sparks falling like water. */
export function underTheDeck(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 6; i++) iBeam(w, [-9 + i * 3.4, 9, 4], [-9 + i * 3.4, 9, -34], 1.1, steel);
  for (let i = 0; i < 8; i++) iBeam(w, [-12, 9.2, -2 - i * 4.4], [12, 9.2, -2 - i * 4.4], 0.7, steel);
  w.box([0, 9.9, -15], [13, 0.15, 22], plate);
  w.box([0.6, 6.8, -12], [2, 0.06, 0.8], plate);
  for (const [x, z] of [
    [-1.3, -11.3],
    [2.5, -11.3],
    [-1.3, -12.7],
    [2.5, -12.7],
  ] as const)
    w.capsule([x, 6.8, z], [x, 9, z], 0.03, 0.03, steel);
  welder(w, [1.3, 6.86, -12], -1.2, [0.35, 8.35, -11.9], cloth);
  railing(
    w,
    [
      [-1.3, 6.86, -11.3],
      [2.5, 6.86, -11.3],
    ],
    1,
    0.9,
    steel,
  );
  lattice(w, [-7, -4, -24], [-7, 9, -24], { from: 1.6, to: 1.6, bays: 7, leg: 0.18, brace: 0.08 }, steel);
  lattice(w, [8, -4, -30], [8, 9, -30], { from: 1.6, to: 1.6, bays: 7, leg: 0.18, brace: 0.08 }, steel);
  const p: Vec3 = [0.3, 8.42, -11.9];
  const dusk = direction(20, 2);
  return {
    world: w,
    lamps: [arc(w, p, 26)],
    sun: { dir: direction(30, 10), color: [0.1, 0.07, 0.06] },
    sky: {
      zenith: [0.035, 0.06, 0.12],
      horizon: [0.3, 0.2, 0.16],
      sun: dusk,
      halo: [0.25, 0.14, 0.08],
      fall: 4,
      clouds: {
        cover: 0.5,
        size: 0.8,
        lit: [0.3, 0.2, 0.17],
        shade: [0.06, 0.075, 0.12],
        seed: 4,
        stretch: 3,
        soft: 0.3,
      },
    },
    camera: { eye: [-4.2, 1.4, 1.5], at: [0.4, 6.2, -12], mm: 33 },
    streaks: sparks(random, p, 378, {
      speed: 2.2,
      up: 0.5,
      life: 1.9,
      width: 0.0136,
      color: white,
      floor: -4,
      shutter: 0.4,
    }),
    fog: { density: 0.004, fall: 0, color: [0.1, 0.09, 0.11] },
    volumes: [smoke(p, 2.4, 0.14)],
    samples: 4,
  };
}
