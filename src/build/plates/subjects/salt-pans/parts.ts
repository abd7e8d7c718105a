import { bend, look } from '../../engine/material.ts';
import type { Material } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import { hash } from '../../engine/random.ts';
import { add, smoothstep } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { figure } from '../../shapes/town.ts';

export const salt = look({
  color: [0.82, 0.81, 0.8],
  color2: [0.66, 0.64, 0.65],
  grain: 1.5,
  rough: 0.8,
  bump: 0.6,
  bumpGrain: 7,
});

export const dark = look({ color: [0.04, 0.04, 0.05], rough: 0.7 });

export const dike = look({
  color: [0.24, 0.19, 0.17],
  color2: [0.52, 0.49, 0.48],
  grain: 0.9,
  edge: [0, 0.4],
  rough: 1,
  bump: 0.6,
  bumpGrain: 4,
});

/** Brine in the pans: still water over a bed whose colour changes from pan to pan. Sizes in metres. */
export function pans(width: number, depth: number, tints: readonly Vec3[], crust: number): Material {
  return (hit, s) => {
    const i = Math.floor(hit.x / width);
    const j = Math.floor(hit.z / depth);
    const t = tints[hash(i, j, 9) % tints.length]!;
    const cloud = 0.8 + 0.4 * fbm(hit.x * 0.05, 3, hit.z * 0.05, 4);
    const edge = Math.min(nearest(hit.x / width) * width, nearest(hit.z / depth) * depth);
    const white = smoothstep(
      0.1,
      0.4,
      fbm(hit.x * 0.12, i * 3 + j, hit.z * 0.12, 5) + crust + 0.75 * Math.exp(-edge / 1.6),
    );
    s.r = t[0] * cloud + (0.75 - t[0]) * white;
    s.g = t[1] * cloud + (0.73 - t[1]) * white;
    s.b = t[2] * cloud + (0.72 - t[2]) * white;
    s.rough = white * 0.75 + 0.02;
    s.mirror = 0.028;
    s.metal = s.glowR = s.glowG = s.glowB = 0;
    if (hit.bounce === 0 && white < 0.5)
      bend(hit, fbm(hit.x * 0.7, 1, hit.z * 1.6, 3) * 0.012, 0, fbm(hit.x * 0.7, 8, hit.z * 1.6, 3) * 0.012);
  };
}

/** Distance to the nearest whole number. */
export const nearest = (x: number): number => Math.abs(x - Math.round(x));

export function dikes(w: World, width: number, depth: number, nx: number, nz: number): void {
  for (let i = -nx; i <= nx; i++)
    w.bar([i * width, 0.05, 30], [i * width, 0.05, -nz * depth], 0.8, 0.5, dike);
  for (let j = -1; j <= nz; j++)
    w.bar([-nx * width, 0.05, -j * depth], [nx * width, 0.05, -j * depth], 0.8, 0.46, dike);
}

/** A heap of harvested salt, `r` metres wide and `h` high. */
export function heap(w: World, x: number, z: number, r: number, h: number, seed: number): void {
  terrain(
    w,
    { x0: x - r * 1.1, x1: x + r * 1.1, z0: z - r * 1.1, z1: z + r * 1.1, nx: 36, nz: 36 },
    (px, pz) => {
      const d = Math.hypot(px - x, pz - z) / r;
      return Math.max(-0.1, 1 - d + fbm((px / r) * 1.6, seed, (pz / r) * 1.6, 3) * 0.12) * h;
    },
    salt,
  );
}

export function raker(w: World, o: Vec3, facing: number): void {
  figure(w, o, 1.72, dark, facing, 0.34, true);
  const d: Vec3 = [Math.sin(facing), 0, Math.cos(facing)];
  const end = add(o, [d[0] * 2.1, 0.08, d[2] * 2.1]);
  w.capsule(add(o, [d[0] * 0.25, 1.15, d[2] * 0.25]), end, 0.02, 0.02, dark);
  w.bar(add(end, [-d[2] * 0.55, 0, d[0] * 0.55]), add(end, [d[2] * 0.55, 0, -d[0] * 0.55]), 0.04, 0.14, dark);
}
