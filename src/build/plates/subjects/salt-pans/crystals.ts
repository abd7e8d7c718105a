import { look } from '../../engine/material.ts';
import type { Material } from '../../engine/material.ts';
import { fbm, ridges } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction, scale, smoothstep } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';

/** Half edges of the crystals, smallest first: salt grows in true cubes. */
const SIZES = [0.04, 0.06, 0.09, 0.14, 0.21, 0.32] as const;

type Axes = readonly [Vec3, Vec3, Vec3];

/** Crystals of salt, seen close. */
export function crystals(random: Random): Scene {
  const w = new World();
  const clear = SIZES.map((half) => crystal(half));
  const mound = (x: number, z: number): number =>
    1.5 * Math.exp(-((x + 1.2) ** 2 + (z + 6.5) ** 2) / 22) + fbm(x * 0.45, 1, z * 0.45, 4) * 0.55;
  terrain(w, { x0: -14, x1: 14, z0: -22, z1: 3, nx: 120, nz: 120 }, (x, z) => mound(x, z) - 0.05, crystal(1));
  for (let i = 0; i < 60000; i++) {
    const x = random.between(-9, 9);
    const z = 2.6 - 16 * Math.pow(random.next(), 1.2);
    const rank = Math.min(4, Math.floor(Math.pow(random.next(), 3.6) * 5));
    const half = SIZES[rank]!;
    const at: Vec3 = [x, mound(x, z) + half * random.between(-0.2, 0.9), z];
    grow(w, random, at, rank, axes(random), clear);
  }
  for (let i = 0; i < 26; i++) {
    const x = random.between(-4.6, 4.6);
    const z = random.between(-8.5, -1.2);
    const turned = axes(random);
    hopper(w, [x, mound(x, z) + 0.24, z], 0.32 * random.between(0.75, 1.15), turned, clear[5]!);
    // Smaller crystals sit on a large one with their faces parallel to its own.
    for (let k = 0; k < 5; k++) {
      const rank = 2 + random.integer(3);
      const off = [random.bell(), random.bell(), random.bell()].map((v) => v * 0.3);
      const p = turned.reduce((sum, axis, n) => add(sum, scale(axis, off[n]!)), [x, mound(x, z) + 0.2, z]);
      grow(w, random, p, rank, turned, clear);
    }
  }
  const sun = direction(-66, 31);
  return {
    world: w,
    sun: { dir: sun, color: [9, 6.4, 4.6], size: 0.6 },
    sky: { zenith: [0.5, 0.66, 1], horizon: [2.8, 2.1, 1.95], sun, halo: [1.7, 1.1, 0.8], haloPower: 6 },
    camera: { eye: [0.3, 3, 3.9], at: [-0.1, 0.7, -3.2], mm: 62, lens: 0.055, focus: 6.4 },
    fill: [0.22, 0.24, 0.3],
    samples: 12,
    bounces: 3,
  };
}

/** Clouded salt: milky within, bright along its edges, where light leaves a clear cube. */
function crystal(half: number): Material {
  return look({
    color: [0.74, 0.75, 0.79],
    rough: 0.12,
    mirror: 0.06,
    vary: 0.14,
    finish: (hit, s) => {
      const [a, b] = hit.face === 0 ? [hit.v, hit.w] : hit.face === 1 ? [hit.u, hit.w] : [hit.u, hit.v];
      const edge = half < 1 ? smoothstep(0.84, 0.99, Math.max(Math.abs(a), Math.abs(b)) / half) : 0;
      const veil = fbm(hit.x * 3, hit.y * 3, hit.z * 3, 4);
      const crack = smoothstep(0.86, 0.95, ridges(hit.x * 2.2, hit.y * 2.2, hit.z * 2.2, 3));
      const k = 0.88 + 0.3 * veil - 0.22 * crack;
      s.r *= k;
      s.g *= k;
      s.b *= k;
      s.rough = 0.1 + 0.4 * smoothstep(-0.1, 0.4, veil);
      const glow = 0.06 + 0.5 * edge;
      s.glowR = glow;
      s.glowG = glow * 0.95;
      s.glowB = glow * 1.02;
    },
  });
}

function axes(random: Random): Axes {
  const [a, b, c] = [random.next() * 6.28, random.bell() * 0.45, random.bell() * 0.45];
  const x: Vec3 = [Math.cos(a) * Math.cos(b), Math.sin(b), Math.sin(a) * Math.cos(b)];
  const flat: Vec3 = [-Math.sin(a), 0, Math.cos(a)];
  const up: Vec3 = [
    x[1] * flat[2] - x[2] * flat[1],
    x[2] * flat[0] - x[0] * flat[2],
    x[0] * flat[1] - x[1] * flat[0],
  ];
  const y = add(scale(up, Math.cos(c)), scale(flat, Math.sin(c)));
  const z = add(scale(flat, Math.cos(c)), scale(up, -Math.sin(c)));
  return [x, y, z];
}

/** A cube and, now and then, a twin that has grown out of one of its corners. */
function grow(w: World, random: Random, p: Vec3, rank: number, t: Axes, m: readonly Material[]): void {
  const half = SIZES[rank]!;
  w.orientedBox(p, t[0], t[1], t[2], [half, half, half], m[rank]!);
  if (rank < 1 || random.next() < 0.5) return;
  const twin = SIZES[rank - 1]!;
  const corner = add(scale(t[0], half * 0.8), add(scale(t[1], half * 0.7), scale(t[2], half * 0.75)));
  w.orientedBox(add(p, corner), t[0], t[1], t[2], [twin, twin, twin], m[rank - 1]!);
}

/** A hopper crystal: its faces sink towards the middle in square steps, as salt grows fastest along its edges. */
function hopper(w: World, p: Vec3, half: number, t: Axes, m: Material): void {
  const steps = 5;
  const core = half * 0.52;
  w.orientedBox(p, t[0], t[1], t[2], [core, core, core], m);
  for (let f = 0; f < 3; f++) {
    const [n, u, v] = [t[f]!, t[(f + 1) % 3]!, t[(f + 2) % 3]!];
    for (const s of [-1, 1])
      for (let i = 0; i < steps; i++) {
        const outer = half * (1 - (i / steps) * 0.86);
        const wide = half * 0.09;
        const top = half * (1 - (i / steps) * 0.42);
        const rise = (top - core) / 2;
        const level = add(p, scale(n, s * (core + rise)));
        for (const e of [-1, 1]) {
          w.orientedBox(add(level, scale(u, e * (outer - wide))), u, n, v, [wide, rise, outer], m);
          w.orientedBox(add(level, scale(v, e * (outer - wide))), u, n, v, [outer, rise, wide], m);
        }
      }
  }
}
