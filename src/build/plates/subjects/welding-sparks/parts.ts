import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Lamp, Volume } from '../../engine/scene.ts';
import { add } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';

export const cloth = look({
  color: [0.05, 0.055, 0.07],
  color2: [0.03, 0.03, 0.04],
  grain: 8,
  rough: 0.95,
  bump: 0.35,
  bumpGrain: 9,
});

export const steel = look({
  color: [0.13, 0.13, 0.14],
  color2: [0.16, 0.09, 0.06],
  grain: 1.8,
  edge: [0.05, 0.45],
  rough: 0.45,
  rough2: 0.9,
  mirror: 0.2,
  bump: 0.1,
  bumpGrain: 12,
});

export const plate = look({
  color: [0.2, 0.2, 0.21],
  color2: [0.11, 0.1, 0.1],
  grain: [0.7, 3, 3],
  rough: 0.35,
  rough2: 0.6,
  mirror: 0.3,
  bump: 0.06,
  bumpGrain: 20,
});

export const floor = look({
  color: [0.07, 0.07, 0.075],
  color2: [0.03, 0.03, 0.03],
  grain: 0.8,
  rough: 0.4,
  rough2: 0.9,
  mirror: 0.06,
  bump: 0.1,
  bumpGrain: 4,
});

export const spot = look({ color: [0, 0, 0], glow: [30, 34, 38] });

export const dim = { zenith: [0.012, 0.018, 0.03] as Vec3, horizon: [0.02, 0.03, 0.045] as Vec3 };

export const white: Vec3 = [18, 10.5, 4.6];

export const arc = (w: World, at: Vec3, power: number): Lamp => {
  w.sphere(at, 0.018, spot);
  return { at: add(at, [0, 0.1, 0.05]), color: [power * 0.82, power * 0.92, power], radius: 0.05 };
};

export const smoke = (at: Vec3, size: number, thick: number): Volume => ({
  min: [at[0] - size, at[1] - 0.3, at[2] - size],
  max: [at[0] + size, at[1] + size * 2, at[2] + size],
  density: (x, y, z) => {
    const h = Math.max(0, y - at[1]);
    const d = Math.hypot(x - at[0] - h * 0.2, z - at[2]) / (0.12 + h * 0.34);
    return Math.max(0, 1 - d + fbm(x * 2.2, y * 1.6, z * 2.2, 4) * 1.2) * thick;
  },
  color: [1, 1, 1],
  ambient: [0.01, 0.012, 0.016],
  lamps: true,
  steps: 26,
});
