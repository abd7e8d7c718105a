import { bend } from '../../engine/material.ts';
import type { Material } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import { hash } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction, smoothstep } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { dark, dyes } from './parts.ts';

/** Folds of twill in raking light. */
export function cloth(): Scene {
  const w = new World();
  const pattern: Material = (hit, s) => {
    const u = hit.x * 46;
    const v = hit.z * 46;
    const over = (Math.floor(u) + Math.floor(v)) % 4;
    const warp = over === 0 || over === 1;
    const a = warp ? u - Math.floor(u) - 0.5 : v - Math.floor(v) - 0.5;
    const c = warp ? dyes[hash(Math.floor(u / 11), 6) % 4]! : dyes[1]!;
    const k = 1 - 2.2 * a * a + 0.22 * (hash(Math.floor(u), Math.floor(v), 3) / 4294967296 - 0.5);
    s.r = c[0] * k;
    s.g = c[1] * k;
    s.b = c[2] * k;
    s.rough = 0.5;
    s.mirror = 0.06;
    s.metal = s.glowR = s.glowG = s.glowB = 0;
    if (hit.bounce === 0) bend(hit, warp ? a * 0.9 : 0, 0, warp ? 0 : a * 0.9);
  };
  const height = (x: number, z: number): number => {
    const fold = Math.sin(x * 1.5 + fbm(x * 0.4, 2, z * 0.4, 2) * 3 + z * 0.25);
    return fold * 0.38 * smoothstep(2.5, -3.5, z) + fbm(x * 0.7, 5, z * 0.5, 3) * 0.25;
  };
  const nx = 200;
  for (let j = 0; j < 1; j++) clothPatch(w, nx, height, pattern);
  w.ground(-3, dark);
  const sun = direction(-82, 20);
  return {
    world: w,
    sun: { dir: sun, color: [4.6, 3.6, 2.8], size: 1.2 },
    sky: { zenith: [0.22, 0.2, 0.26], horizon: [0.4, 0.32, 0.34] },
    camera: { eye: [0.4, 3.3, 4.6], at: [0, 0, -0.6], mm: 50, roll: 9, lens: 0.03 },
    samples: 6,
  };
}

function clothPatch(w: World, n: number, height: (x: number, z: number) => number, m: Material): void {
  const step = 14 / n;
  const p = (i: number, j: number): Vec3 => [
    -7 + i * step,
    height(-7 + i * step, -9 + j * step),
    -9 + j * step,
  ];
  const normal = (i: number, j: number): Vec3 => {
    const [a, b, c, d] = [p(i + 1, j), p(i - 1, j), p(i, j + 1), p(i, j - 1)];
    return [(b[1] - a[1]) / (2 * step), 1, (d[1] - c[1]) / (2 * step)];
  };
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const na = normal(i, j);
      w.triangle(p(i, j), p(i + 1, j), p(i, j + 1), m, [na, normal(i + 1, j), normal(i, j + 1)]);
      w.triangle(p(i + 1, j), p(i + 1, j + 1), p(i, j + 1), m, [
        normal(i + 1, j),
        normal(i + 1, j + 1),
        normal(i, j + 1),
      ]);
    }
  }
}
