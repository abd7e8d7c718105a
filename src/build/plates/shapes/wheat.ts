import type { Material } from '../engine/material.ts';
import type { Random } from '../engine/random.ts';
import { add, frame, lerp, normalize, scale, turn } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import type { World } from '../engine/world.ts';

/** A field of standing wheat: its edges and height in metres and the number of stalks. */
export interface WheatField {
  x0: number;
  x1: number;
  z0: number;
  z1: number;
  count: number;
  height: number;
}

/** Sows a field; `near` gives every ear its grains and awns, otherwise an ear is one spindle. */
export function wheatField(
  w: World,
  random: Random,
  f: WheatField,
  straw: Material,
  ear: Material,
  near: boolean,
): void {
  for (let i = 0; i < f.count; i++) {
    const foot: Vec3 = [random.between(f.x0, f.x1), 0, random.between(f.z0, f.z1)];
    const h = f.height * random.between(0.82, 1.1);
    const lean = 0.12 + random.bell() * 0.06;
    const top = add(foot, [h * lean, h, random.bell() * 0.05]);
    if (near) wheatEar(w, random, foot, [top[0] - foot[0], h, top[2] - foot[2]], 1, straw, ear);
    else {
      const tip = add(top, [0.06, 0.05 - random.next() * 0.06, random.bell() * 0.02]);
      w.capsule(foot, top, 0.005, 0.004, straw);
      w.capsule(top, tip, 0.017, 0.008, ear);
    }
  }
}

/** One stalk with a nodding ear of two rows of grains and awns. `size` 1 is life size. */
export function wheatEar(
  w: World,
  random: Random,
  foot: Vec3,
  rise: Vec3,
  size: number,
  straw: Material,
  ear: Material,
): void {
  const top = add(foot, rise);
  const middle = add(lerp(foot, top, 0.55), [-rise[0] * 0.1, 0, 0]);
  w.capsule(foot, middle, 0.0028 * size, 0.0024 * size, straw);
  w.capsule(middle, top, 0.0024 * size, 0.002 * size, straw);
  const nod = random.between(0.2, 1);
  const side: Vec3 = normalize([rise[0] || 0.1, 0, rise[2]]);
  let p = top;
  for (let i = 0; i < 9; i++) {
    const bow = nod * (0.3 + i * 0.12);
    const dir = normalize(add([0, Math.cos(bow), 0], scale(side, Math.sin(bow))));
    const [u] = frame(dir);
    const next = add(p, scale(dir, 0.0085 * size));
    for (const s of [-1, 1]) {
      const swell = Math.sin(((i + 1.2) / 10.4) * Math.PI);
      const out = add(scale(u, s * 0.006 * size), scale(dir, 0.004 * size));
      const tip = add(p, add(out, add(scale(dir, 0.011 * size), scale(u, s * 0.002 * size))));
      w.capsule(add(p, scale(out, 0.6)), tip, 0.0052 * size * (0.5 + swell * 0.5), 0.0016 * size, ear);
      const awn = add(
        tip,
        scale(
          add(scale(dir, 1), scale(u, s * random.between(0.15, 0.4))),
          size * random.between(0.045, 0.075),
        ),
      );
      w.capsule(tip, awn, 0.0006 * size, 0.00025 * size, straw);
    }
    p = next;
  }
}

/** A bound sheaf that stands on its stubble, `height` metres tall. */
export function sheaf(w: World, random: Random, foot: Vec3, height: number, m: Material): void {
  for (let i = 0; i < 130; i++) {
    const a = random.next() * 2 * Math.PI;
    const r = Math.sqrt(random.next());
    const low = add(foot, [Math.cos(a) * r * 0.34, 0, Math.sin(a) * r * 0.34]);
    const waist = add(foot, [Math.cos(a) * r * 0.15, height * 0.58, Math.sin(a) * r * 0.15]);
    const top = add(foot, [
      Math.cos(a) * r * 0.42,
      height * random.between(0.85, 1.05),
      Math.sin(a) * r * 0.42,
    ]);
    w.capsule(low, waist, 0.012, 0.012, m);
    w.capsule(waist, top, 0.012, 0.026, m);
  }
}

/** A combine harvester with header, reel, cab and unloading pipe; `facing` in radians, 0 towards the viewer. */
export function combine(w: World, foot: Vec3, facing: number, body: Material, dark: Material): void {
  const at = (x: number, y: number, z: number): Vec3 => add(foot, turn([x, y, z], facing));
  w.box(at(0, 2.1, -0.6), [1.35, 0.95, 2.4], body, facing);
  w.box(at(0, 3.2, -1.1), [1.2, 0.35, 1.5], body, facing);
  w.box(at(0, 2.8, 2.2), [0.95, 0.85, 0.75], dark, facing);
  w.box(at(0, 3.7, 2.2), [1.05, 0.08, 0.9], body, facing);
  w.box(at(0, 1.2, 2.9), [0.6, 0.4, 1], dark, facing);
  w.box(at(0, 0.55, 4.1), [2.9, 0.4, 0.5], body, facing);
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * 2 * Math.PI;
    const y = 1.15 + Math.sin(a) * 0.6;
    const z = 4.8 + Math.cos(a) * 0.6;
    w.capsule(at(-2.8, y, z), at(2.8, y, z), 0.04, 0.04, dark);
    for (const x of [-2.8, 0, 2.8]) w.capsule(at(x, 1.15, 4.8), at(x, y, z), 0.03, 0.03, dark);
  }
  for (const s of [-1, 1]) {
    w.cylinder(at(s * 1.25, 0.85, 1.7), at(s * 1.75, 0.85, 1.7), 0.85, dark);
    w.cylinder(at(s * 1.1, 0.55, -2.2), at(s * 1.45, 0.55, -2.2), 0.55, dark);
  }
  w.capsule(at(1.3, 3.3, -0.6), at(4.4, 3.9, -1.4), 0.17, 0.17, body);
}
