import { look } from '../../engine/material.ts';

export const straw = look({ color: [0.55, 0.4, 0.16], rough: 0.6, mirror: 0.05, vary: 0.3 });

export const ear = look({ color: [0.62, 0.43, 0.17], rough: 0.65, mirror: 0.05, vary: 0.3 });

export const earth = look({
  color: [0.27, 0.19, 0.11],
  color2: [0.16, 0.11, 0.07],
  grain: 1.2,
  rough: 1,
  bump: 0.8,
  bumpGrain: 3,
});

export const field = look({
  color: [0.52, 0.38, 0.15],
  color2: [0.34, 0.24, 0.09],
  grain: [0.5, 0.5, 0.12],
  rough: 1,
  bump: 1,
  bumpGrain: [4, 4, 1.5],
});

export const dark = look({ color: [0.04, 0.03, 0.03], rough: 0.8 });
