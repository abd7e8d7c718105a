import { bend, look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';

export const concrete = look({
  color: [0.42, 0.41, 0.39],
  color2: [0.26, 0.25, 0.24],
  grain: [0.25, 0.08, 0.25],
  rough: 0.9,
  bump: 0.06,
  bumpGrain: 3,
});

export const steel = look({
  color: [0.24, 0.1, 0.07],
  color2: [0.14, 0.09, 0.08],
  grain: 0.8,
  rough: 0.5,
  mirror: 0.08,
});

export const dark = look({ color: [0.03, 0.035, 0.04], rough: 0.7 });

export const white = look({ color: [0.66, 0.66, 0.65], rough: 0.5 });

export const bank = look({
  color: [0.15, 0.15, 0.09],
  color2: [0.08, 0.08, 0.05],
  grain: 0.12,
  rough: 1,
  bump: 0.7,
  bumpGrain: 1.2,
});

export const leaf = look({ color: [0.06, 0.08, 0.04], rough: 0.9, vary: 0.4 });

export const river = (wave: number, tint: Vec3 = [0.05, 0.075, 0.075]) =>
  look({
    color: tint,
    rough: 0.03,
    mirror: 0.025,
    finish: (hit) => {
      if (hit.bounce > 0) return;
      const fade = wave * Math.min(1, 60 / hit.distance + 0.25);
      bend(hit, fbm(hit.x * 0.5, 0, hit.z * 1.3, 4) * fade, 0, fbm(hit.x * 0.5, 9, hit.z * 1.3, 4) * fade);
    },
  });

export function shores(w: World, seed: number, near: number, far: number): void {
  terrain(
    w,
    { x0: -900, x1: 900, z0: far - 700, z1: far, nx: 180, nz: 80 },
    (x, z) => {
      const d = Math.min(1, (far - z) / 80);
      return (
        -1 +
        d *
          (4 +
            fbm(x * 0.006, seed, z * 0.006, 4) * 10 +
            Math.max(0, (far - z - 150) * 0.12) * (1 + fbm(x * 0.003, seed + 3, z * 0.003, 3)))
      );
    },
    bank,
  );
  terrain(
    w,
    { x0: -140, x1: 140, z0: near, z1: near + 40, nx: 90, nz: 40 },
    (x, z) => -0.9 + Math.min(1, (z - near) / 12) * 1.6 + fbm(x * 0.12, seed, z * 0.12, 4) * 0.8,
    bank,
  );
}
