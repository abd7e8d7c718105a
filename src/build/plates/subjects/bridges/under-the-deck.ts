import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { figure } from '../../shapes/town.ts';
import { bank, concrete, dark, river } from './parts.ts';

/** Between the piers of a viaduct. */
export function underTheDeck(): Scene {
  const w = new World();
  for (const s of [-1, 1]) {
    w.box([s * 9, 20, -120], [3.2, 1.6, 170], concrete);
    w.box([s * 9, 23, -120], [6.4, 0.35, 170], concrete);
  }
  for (let i = 0; i < 9; i++) {
    const z = 2 - i * 30;
    for (const s of [-1, 1]) {
      w.box([s * 9, 9, z], [1.9, 9.6, 1.1], concrete);
      w.box([s * 9, 18, z], [3.6, 0.7, 1.5], concrete);
      w.box([s * 9, 0.4, z], [3, 0.8, 2.4], concrete);
    }
  }
  figure(w, [-1.4, -0.4, -26], 1.75, dark, 2.6, 0.3);
  w.ground(0, river(0.015, [0.06, 0.08, 0.08]));
  w.bar([-3.4, -0.42, 10], [-0.6, -0.42, -60], 3, 1, bank);
  const sun = direction(-18, 14);
  return {
    world: w,
    sun: { dir: sun, color: [4.4, 3.4, 2.4], size: 0.6 },
    sky: { zenith: [0.34, 0.48, 0.58], horizon: [1, 0.96, 0.9], sun, halo: [1.1, 0.85, 0.6] },
    camera: { eye: [-0.6, 1.4, 5], at: [0.2, 9.6, -60], mm: 24, shift: 0.05 },
    fog: { density: 0.004, fall: 0.02, color: [0.74, 0.74, 0.7], glow: [0.7, 0.5, 0.3] },
    samples: 3,
  };
}
