import { look } from '../../engine/material.ts';
import type { Material } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction, smoothstep } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { nearest } from './parts.ts';

/** Crystals of salt, seen close. */
export function crystals(random: Random): Scene {
  const w = new World();
  const clear = look({
    color: [0.72, 0.74, 0.77],
    rough: 0.08,
    mirror: 0.07,
    vary: 0.3,
    glow: [0.05, 0.055, 0.065],
    finish: (hit, s) => {
      const [a, b] = hit.face === 0 ? [hit.v, hit.w] : hit.face === 1 ? [hit.u, hit.w] : [hit.u, hit.v];
      const ring = Math.max(Math.abs(a), Math.abs(b)) * 34 + fbm(hit.x * 6, hit.y * 6, hit.z * 6, 2);
      const k =
        0.86 +
        0.2 * smoothstep(0.3, 0.5, nearest(ring)) -
        0.25 * Math.max(0, fbm(hit.x * 2.5, hit.y * 2.5, hit.z * 2.5, 4));
      s.r *= k;
      s.g *= k;
      s.b *= k;
    },
  });
  for (let i = 0; i < 5200; i++) {
    const a = random.next() * 2 * Math.PI;
    const d = Math.sqrt(random.next()) * 12;
    const size = 0.09 + 0.34 * Math.pow(random.next(), 2) + (i % 190 === 0 ? 0.75 : 0);
    const mound = Math.max(0, 1.4 - d * 0.2) + fbm(Math.cos(a) * d * 0.4, 1, Math.sin(a) * d * 0.4, 3) * 0.5;
    cube(w, random, [Math.cos(a) * d, mound * random.between(0.55, 1), -5 + Math.sin(a) * d], size, clear);
  }
  w.ground(-0.05, look({ color: [0.5, 0.48, 0.5], rough: 0.06, mirror: 0.03 }));
  const sun = direction(-36, 18);
  return {
    world: w,
    sun: { dir: sun, color: [5, 3.8, 3], size: 0.8 },
    sky: { zenith: [0.26, 0.36, 0.56], horizon: [0.9, 0.72, 0.68], sun, halo: [1.5, 1, 0.8], haloPower: 6 },
    camera: { eye: [0.4, 2.7, 4.2], at: [0, 0.7, -4], mm: 62, lens: 0.11, focus: 7.4 },
    samples: 9,
    bounces: 3,
  };
}

function cube(w: World, random: Random, p: Vec3, size: number, m: Material): void {
  const [a, b] = [random.next() * 6.28, random.bell() * 0.5];
  const x: Vec3 = [Math.cos(a) * Math.cos(b), Math.sin(b), Math.sin(a) * Math.cos(b)];
  const z: Vec3 = [-Math.sin(a), 0, Math.cos(a)];
  const y: Vec3 = [x[1] * z[2] - x[2] * z[1], x[2] * z[0] - x[0] * z[2], x[0] * z[1] - x[1] * z[0]];
  w.orientedBox(p, x, y, z, [size * 0.5, size * random.between(0.35, 0.5), size * 0.5], m);
}
