import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { sheaf } from '../../shapes/wheat.ts';
import { earth, straw } from './parts.ts';
import { shelterBelt } from './trees.ts';

/** Sheaves on the stubble by moonlight. */
export function moonStubble(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 30000; i++) {
    const rowX = Math.round(random.between(-60, 60)) * 0.32;
    const z = -1.5 - Math.pow(random.next(), 1.7) * 60;
    const x = rowX + random.bell() * 0.03;
    w.capsule([x, 0, z], [x + random.bell() * 0.02, random.between(0.1, 0.19), z], 0.006, 0.005, straw);
  }
  for (let i = 0; i < 34; i++)
    sheaf(
      w,
      random,
      [-14 + (i % 6) * 5.6 + random.bell() * 0.8, 0, -8 - Math.floor(i / 6) * 9 + random.bell()],
      1.3,
      straw,
    );
  shelterBelt(w, random, -130, -110, 110, 7);
  w.ground(0, earth);
  const moon = direction(26, 19);
  return {
    world: w,
    sun: { dir: moon, color: [0.9, 0.95, 1.05], size: 0.4 },
    sky: {
      zenith: [0.02, 0.035, 0.07],
      horizon: [0.16, 0.17, 0.2],
      sun: moon,
      halo: [0.35, 0.35, 0.36],
      haloPower: 20,
      disc: [7, 6.6, 5.8],
      discRadius: 1.3,
      stars: 0.6,
      fall: 3,
      clouds: {
        cover: 0.35,
        size: 1,
        lit: [0.4, 0.4, 0.42],
        shade: [0.07, 0.08, 0.11],
        seed: 40,
        stretch: 3,
      },
    },
    camera: { eye: [-1.5, 1.3, 2], at: [0.6, 2.6, -16], mm: 30 },
    fog: { density: 0.006, fall: 0.16, color: [0.13, 0.14, 0.17], glow: [0.2, 0.2, 0.2] },
    samples: 3,
  };
}
