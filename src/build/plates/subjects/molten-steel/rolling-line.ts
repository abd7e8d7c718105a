import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { World } from '../../engine/world.ts';
import { railing } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { black, floor, hall, iron, night } from './parts.ts';

/** Glowing slabs on their way through the rolling line. */
export function rollingLine(): Scene {
  const w = new World();
  hall(w, 13, 150);
  for (let z = 4; z > -130; z -= 1.1) w.cylinder([-1.7, 0.8, z], [1.7, 0.8, z], 0.28, iron);
  for (const s of [-1, 1]) w.box([s * 2, 0.6, -60], [0.25, 0.7, 70], iron);
  const hot = look({
    color: [0.02, 0.02, 0.02],
    finish: (hit, s) => {
      const k = 0.55 + 0.5 * fbm(hit.x * 1.5, hit.y, hit.z * 0.35, 4);
      s.glowR = 5.2 * k;
      s.glowG = 1.35 * k * k;
      s.glowB = 0.2 * k * k * k;
    },
  });
  const lamps: Lamp[] = [];
  for (const [z, l] of [
    [-14, 7],
    [-42, 8],
    [-74, 8],
    [-104, 8],
  ] as const) {
    w.box([0, 1.22, z], [1.15, 0.14, l], hot);
    for (const k of [-0.6, 0.6]) lamps.push({ at: [0, 2, z + l * k], color: [16, 5, 1], radius: 1 });
  }
  for (const z of [-30, -62, -92])
    for (const s of [-1, 1]) {
      w.box([s * 3.2, 3, z], [0.9, 3, 1.4], iron);
      w.box([0, 6.2, z], [4.2, 0.6, 1.2], iron);
      w.cylinder([-3, 2, z], [3, 2, z], 0.55, iron);
    }
  railing(
    w,
    [
      [5.2, 3.4, 2],
      [5.2, 3.4, -90],
    ],
    1.1,
    2,
    iron,
  );
  w.box([6.4, 3.3, -45], [1.2, 0.1, 50], iron);
  figure(w, [5.9, 3.4, -17], 1.75, black, -1.2, 0.15);
  w.ground(0, floor);
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps,
    camera: { eye: [2.9, 4.4, 3], at: [0.6, 2.6, -30], mm: 32 },
    volumes: [
      {
        min: [-13, 0, -140],
        max: [13, 18, 0],
        density: (x, y, z) => 0.003 + 0.014 * Math.max(0, fbm(x * 0.16, y * 0.12, z * 0.12, 4)),
        color: [1, 1, 1],
        ambient: [0.004, 0.004, 0.005],
        lamps: true,
        steps: 24,
      },
    ],
    samples: 4,
  };
}
