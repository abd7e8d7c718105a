import type { Material } from '../engine/material.ts';
import { add, turn } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import type { World } from '../engine/world.ts';
import { cable, ladder, lattice } from './steel.ts';

/** A tower crane: mast, slewing ring, cab, jib of length `reach`, counter-jib, tie bars and hook. `angle` turns the jib, in radians; `trolley` is the hook's place along it. */
export function towerCrane(
  w: World,
  foot: Vec3,
  height: number,
  reach: number,
  angle: number,
  m: Material,
  dark: Material,
  trolley = 0.7,
): void {
  const at = (x: number, y: number, z = 0): Vec3 => add(add(foot, [0, height, 0]), turn([x, y, z], angle));
  lattice(
    w,
    foot,
    add(foot, [0, height - 1, 0]),
    { from: 2, to: 2, bays: Math.round(height / 2.4), leg: 0.2, brace: 0.09 },
    m,
  );
  ladder(w, add(foot, [0.3, 0, 0.3]), add(foot, [0.3, height, 0.3]), 0.5, 0.6, m);
  w.cylinder(at(0, -1), at(0, 0), 1.5, dark);
  lattice(w, at(0, 0), at(0, 8.5), { from: 1.8, to: 0.5, bays: 5, leg: 0.18, brace: 0.09 }, m);
  lattice(
    w,
    at(0.8, 1),
    at(reach, 1.3),
    { from: 1.5, to: 1.1, bays: Math.round(reach / 1.9), leg: 0.14, brace: 0.07 },
    m,
  );
  lattice(w, at(-0.8, 1), at(-reach * 0.3, 1), { from: 1.4, to: 1.4, bays: 7, leg: 0.14, brace: 0.07 }, m);
  w.box(at(-reach * 0.27, 0.1), [reach * 0.035, 1.5, 0.8], dark, angle);
  w.box(at(-reach * 0.17, 2.1), [1.2, 0.6, 0.6], dark, angle);
  cable(w, at(0, 8.5), at(reach * 0.45, 2), 0.2, 0.06, dark, 4);
  cable(w, at(0, 8.5), at(reach * 0.86, 2), 0.4, 0.06, dark, 6);
  cable(w, at(0, 8.5), at(-reach * 0.27, 1.7), 0.1, 0.06, dark, 4);
  w.box(at(1.7, 0.1, 1.5), [0.8, 1, 0.65], m, angle);
  w.box(at(2, 0.3, 1.55), [0.55, 0.55, 0.68], dark, angle);
  const hook = reach * trolley;
  const low = -height * 0.35;
  w.box(at(hook, 0.35), [0.9, 0.16, 0.7], dark, angle);
  for (const s of [-0.3, 0.3]) w.capsule(at(hook + s, 0.3), at(hook + s * 0.6, low), 0.03, 0.03, dark);
  w.box(at(hook, low - 0.4), [0.3, 0.5, 0.2], m, angle);
  w.capsule(at(hook, low - 0.9), at(hook, low - 1.5), 0.08, 0.05, dark);
}

/** Size of a building frame: bays of `bay` metres, storeys of `storey` metres. */
export interface Frame {
  bays: number;
  deep: number;
  storeys: number;
  bay: number;
  storey: number;
}

/** A concrete frame under construction with scaffolding in front, netting on some floors and reinforcement on top. */
export function frameBuilding(
  w: World,
  o: Vec3,
  f: Frame,
  concrete: Material,
  bars: Material,
  net: Material,
): void {
  const width = f.bays * f.bay;
  const depth = f.deep * f.bay;
  const at = (x: number, y: number, z: number): Vec3 => add(o, [x - width / 2, y, z - depth / 2]);
  for (let s = 0; s <= f.storeys; s++) {
    const y = s * f.storey;
    if (s > 0) w.box(at(width / 2, y, depth / 2), [width / 2 + 0.5, 0.14, depth / 2 + 0.5], concrete);
    for (let i = 0; i <= f.bays; i++) {
      for (let j = 0; j <= f.deep; j++) {
        const p = at(i * f.bay, y, j * f.bay);
        if (s < f.storeys) w.box(add(p, [0, f.storey / 2, 0]), [0.3, f.storey / 2, 0.3], concrete);
        else
          for (const [dx, dz] of [
            [-0.2, -0.2],
            [0.2, -0.2],
            [-0.2, 0.2],
            [0.2, 0.2],
          ] as const)
            w.capsule(add(p, [dx, 0, dz]), add(p, [dx * 1.2, 1.5, dz * 1.1]), 0.035, 0.03, bars);
      }
    }
    if (s < f.storeys && (s + f.storeys) % 3 === 0)
      w.box(at(width / 2, y + f.storey / 2, depth + 1.5), [width / 2 + 1, f.storey / 2, 0.02], net);
  }
  const front = depth + 1.4;
  for (let x = -1; x <= width + 1; x += 1.8)
    w.capsule(at(x, 0, front), at(x, f.storeys * f.storey + 1.2, front), 0.04, 0.04, bars);
  for (let y = 1.7; y < f.storeys * f.storey + 1; y += 1.7)
    w.capsule(at(-1, y, front), at(width + 1, y, front), 0.035, 0.035, bars);
}
