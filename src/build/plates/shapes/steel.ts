import type { Material } from '../engine/material.ts';
import { add, cross, frame, length, lerp, normalize, scale, sub } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import type { World } from '../engine/world.ts';

/** Measures of a lattice girder, in metres. */
export interface Lattice {
  /** Side of the square section at the start and at the end. */
  from: number;
  to: number;
  bays: number;
  /** Thickness of the corner members and of the bracing. */
  leg: number;
  brace: number;
  /** Depth across the other direction, if the section is not square. */
  depth?: number;
}

/** A four-cornered lattice girder or mast from a to b, braced crosswise. */
export function lattice(w: World, a: Vec3, b: Vec3, l: Lattice, m: Material): void {
  const [side, up] = frame(sub(b, a));
  const corner = (t: number, i: number): Vec3 => {
    const half = (l.from + (l.to - l.from) * t) / 2;
    const deep = l.depth === undefined ? half : (l.depth / 2) * (half / (l.from / 2));
    const s = i === 0 || i === 3 ? -half : half;
    return add(lerp(a, b, t), add(scale(side, s), scale(up, i < 2 ? -deep : deep)));
  };
  for (let i = 0; i < 4; i++) {
    const next = (i + 1) % 4;
    w.bar(corner(0, i), corner(1, i), l.leg, l.leg, m);
    for (let k = 0; k < l.bays; k++) {
      const t0 = k / l.bays;
      const t1 = (k + 1) / l.bays;
      w.bar(corner(t0, i), corner(t1, next), l.brace, l.brace, m);
      w.bar(corner(t0, next), corner(t1, i), l.brace, l.brace, m);
      w.bar(corner(t1, i), corner(t1, next), l.brace, l.brace, m);
    }
  }
}

/** A flat truss of constant height between a and b: chords, posts and diagonals towards the middle. */
export function truss(
  w: World,
  a: Vec3,
  b: Vec3,
  height: number,
  bays: number,
  thick: number,
  m: Material,
): void {
  const top = (t: number): Vec3 => add(lerp(a, b, t), [0, height, 0]);
  w.bar(a, b, thick, thick * 1.3, m);
  w.bar(top(0), top(1), thick, thick * 1.3, m);
  for (let i = 0; i <= bays; i++) {
    const t = i / bays;
    w.bar(lerp(a, b, t), top(t), thick * 0.7, thick * 0.7, m);
    if (i === bays) continue;
    const u = (i + 1) / bays;
    if (i < bays / 2) w.bar(top(t), lerp(a, b, u), thick * 0.6, thick * 0.6, m);
    else w.bar(lerp(a, b, t), top(u), thick * 0.6, thick * 0.6, m);
  }
}

/** A spoked wheel about `axis`: grooved rim, paired spokes, hub and axle. Radii in metres. */
export function wheel(
  w: World,
  centre: Vec3,
  axis: Vec3,
  radius: number,
  spokes: number,
  m: Material,
  turnBy = 0,
): void {
  const along = normalize(axis);
  const [u, v] = frame(along);
  const at = (angle: number, r: number, off: number): Vec3 =>
    add(add(centre, scale(along, off)), add(scale(u, Math.cos(angle) * r), scale(v, Math.sin(angle) * r)));
  const rim = radius * 0.035;
  const steps = 96;
  for (let i = 0; i < steps; i++) {
    const a0 = (i / steps) * 2 * Math.PI;
    const a1 = ((i + 1) / steps) * 2 * Math.PI;
    for (const off of [-1.7, 1.7])
      w.capsule(at(a0, radius, off * rim), at(a1, radius, off * rim), rim, rim, m);
    w.capsule(at(a0, radius * 0.955, 0), at(a1, radius * 0.955, 0), rim * 1.5, rim * 1.5, m);
  }
  for (let i = 0; i < spokes; i++) {
    const a0 = turnBy + (i / spokes) * 2 * Math.PI;
    const off = (i % 2 ? 1 : -1) * radius * 0.09;
    w.capsule(at(a0, radius * 0.12, off), at(a0, radius * 0.94, 0), radius * 0.018, radius * 0.015, m);
  }
  const hub = scale(along, radius * 0.16);
  w.cylinder(sub(centre, hub), add(centre, hub), radius * 0.14, m);
  w.cylinder(sub(centre, scale(hub, 2.2)), add(centre, scale(hub, 2.2)), radius * 0.05, m);
}

/** A hanging cable from a to b that sags by `sag` metres in the middle. */
export function cable(w: World, a: Vec3, b: Vec3, sag: number, r: number, m: Material, pieces = 24): void {
  const at = (t: number): Vec3 => add(lerp(a, b, t), [0, -4 * sag * t * (1 - t), 0]);
  for (let i = 0; i < pieces; i++) w.capsule(at(i / pieces), at((i + 1) / pieces), r, r, m);
}

/** A ladder or stair with two stringers, rungs `every` metres. */
export function ladder(w: World, a: Vec3, b: Vec3, width: number, every: number, m: Material): void {
  const along = normalize(sub(b, a));
  const [side] = frame(along);
  const off = scale(side, width / 2);
  w.capsule(add(a, off), add(b, off), 0.04, 0.04, m);
  w.capsule(sub(a, off), sub(b, off), 0.04, 0.04, m);
  const n = Math.floor(length(sub(b, a)) / every);
  for (let i = 0; i <= n; i++) {
    const p = lerp(a, b, i / n);
    w.capsule(sub(p, off), add(p, off), 0.025, 0.025, m);
  }
}

/** A railing along points, with posts, a top rail and a middle rail. */
export function railing(w: World, points: readonly Vec3[], height: number, every: number, m: Material): void {
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i]!;
    const b = points[i + 1]!;
    for (const h of [height, height * 0.5]) w.capsule(add(a, [0, h, 0]), add(b, [0, h, 0]), 0.03, 0.03, m);
    const n = Math.max(1, Math.round(length(sub(b, a)) / every));
    for (let k = 0; k <= n; k++) {
      const p = lerp(a, b, k / n);
      w.capsule(p, add(p, [0, height, 0]), 0.03, 0.03, m);
    }
  }
}

/** A beam of I-section from a to b; `up` sets the direction of its web. */
export function iBeam(w: World, a: Vec3, b: Vec3, size: number, m: Material, up: Vec3 = [0, 1, 0]): void {
  const along = normalize(sub(b, a));
  const side = normalize(cross(up, along));
  const web = cross(along, side);
  const mid = lerp(a, b, 0.5);
  const half = length(sub(b, a)) / 2;
  w.orientedBox(mid, side, web, along, [size * 0.05, size / 2, half], m);
  for (const s of [-1, 1]) {
    w.orientedBox(
      add(mid, scale(web, (s * size) / 2)),
      side,
      web,
      along,
      [size * 0.36, size * 0.05, half],
      m,
    );
  }
}
