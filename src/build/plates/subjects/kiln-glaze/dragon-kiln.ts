import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { World } from '../../engine/world.ts';
import { sparks } from '../../shapes/sparks.ts';
import { figure } from '../../shapes/town.ts';
import { brick, clay, dark, wood } from './parts.ts';

/** Firing a brick kiln, the stoker before its mouth. */
export function dragonKiln(random: Random): Scene {
  const w = new World();
  for (let j = 0; j < 9; j++) {
    const z = -7 - j * 3;
    const y = j * 0.9;
    for (let i = 0; i <= 26; i++) {
      const a = (i / 26) * Math.PI;
      for (let k = 0; k < 3; k++) {
        const b = a + (k % 2) * 0.06;
        w.orientedBox(
          [Math.cos(b) * 2.3, y + Math.sin(b) * 2.2 + 0.4, z - k],
          [Math.cos(b), Math.sin(b), 0],
          [-Math.sin(b), Math.cos(b), 0],
          [0, 0, 1],
          [0.18, 0.13, 0.48],
          brick,
        );
      }
    }
  }
  for (let y = 0; y < 13; y++)
    for (let i = -7; i <= 7; i++) {
      const x = i * 0.42 + (y % 2) * 0.21;
      const yy = 0.12 + y * 0.225;
      if (Math.hypot(x, yy - 0.7) < 0.85 || Math.hypot(x, yy - 0.4) > 2.6) continue;
      w.box([x + random.bell() * 0.01, yy, -6.6], [0.2, 0.105, 0.2], brick);
    }
  w.sphere([0, 0.75, -8], 1.05, look({ color: [0, 0, 0], glow: [13, 6.2, 1.7] }));
  for (let i = 0; i < 90; i++) {
    const z = -6.4 + Math.floor(i / 18) * 0.5;
    const y = 0.12 + (i % 6) * 0.24;
    w.cylinder(
      [4 + random.bell() * 0.08, y, z],
      [5.8 + random.bell() * 0.1, y, z + random.bell() * 0.05],
      0.12,
      wood,
    );
  }
  figure(w, [-2.3, 0, -4.3], 1.72, dark, 1.7, 0.3, false);
  w.capsule([-1.9, 0.95, -4.4], [-0.6, 0.85, -5.6], 0.05, 0.05, wood);
  for (const x of [-5, 5.2])
    for (const z of [-4, -12, -20, -28]) w.capsule([x * 1.2, 0, z], [x * 1.2, 6.4, z], 0.16, 0.14, wood);
  for (let i = 0; i < 9; i++) w.bar([-7.4, 6.3, -1 - i * 3.4], [7.4, 6.3, -1 - i * 3.4], 0.2, 0.25, wood);
  w.box([0, 6.7, -16], [8, 0.12, 18], dark);
  w.ground(0, clay);
  const lamps: Lamp[] = [{ at: [0, 0.8, -6.1], color: [34, 15, 4.4], radius: 0.5 }];
  return {
    world: w,
    lamps,
    sky: { zenith: [0.02, 0.035, 0.07], horizon: [0.06, 0.08, 0.13] },
    camera: { eye: [1.3, 1.5, 2.4], at: [-0.15, 1.75, -8], mm: 34 },
    streaks: sparks(random, [0, 0.9, -6.3], 130, {
      speed: 1.2,
      up: 4.4,
      toward: [0, 2, 2],
      life: 1.3,
      width: 0.012,
      color: [14, 6, 1.5],
      floor: 0.02,
    }),
    volumes: [
      {
        min: [-7, 0, -20],
        max: [7, 6.4, 1],
        density: (x, y, z) => 0.02 + 0.09 * Math.max(0, fbm(x * 0.4, y * 0.35, z * 0.3, 4)),
        color: [1, 0.94, 0.88],
        ambient: [0.006, 0.009, 0.016],
        lamps: true,
        steps: 24,
      },
    ],
    samples: 5,
    bounces: 2,
  };
}
