import { look } from '../../engine/material.ts';
import type { Random } from '../../engine/random.ts';
import { add } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import type { TrackLook } from '../../shapes/track.ts';

export const rail: TrackLook = {
  head: look({ color: [0.75, 0.74, 0.72], rough: 0.22, mirror: 0.7, metal: 1 }),
  web: look({
    color: [0.16, 0.08, 0.05],
    color2: [0.09, 0.06, 0.05],
    grain: 6,
    rough: 0.9,
    bump: 0.2,
    bumpGrain: 20,
  }),
  sleeper: look({
    color: [0.26, 0.24, 0.22],
    color2: [0.13, 0.11, 0.1],
    grain: [3, 3, 0.8],
    rough: 0.95,
    bump: 0.3,
    bumpGrain: 12,
    vary: 0.2,
  }),
};

export const stone = look({ color: [0.22, 0.2, 0.19], rough: 0.95, vary: 0.45, bump: 0.3, bumpGrain: 30 });

export const gravel = look({
  color: [0.19, 0.175, 0.165],
  color2: [0.07, 0.065, 0.06],
  grain: 9,
  rough: 1,
  bump: 1.3,
  bumpGrain: 8,
});

export const dark = look({ color: [0.03, 0.03, 0.035], rough: 0.7 });

export function ballast(
  w: World,
  random: Random,
  z0: number,
  z1: number,
  half: number,
  count: number,
  size: number,
): void {
  for (let i = 0; i < count; i++) {
    const z = z1 + (z0 - z1) * Math.pow(random.next(), 0.55);
    const p: Vec3 = [random.between(-half, half), random.between(-0.02, 0.025), z];
    const r = size * random.between(0.5, 1.2);
    w.capsule(p, add(p, [random.bell() * r, random.bell() * r * 0.5, random.bell() * r]), r, r * 0.7, stone);
  }
}
