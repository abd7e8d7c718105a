import type { Material } from '../engine/material.ts';
import { add, turn } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import type { World } from '../engine/world.ts';
import { lattice } from './steel.ts';

/** Height of the three cross-arms and half their length, as shares of the pylon's height. */
const ARMS = [
  [0.62, 0.17],
  [0.755, 0.2],
  [0.89, 0.145],
] as const;

/** A lattice pylon with three cross-arms and strings of insulators; `angle` turns it so that its line runs along z. */
export function pylon(
  w: World,
  foot: Vec3,
  height: number,
  m: Material,
  glass: Material,
  angle: number,
): void {
  const h = height;
  const at = (x: number, y: number, z = 0): Vec3 => add(foot, turn([x * h, y * h, z * h], angle));
  const leg = h * 0.006;
  lattice(w, at(0, 0), at(0, 0.55), { from: 0.17 * h, to: 0.05 * h, bays: 5, leg, brace: leg * 0.55 }, m);
  lattice(
    w,
    at(0, 0.55),
    at(0, 0.93),
    { from: 0.05 * h, to: 0.036 * h, bays: 9, leg: leg * 0.8, brace: leg * 0.45 },
    m,
  );
  for (const s of [-0.5, 0.5]) w.bar(at(s * 0.036, 0.93), at(0, 1), leg * 0.7, leg * 0.7, m);
  for (const [y, reach] of ARMS) {
    for (const s of [-1, 1]) {
      lattice(
        w,
        at(s * 0.02, y),
        at(s * reach, y + 0.004),
        { from: 0.036 * h, to: 0.006 * h, bays: 5, leg: leg * 0.6, brace: leg * 0.35 },
        m,
      );
      w.bar(at(s * 0.02, y + 0.05), at(s * reach, y + 0.008), leg * 0.6, leg * 0.6, m);
      const top = at(s * reach, y);
      for (let i = 0; i < 9; i++)
        w.capsule(
          add(top, [0, -h * 0.005 * (i + 1), 0]),
          add(top, [0, -h * 0.005 * (i + 1.2), 0]),
          h * 0.0034,
          h * 0.0034,
          glass,
        );
    }
  }
}

/** Where the conductors hang: two to each cross-arm, then the earth wire at the top. */
export function attachments(foot: Vec3, height: number, angle: number): Vec3[] {
  const points = ARMS.flatMap(([y, reach]) =>
    [-1, 1].map((s): Vec3 => [s * reach * height, (y - 0.055) * height, 0]),
  );
  return [...points, [0, height, 0] as Vec3].map((p) => add(foot, turn(p, angle)));
}
