import type { Material } from '../engine/material.ts';
import type { Random } from '../engine/random.ts';
import { add, cross, frame, normalize, scale } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import type { World } from '../engine/world.ts';

/** The part of the land that is built, in metres, and into how many cells. */
export interface Patch {
  x0: number;
  x1: number;
  z0: number;
  z1: number;
  nx: number;
  nz: number;
}

/** Land whose height in metres is given for each place. */
export function terrain(w: World, p: Patch, height: (x: number, z: number) => number, m: Material): void {
  const stepX = (p.x1 - p.x0) / p.nx;
  const stepZ = (p.z1 - p.z0) / p.nz;
  const at = (i: number, j: number): Vec3 => {
    const x = p.x0 + i * stepX;
    const z = p.z0 + j * stepZ;
    return [x, height(x, z), z];
  };
  surface(w, p.nx, p.nz, at, m);
}

/** A smooth surface over a grid of (nu + 1) × (nv + 1) points. */
export function surface(
  w: World,
  nu: number,
  nv: number,
  at: (i: number, j: number) => Vec3,
  m: Material,
): void {
  const points: Vec3[] = [];
  for (let j = 0; j <= nv; j++) for (let i = 0; i <= nu; i++) points.push(at(i, j));
  const get = (i: number, j: number): Vec3 =>
    points[Math.min(nv, Math.max(0, j)) * (nu + 1) + Math.min(nu, Math.max(0, i))]!;
  const normals = points.map((_, k) => {
    const i = k % (nu + 1);
    const j = Math.floor(k / (nu + 1));
    const a = get(i + 1, j);
    const b = get(i - 1, j);
    const c = get(i, j + 1);
    const d = get(i, j - 1);
    return normalize(cross([c[0] - d[0], c[1] - d[1], c[2] - d[2]], [a[0] - b[0], a[1] - b[1], a[2] - b[2]]));
  });
  for (let j = 0; j < nv; j++) {
    for (let i = 0; i < nu; i++) {
      const [a, b, c, d] = [
        j * (nu + 1) + i,
        j * (nu + 1) + i + 1,
        (j + 1) * (nu + 1) + i,
        (j + 1) * (nu + 1) + i + 1,
      ];
      w.triangle(points[a]!, points[b]!, points[c]!, m, [normals[a]!, normals[b]!, normals[c]!]);
      w.triangle(points[b]!, points[d]!, points[c]!, m, [normals[b]!, normals[d]!, normals[c]!]);
    }
  }
}

/** A turned form: `profile` lists [radius, height] pairs from the foot over the rim and back inside, in metres. */
export function lathe(
  w: World,
  centre: Vec3,
  profile: readonly (readonly [number, number])[],
  m: Material,
  segments = 96,
): void {
  const fine = curve(profile, 5);
  surface(
    w,
    segments,
    fine.length - 1,
    (i, j) => {
      const [r, y] = fine[j]!;
      const a = (i / segments) * 2 * Math.PI;
      return [centre[0] + r * Math.cos(a), centre[1] + y, centre[2] + r * Math.sin(a)];
    },
    m,
  );
}

function curve(points: readonly (readonly [number, number])[], pieces: number): [number, number][] {
  const out: [number, number][] = [];
  const get = (i: number): readonly [number, number] => points[Math.min(points.length - 1, Math.max(0, i))]!;
  for (let i = 0; i + 1 < points.length; i++) {
    for (let k = 0; k < pieces; k++)
      out.push([bendBetween(i, k / pieces, 0, get), bendBetween(i, k / pieces, 1, get)]);
  }
  const last = get(points.length - 1);
  out.push([last[0], last[1]]);
  return out;
}

function bendBetween(i: number, t: number, k: 0 | 1, get: (i: number) => readonly [number, number]): number {
  const [p, a, b, n] = [get(i - 1)[k], get(i)[k], get(i + 1)[k], get(i + 2)[k]];
  return (
    0.5 * (2 * a + (b - p) * t + (2 * p - 5 * a + 4 * b - n) * t * t + (3 * a - p - 3 * b + n) * t * t * t)
  );
}

/** A tree `height` metres tall. Leaves, if a material is given, are small balls about the twigs; `spread` 0.3 slim, 0.8 wide. */
export function tree(
  w: World,
  foot: Vec3,
  height: number,
  random: Random,
  bark: Material,
  leaf?: Material,
  spread = 0.6,
): void {
  const grow = (from: Vec3, dir: Vec3, size: number, r: number, depth: number): void => {
    const to = add(from, scale(dir, size));
    w.capsule(from, to, r, r * 0.7, bark);
    if (leaf && depth <= 2) foliage(w, random, to, size, leaf);
    if (depth === 0) return;
    const [u, v] = frame(dir);
    const n = depth > 3 ? 2 : 3;
    const start = random.next() * 2 * Math.PI;
    for (let i = 0; i < n; i++) {
      const a = start + ((i + random.bell() * 0.2) / n) * 2 * Math.PI;
      const s = spread * random.between(0.6, 1.15);
      const away = add(scale(u, Math.cos(a) * s), scale(v, Math.sin(a) * s));
      grow(
        to,
        normalize(add(add(dir, away), [0, 0.1, 0])),
        size * random.between(0.68, 0.86),
        r * 0.64,
        depth - 1,
      );
    }
    // The leader carries on, so that the crown fills from the middle.
    if (depth > 2)
      grow(
        to,
        normalize(add(dir, [random.bell() * 0.12, 0.1, random.bell() * 0.12])),
        size * 0.86,
        r * 0.7,
        depth - 1,
      );
  };
  grow(foot, [random.bell() * 0.04, 1, random.bell() * 0.04], height * 0.23, height * 0.016, 5);
}

function foliage(w: World, random: Random, at: Vec3, size: number, leaf: Material): void {
  for (let i = 0; i < 2; i++) {
    const p: Vec3 = [
      at[0] + random.bell() * size * 0.5,
      at[1] + random.bell() * size * 0.4,
      at[2] + random.bell() * size * 0.5,
    ];
    w.sphere(p, size * random.between(0.12, 0.26), leaf);
  }
}
