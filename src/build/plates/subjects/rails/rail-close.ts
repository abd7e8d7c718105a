import { look } from '../../engine/material.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { track } from '../../shapes/track.ts';
import { ballast, gravel, rail } from './parts.ts';

/** A rail with dew on it and the stones beside it, seen close. */
export function railClose(random: Random): Scene {
  const w = new World();
  track(w, (t) => [0, 0, 1 - t], 30, rail);
  ballast(w, random, 0.9, -12, 1.9, 36000, 0.026);
  w.ground(-0.06, gravel);
  const drop = look({ color: [0.3, 0.3, 0.3], rough: 0.05, mirror: 0.1 });
  for (let i = 0; i < 700; i++) {
    const s = random.next() < 0.5 ? -1 : 1;
    const z = random.between(-2.6, 0.2);
    w.sphere([s * 0.75 + random.between(-0.034, 0.034), 0.157, z], random.between(0.0014, 0.0045), drop);
  }
  const sun = direction(-38, 10);
  return {
    world: w,
    sun: { dir: sun, color: [4.6, 3.6, 2.6], size: 0.6 },
    sky: { zenith: [0.34, 0.4, 0.5], horizon: [1.1, 0.95, 0.8], sun, halo: [1.5, 1.1, 0.7], haloPower: 6 },
    camera: { eye: [-0.9, 0.36, 0.62], at: [-0.74, 0.13, -1.4], mm: 50, lens: 0.012, focus: 1.5 },
    fog: { density: 0.02, fall: 0.3, color: [0.75, 0.66, 0.58], glow: [0.8, 0.6, 0.4] },
    samples: 10,
  };
}
