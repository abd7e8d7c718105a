import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { sparks } from '../../shapes/sparks.ts';
import { cloth, dim, plate, spot, steel, white } from './parts.ts';

/** The seam and the arc, seen close. */
export function seamClose(random: Random): Scene {
  const w = new World();
  const k = 10;
  w.box([0, -0.5, -4], [14, 0.5, 9], plate);
  w.box([0, 2.2, -6.4], [14, 2.8, 0.5], plate);
  const bead = look({
    color: [0.24, 0.23, 0.23],
    color2: [0.1, 0.08, 0.09],
    grain: 3,
    rough: 0.3,
    mirror: 0.45,
    metal: 0.7,
    bump: 0.2,
    bumpGrain: 6,
    finish: (hit, s) => {
      const heat = Math.exp(-Math.max(0, 1.3 - hit.x) * 2.4);
      s.glowR = 7 * heat;
      s.glowG = 2.1 * heat * heat;
      s.glowB = 0.5 * heat * heat * heat;
    },
  });
  for (let i = 0; i < 58; i++) {
    const x = -11 + i * 0.21;
    w.capsule(
      [x, -0.02 + random.bell() * 0.012, -5.86],
      [x - 0.08, 0.02, -5.74 + random.bell() * 0.02],
      0.26,
      0.22,
      bead,
    );
  }
  w.capsule([1.9, 0.9, -5.2], [6.2, 8, 0.4], 0.1, 0.12, steel);
  w.capsule([4.6, 5.2, -1.7], [7, 9.4, 1.6], 0.42, 0.5, cloth);
  const p: Vec3 = [1.5, 0.5, -5.4];
  w.sphere(p, 0.14, spot);
  for (let i = 0; i < 60; i++)
    w.sphere(
      [p[0] + random.bell() * 3.4, 0.02, p[2] + 1 + Math.abs(random.bell()) * 2],
      random.between(0.012, 0.03),
      steel,
    );
  return {
    world: w,
    sky: dim,
    fill: [0.012, 0.016, 0.024],
    lamps: [
      { at: [1.5, 1, -4.9], color: [20, 22.5, 24], radius: 0.3 },
      { at: [-6, 6, 6], color: [30, 19, 11], radius: 1 },
    ],
    camera: { eye: [-5, 3.6, 5.4], at: [0, 0.5, -5.4], mm: 62, lens: 0.2, focus: 12 },
    streaks: sparks(random, p, 210, {
      speed: 1.3 * k,
      up: 0.7 * k,
      life: 0.8,
      width: 0.031,
      color: white,
      floor: 0.05,
      toward: [0, 0, 8],
    }),
    volumes: [
      {
        min: [-3, 0, -9],
        max: [8, 14, -1],
        density: (x, y, z) => {
          const d = Math.hypot(x - 1.5 - y * 0.25, z + 5.4 - y * 0.1) / (0.5 + y * 0.32);
          return Math.max(0, 1 - d + fbm(x * 0.5, y * 0.32, z * 0.5, 4) * 1.4) * 0.12;
        },
        color: [1, 1, 1],
        ambient: [0.01, 0.012, 0.015],
        lamps: true,
        steps: 24,
      },
    ],
    samples: 10,
  };
}
