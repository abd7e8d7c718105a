import { look } from '../../engine/material.ts';
import type { Random } from '../../engine/random.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { facade } from '../../shapes/town.ts';

export const yellow = look({
  color: [0.5, 0.26, 0.03],
  color2: [0.24, 0.12, 0.04],
  grain: 2,
  rough: 0.55,
  mirror: 0.07,
});

export const dark = look({ color: [0.03, 0.03, 0.04], rough: 0.7 });

export const concrete = look({
  color: [0.36, 0.34, 0.32],
  color2: [0.2, 0.19, 0.19],
  grain: [0.4, 0.15, 0.4],
  rough: 0.95,
  bump: 0.1,
  bumpGrain: 3,
});

export const bars = look({ color: [0.16, 0.08, 0.05], rough: 0.8 });

export const net = look({ color: [0.05, 0.14, 0.1], color2: [0.03, 0.09, 0.07], grain: 0.5, rough: 0.9 });

export const soil = look({
  color: [0.22, 0.16, 0.11],
  color2: [0.1, 0.075, 0.06],
  grain: 0.12,
  rough: 1,
  bump: 0.6,
  bumpGrain: 0.9,
});

export function town(w: World, random: Random, z0: number, z1: number, lit: number, glow: Vec3): void {
  for (let i = 0; i < 90; i++) {
    const z = random.between(z0, z1);
    const h = random.between(9, 46);
    w.box(
      [random.between(-1, 1) * -z * 0.8, h, z],
      [random.between(8, 22), h, random.between(7, 12)],
      facade([0.34, 0.31, 0.31], lit, glow, i),
      random.bell() * 0.1,
    );
  }
}
