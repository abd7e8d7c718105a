import { look } from '../../engine/material.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { cableStayed } from '../../shapes/bridge.ts';
import { facade } from '../../shapes/town.ts';
import { dark, river, white } from './parts.ts';

/** A bridge and a city by night, a panorama. */
export function nightReflections(random: Random): Scene {
  const w = new World();
  cableStayed(w, { x0: -260, x1: 260, z: -170, deck: 13, towers: [0], height: 84, cables: 18 }, white, dark);
  const glow = look({ color: [0, 0, 0], glow: [26, 17, 7] });
  const cool = look({ color: [0, 0, 0], glow: [10, 14, 20] });
  const lamps: Lamp[] = [];
  for (let x = -250; x <= 250; x += 14)
    for (const z of [-164.5, -175.5]) {
      w.capsule([x, 14, z], [x, 20, z], 0.12, 0.1, dark);
      w.sphere([x, 20.2, z], 0.34, glow);
      if (x % 28 === 2) lamps.push({ at: [x, 19.6, z], color: [90, 58, 24], radius: 0.5 });
    }
  for (const y of [30, 50, 70]) lamps.push({ at: [0, y, -158], color: [15, 19, 25], radius: 1 });
  for (let x = -250; x <= 250; x += 7) w.sphere([x, 12.2, -163.6], 0.14, cool);
  for (let i = 0; i < 64; i++) {
    const h = random.between(8, 34);
    w.box(
      [random.between(-420, 420), h, random.between(-760, -460)],
      [random.between(8, 15), h, 8],
      facade([0.2, 0.21, 0.23], 0.22, [1.1, 0.72, 0.36], i),
    );
  }
  w.ground(0, river(0.09, [0.012, 0.018, 0.024]));
  return {
    world: w,
    lamps,
    sky: {
      zenith: [0.012, 0.025, 0.06],
      horizon: [0.14, 0.15, 0.2],
      fall: 3,
      sun: direction(0, 3),
      halo: [0.12, 0.08, 0.06],
    },
    camera: { eye: [34, 6, 10], at: [-6, 24, -170], mm: 29 },
    fog: { density: 0.0012, fall: 0.02, color: [0.06, 0.075, 0.1] },
    samples: 5,
  };
}
