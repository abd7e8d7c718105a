import { look } from '../../engine/material.ts';
import { hash } from '../../engine/random.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction, scale } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { figure } from '../../shapes/town.ts';
import { boards, dark, silk } from './parts.ts';

/** Dyed skeins hung out to dry, against the sun. */
export function skeins(random: Random): Scene {
  const w = new World();
  for (let r = 0; r < 5; r++) {
    w.cylinder([-9, 3.9, -4 - r * 2.2], [9, 3.9, -4 - r * 2.2], 0.05, boards);
    for (let i = 0; i < 26; i++) {
      const x = -7 + i * 0.56 + random.bell() * 0.06;
      const m = silk[hash(i >> 2, r) % 6]!;
      for (let k = 0; k < 34; k++) {
        const dx = random.bell() * 0.09;
        const dz = random.bell() * 0.05;
        const low = 2.2 + random.bell() * 0.06;
        const z = -4 - r * 2.2;
        w.capsule(
          [x + dx, 3.95, z + dz],
          [x + dx * 0.6 + random.bell() * 0.03, low, z + dz + 0.06],
          0.012,
          0.012,
          m,
        );
        w.capsule([x + dx * 0.6, low, z + 0.06 + dz], [x, low - 0.12, z], 0.012, 0.012, m);
      }
    }
  }
  for (const x of [-6, 0.6, 7]) w.capsule([x, 0, -8], [x, 4, -8], 0.09, 0.07, boards);
  figure(w, [-1.7, 0, -9.3], 1.64, dark, 1.2, 0.3, false);
  const sun = direction(12, 21);
  w.ground(0, look({ color: [0.34, 0.3, 0.28], color2: [0.2, 0.17, 0.17], grain: 1.2, rough: 1, bump: 0.2 }));
  return {
    world: w,
    sun: { dir: sun, color: scale([5, 4, 3.1], 1), size: 0.6 },
    sky: { zenith: [0.4, 0.5, 0.68], horizon: [1.1, 0.95, 0.85], sun, halo: [1.3, 1, 0.7] },
    camera: { eye: [-0.6, 1.2, 2.2], at: [0.2, 2.3, -6], mm: 38 },
    fog: { density: 0.02, fall: 0.1, color: [0.75, 0.6, 0.56], glow: [0.9, 0.6, 0.4] },
    samples: 4,
  };
}
