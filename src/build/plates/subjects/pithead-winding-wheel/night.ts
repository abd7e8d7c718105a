import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { headframe, heap, land, yard } from './parts.ts';

/** The headframe at night with its lamps in the mist. */
export function night(): Scene {
  const w = new World();
  headframe(w, [0, 0, -60]);
  yard(w, [0, 0, -60]);
  land(w, 5, [[0, 0, -60]], [heap(-190, -380, 210, 85)]);
  const glow = look({ color: [0, 0, 0], glow: [30, 22, 12] });
  const lampsAt: Vec3[] = [
    [-5, 34.6, -55.5],
    [5, 34.6, -55.5],
    [0, 12, -51],
    [26, 9, -54],
    [-40, 16, -48],
    [74, 8, -50],
  ];
  for (const p of lampsAt) w.sphere(p, 0.22, glow);
  return {
    world: w,
    camera: { eye: [30, 1.7, -8], at: [6, 19, -60], mm: 30, shift: 0.04 },
    sky: {
      zenith: [0.012, 0.018, 0.04],
      horizon: [0.06, 0.06, 0.08],
      fall: 4,
      stars: 0.5,
      sun: direction(-20, 14),
      clouds: {
        cover: 0.4,
        size: 0.8,
        lit: [0.05, 0.05, 0.07],
        shade: [0.02, 0.02, 0.03],
        seed: 9,
        stretch: 2,
      },
    },
    lamps: lampsAt.map((at) => ({ at: add(at, [0, 0, 0.4]), color: [26, 18, 9], radius: 0.4 })),
    fog: { density: 0.003, fall: 0.03, color: [0.05, 0.045, 0.05] },
    volumes: [
      {
        min: [-60, 0, -90],
        max: [90, 46, -30],
        density: (x, y, z) => 0.006 + Math.max(0, fbm(x * 0.05, y * 0.07, z * 0.05, 3)) * 0.03,
        color: [1, 1, 1],
        ambient: [0.004, 0.004, 0.006],
        lamps: true,
        steps: 20,
      },
    ],
    samples: 4,
  };
}
