import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain, tree } from '../../shapes/land.ts';
import { figure } from '../../shapes/town.ts';
import { track } from '../../shapes/track.ts';
import { ballast, dark, gravel, rail } from './parts.ts';

const grass = look({
  color: [0.13, 0.12, 0.06],
  color2: [0.05, 0.05, 0.035],
  grain: 0.3,
  rough: 1,
  bump: 0.8,
  bumpGrain: 2,
});

const vest = look({ color: [0.75, 0.22, 0.03], rough: 0.8 });

/** Two tracks and a gang of workers from right above. */
export function fromAbove(random: Random): Scene {
  const w = new World();
  track(w, (t) => [0, 0.25, 40 - t], 90, rail);
  track(w, (t) => [5.2, 0.25, 40 - t], 90, rail);
  ballast(w, random, 16, -16, 8, 30000, 0.06);
  const height = (x: number, z: number): number =>
    fbm(x * 0.2, 3, z * 0.2, 4) * 0.35 + (Math.abs(x - 2.6) < 5.4 ? -0.5 : 0.1);
  terrain(w, { x0: -40, x1: 44, z0: -40, z1: 40, nx: 170, nz: 160 }, height, grass);
  w.ground(-0.1, gravel);
  for (let i = 0; i < 7; i++)
    figure(
      w,
      [1.9 + (i % 2) * 0.9, 0.25, 6.4 - i * 2 + random.bell() * 0.4],
      1.75,
      vest,
      3.1 + random.bell() * 0.3,
      0.3,
    );
  for (let i = 0; i < 5; i++) tree(w, [-11 - random.next() * 6, 0, -10 + i * 5], 8, random, dark, grass);
  const sun = direction(98, 19);
  return {
    world: w,
    sun: { dir: sun, color: [3.4, 2.6, 1.8], size: 0.5 },
    sky: { zenith: [0.4, 0.45, 0.55], horizon: [0.7, 0.65, 0.6] },
    camera: { eye: [2.4, 25, 4], at: [2.2, 0, 0.2], mm: 52, roll: 24 },
    samples: 3,
  };
}
