import { look } from '../../engine/material.ts';
import type { Random } from '../../engine/random.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { facade, gable } from '../../shapes/town.ts';

export const dark = look({ color: [0.03, 0.03, 0.04], rough: 0.7 });

export const tile = look({
  color: [0.1, 0.1, 0.12],
  color2: [0.05, 0.05, 0.07],
  grain: [6, 2, 1],
  rough: 0.7,
  bump: 0.6,
  bumpGrain: [5, 1, 1],
});

export const wet = look({
  color: [0.07, 0.07, 0.08],
  color2: [0.04, 0.04, 0.045],
  grain: 0.55,
  edge: [-0.15, 0.2],
  rough: 0.6,
  rough2: 0.06,
  mirror: 0.035,
  bump: 0.05,
  bumpGrain: 5,
});

export const lampGlow = look({ color: [0, 0, 0], glow: [30, 19, 8] });

export const bark = look({ color: [0.08, 0.075, 0.07], rough: 1, bump: 0.4, bumpGrain: 10 });

export const leaf = look({ color: [0.05, 0.07, 0.04], rough: 0.9, vary: 0.4 });

export const orange: Vec3 = [42, 25, 9];

export const warm: Vec3 = [2.4, 1.4, 0.6];

export const blueSky = { zenith: [0.02, 0.05, 0.14] as Vec3, horizon: [0.2, 0.26, 0.4] as Vec3, fall: 2.5 };

export function row(w: World, x: number, side: number, random: Random, lit: number, z0 = 4, z1 = -150): void {
  for (let z = z0, i = 0; z > z1; i++) {
    const width = random.between(8, 15);
    const h = random.between(4, 10);
    w.box(
      [x + side * 6, h, z - width / 2],
      [6, h, width / 2 - 0.15],
      facade([0.2, 0.2, 0.22], lit, warm, i * 7 + (side > 0 ? 3 : 0)),
    );
    if (i % 3 === 1) gable(w, [x + side * 6, h, z - width / 2], [width / 2, h, 6], 2.2, tile, Math.PI / 2);
    else w.box([x + side * 6, h * 2 + 0.4, z - width / 2], [6.2, 0.4, width / 2], dark);
    w.box([x - side * 0.5, 3.1, z - width / 2], [0.7, 0.08, width / 2 - 1], dark);
    z -= width;
  }
}
