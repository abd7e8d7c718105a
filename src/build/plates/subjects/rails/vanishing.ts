import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { cable } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { track } from '../../shapes/track.ts';
import { ballast, dark, gravel, rail } from './parts.ts';

/** A track from the ballast, straight into the sun. */
export function vanishing(random: Random): Scene {
  const w = new World();
  track(w, (t) => [0, 0, 3 - t], 260, rail);
  ballast(w, random, 3, -24, 2.3, 26000, 0.028);
  for (let i = 0; i < 8; i++)
    for (const s of [-1, 1]) {
      const z = -14 - i * 40;
      w.capsule([s * 4.6, 0, z], [s * 4.6, 8.4, z], 0.17, 0.13, dark);
      w.bar([s * 4.6, 7.4, z], [s * 0.4, 6.6, z], 0.08, 0.08, dark);
      w.bar([s * 4.6, 5.8, z], [s * 0.8, 6.4, z], 0.07, 0.07, dark);
    }
  for (const [x, y] of [
    [-0.4, 6.2],
    [0.4, 6.2],
    [-4.6, 8.2],
    [4.6, 8.2],
  ] as const)
    for (let i = 0; i < 8; i++) cable(w, [x, y, 26 - i * 40], [x, y, -14 - i * 40], 0.35, 0.014, dark, 8);
  figure(w, [1.9, 0, -62], 1.76, dark, 3, 0.3);
  figure(w, [2.5, 0, -64], 1.72, dark, 3, 0.26);
  w.ground(-0.06, gravel);
  const sun = direction(3, 4.2);
  return {
    world: w,
    sun: { dir: sun, color: [4.6, 2.9, 1.6], size: 0.7 },
    sky: {
      zenith: [0.22, 0.26, 0.34],
      horizon: [1.1, 0.72, 0.5],
      sun,
      halo: [1.8, 1, 0.5],
      haloPower: 9,
      disc: [26, 18, 10],
      discRadius: 1,
      fall: 3,
      clouds: {
        cover: 0.45,
        size: 0.9,
        lit: [1.3, 0.9, 0.65],
        shade: [0.38, 0.35, 0.38],
        seed: 15,
        stretch: 3,
      },
    },
    camera: { eye: [-0.75, 0.55, 2.6], at: [-0.1, 0.95, -20], mm: 32 },
    fog: { density: 0.0035, fall: 0.05, color: [0.6, 0.46, 0.4], glow: [1.7, 1, 0.5], glowPower: 10 },
  };
}
