import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { sparks } from '../../shapes/sparks.ts';
import { iBeam, ladder } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { welder } from '../../shapes/workers.ts';
import { arc, cloth, dim, floor, plate, steel, white } from './parts.ts';

/** An arc seen through the round opening of a flange. */
export function throughTheHole(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 80; i++) {
    const a = (i / 80) * 2 * Math.PI;
    const b = ((i + 1) / 80) * 2 * Math.PI;
    for (const r of [3, 3.35])
      w.capsule(
        [Math.cos(a) * r, Math.sin(a) * r, -9],
        [Math.cos(b) * r, Math.sin(b) * r, -9],
        0.22,
        0.22,
        plate,
      );
    if (i % 4 === 0)
      w.cylinder(
        [Math.cos(a) * 3.8, Math.sin(a) * 3.8, -9.3],
        [Math.cos(a) * 3.8, Math.sin(a) * 3.8, -8.5],
        0.13,
        steel,
      );
  }
  for (const s of [-1, 1]) {
    w.box([s * 9, 0, -9.1], [5.2, 9, 0.3], plate);
    w.box([0, s * 9, -9.1], [4, 5.2, 0.3], plate);
  }
  for (let i = 0; i < 4; i++) {
    const a = Math.PI / 4 + (i * Math.PI) / 2;
    w.orientedBox(
      [Math.cos(a) * 4.75, Math.sin(a) * 4.75, -9.1],
      [Math.cos(a), Math.sin(a), 0],
      [-Math.sin(a), Math.cos(a), 0],
      [0, 0, 1],
      [1.3, 2.4, 0.25],
      plate,
    );
  }
  welder(w, [0.9, -2.6, -14], -1.3, [-0.5, -0.6, -13.9], cloth);
  iBeam(w, [-1.6, -3, -14.2], [-1.6, 4, -14.2], 0.5, steel, [1, 0, 0]);
  ladder(w, [2.8, -4, -18], [2.8, 6, -18], 0.6, 0.35, steel);
  figure(w, [-2.1, -2.6, -19], 1.75, cloth, 0.5, 0.2);
  w.box([0, -2.7, -18], [8, 0.1, 9], floor);
  w.box([0, 0, -27], [9, 8, 0.2], floor);
  const p: Vec3 = [-1.1, -0.55, -13.9];
  return {
    world: w,
    sky: dim,
    fill: [0.012, 0.016, 0.024],
    lamps: [arc(w, add(p, [0, 0, 0.3]), 30), { at: [-7, 6, -3], color: [3.4, 2, 1.1], radius: 0.6 }],
    camera: { eye: [1.7, -0.6, 1.6], at: [0.15, -0.1, -9], mm: 44 },
    streaks: sparks(random, p, 260, {
      speed: 3.4,
      up: 2,
      toward: [1, 0, 3],
      life: 0.9,
      width: 0.0087,
      color: white,
      floor: -2.55,
    }),
    volumes: [
      {
        min: [-8, -3, -26],
        max: [8, 6, -5],
        density: (x, y, z) => 0.006 + 0.03 * Math.max(0, fbm(x * 0.4, y * 0.4, z * 0.4, 4)),
        color: [1, 1, 1],
        ambient: [0.004, 0.005, 0.007],
        lamps: true,
        steps: 24,
      },
    ],
    samples: 4,
  };
}
