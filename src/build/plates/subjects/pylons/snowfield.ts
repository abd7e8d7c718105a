import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { figure } from '../../shapes/town.ts';
import { dark, line } from './parts.ts';

const snow = look({
  color: [0.78, 0.8, 0.84],
  color2: [0.6, 0.63, 0.68],
  grain: 0.2,
  rough: 0.9,
  bump: 0.25,
  bumpGrain: 1.2,
});

/** Pylons across a field of snow. */
export function snowfield(): Scene {
  const w = new World();
  const height = (x: number, z: number): number =>
    fbm(x * 0.004, 9, z * 0.004, 4) * 16 + fbm(x * 0.06, 2, z * 0.02, 3) * 0.5;
  const at = (x: number, z: number): Vec3 => [x, height(x, z) - 0.4, z];
  line(
    w,
    [at(250, 60), at(120, -120), at(-20, -310), at(-180, -520), at(-370, -760), at(-600, -1050)],
    50,
    8,
    0.08,
  );
  terrain(w, { x0: -1200, x1: 700, z0: -1700, z1: 100, nx: 240, nz: 230 }, height, snow);
  for (let i = 0; i < 70; i++) {
    const x = -300 + i * 9;
    figureFence(w, at(x, -60 - i * 2.2));
  }
  figure(w, at(40, -8), 1.75, dark, -1, 0.3);
  figure(w, at(42.5, -9), 1.7, dark, -1, 0.26);
  const sun = direction(70, 11);
  return {
    world: w,
    sun: { dir: sun, color: [2.8, 2.2, 1.5], size: 1 },
    sky: {
      zenith: [0.5, 0.58, 0.64],
      horizon: [0.86, 0.86, 0.84],
      sun,
      halo: [0.4, 0.3, 0.2],
      clouds: { cover: 0.75, size: 0.8, lit: [1, 0.98, 0.94], shade: [0.55, 0.6, 0.64], seed: 10, soft: 0.4 },
    },
    camera: { eye: [58, 12, 30], at: [38, 18, -120], mm: 40 },
    fog: { density: 0.0016, fall: 0.006, color: [0.82, 0.84, 0.84] },
  };
}

function figureFence(w: World, p: Vec3): void {
  w.capsule(p, add(p, [0.03, 1.5, 0]), 0.07, 0.06, dark);
}
