import { bend, look } from '../../engine/material.ts';
import type { Material } from '../../engine/material.ts';
import { cellBorder, fbm } from '../../engine/noise.ts';
import { smoothstep } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';

export const brick = look({
  color: [0.3, 0.17, 0.11],
  color2: [0.14, 0.1, 0.08],
  grain: 1.6,
  rough: 0.95,
  bump: 0.4,
  bumpGrain: 9,
  vary: 0.35,
});

export const clay = look({
  color: [0.42, 0.31, 0.22],
  color2: [0.3, 0.21, 0.15],
  grain: 1.3,
  rough: 0.9,
  bump: 0.25,
  bumpGrain: 6,
  vary: 0.15,
});

export const wood = look({
  color: [0.24, 0.16, 0.1],
  color2: [0.12, 0.08, 0.055],
  grain: [2, 9, 9],
  rough: 0.7,
  bump: 0.2,
  bumpGrain: [2, 14, 14],
});

export const dark = look({ color: [0.03, 0.03, 0.03], rough: 0.9 });

export const plaster = look({
  color: [0.3, 0.29, 0.27],
  color2: [0.2, 0.2, 0.19],
  grain: 0.6,
  rough: 1,
  bump: 0.2,
  bumpGrain: 3,
});

/** Ru glaze: milky sky-blue green with fine ice-crack lines, thin and brownish at the rim. `cells` a unit of length. */
export function glaze(cells: number, rim: number, tint: Vec3 = [0.4, 0.53, 0.51]): Material {
  return (hit, s) => {
    const a = Math.atan2(hit.z, hit.x) * 1.4;
    const r = Math.hypot(hit.x, hit.z);
    const u = Math.abs(hit.ny) > 0.8 ? hit.x : a;
    const v = Math.abs(hit.ny) > 0.8 ? hit.z : hit.y + r * 0.3;
    const warp = fbm(u * cells * 0.4, v * cells * 0.4, 2, 3) * 0.5;
    const wide = cellBorder(u * cells + warp, v * cells, 11);
    const fine = cellBorder(u * cells * 2.7 + warp * 2, v * cells * 2.7, 12);
    const line = hit.bounce
      ? 0
      : 0.62 * (1 - smoothstep(0.008, 0.04, wide)) + 0.22 * (1 - smoothstep(0.008, 0.07, fine));
    const cloud = 0.9 + 0.2 * fbm(hit.x * 0.9, hit.y * 0.9, hit.z * 0.9, 3);
    const edge = smoothstep(rim - 0.12, rim, hit.y);
    s.r = (tint[0] + edge * 0.16) * cloud * (1 - line * 0.36);
    s.g = tint[1] * cloud * (1 - edge * 0.16) * (1 - line * 0.48);
    s.b = tint[2] * cloud * (1 - edge * 0.36) * (1 - line * 0.6);
    s.rough = 0.16;
    s.mirror = 0.045;
    s.metal = s.glowR = s.glowG = s.glowB = 0;
    if (hit.bounce === 0 && hit.ny > -0.9) bend(hit, fbm(hit.x * 5, hit.y * 5, hit.z * 5, 2) * 0.02, 0, 0);
  };
}

export const bowl: readonly (readonly [number, number])[] = [
  [0.02, 0],
  [0.42, 0],
  [0.46, 0.14],
  [0.5, 0.18],
  [1.05, 0.6],
  [1.4, 1.12],
  [1.46, 1.2],
  [1.4, 1.2],
  [1, 0.68],
  [0.45, 0.34],
  [0.02, 0.28],
];

export const vase: readonly (readonly [number, number])[] = [
  [0.02, 0],
  [0.7, 0],
  [0.78, 0.1],
  [1.28, 0.8],
  [1.34, 1.3],
  [0.9, 1.9],
  [0.42, 2.3],
  [0.34, 2.9],
  [0.36, 3.4],
  [0.5, 3.66],
  [0.46, 3.68],
  [0.28, 3.4],
];

export const washer: readonly (readonly [number, number])[] = [
  [0.02, 0],
  [1.1, 0],
  [1.2, 0.12],
  [1.34, 0.55],
  [1.37, 0.6],
  [1.3, 0.58],
  [1.16, 0.2],
  [0.02, 0.16],
];
