import type { Material } from '../engine/material.ts';
import { add, lerp, normalize, scale, sub, turn } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import type { World } from '../engine/world.ts';

/**
 * A welder with helmet and gloves who bends to the point `target`; the mask hides the face.
 * `facing` in radians, 0 towards the viewer; `kneel` for work near the floor.
 */
export function welder(w: World, foot: Vec3, facing: number, target: Vec3, m: Material, kneel = false): void {
  const p = (x: number, y: number, z: number): Vec3 => add(foot, turn([x, y, z], facing));
  const hip = kneel ? 0.5 : 0.95;
  for (const s of [-1, 1]) {
    if (kneel) {
      w.capsule(p(s * 0.12, hip, -0.1), p(s * 0.17, 0.45 - s * 0.2, 0.32), 0.1, 0.085, m);
      w.capsule(p(s * 0.17, 0.45 - s * 0.2, 0.32), p(s * 0.16, 0.06, s > 0 ? -0.1 : 0.28), 0.08, 0.06, m);
      w.capsule(
        p(s * 0.16, 0.06, s > 0 ? -0.1 : 0.28),
        p(s * 0.16, 0.05, s > 0 ? -0.3 : 0.48),
        0.06,
        0.05,
        m,
      );
    } else {
      w.capsule(p(s * 0.1, hip, 0), p(s * 0.13, 0.5, 0.08 - s * 0.06), 0.1, 0.08, m);
      w.capsule(p(s * 0.13, 0.5, 0.08 - s * 0.06), p(s * 0.14, 0.08, -0.03 - s * 0.12), 0.08, 0.06, m);
      w.capsule(p(s * 0.14, 0.05, -0.03 - s * 0.12), p(s * 0.15, 0.05, 0.14 - s * 0.12), 0.055, 0.05, m);
    }
  }
  const chest = p(0, hip + 0.42, 0.17);
  w.capsule(p(0, hip + 0.02, 0), chest, 0.15, 0.19, m);
  w.capsule(p(-0.16, hip + 0.5, 0.17), p(0.16, hip + 0.5, 0.17), 0.09, 0.09, m);
  for (const s of [-1, 1]) {
    const shoulder = p(s * 0.2, hip + 0.5, 0.18);
    const hand = lerp(target, shoulder, s > 0 ? 0.22 : 0.3);
    const elbow = add(lerp(shoulder, hand, 0.5), add([0, -0.14, 0], turn([s * 0.1, 0, 0], facing)));
    w.capsule(shoulder, elbow, 0.075, 0.062, m);
    w.capsule(elbow, hand, 0.062, 0.05, m);
    w.capsule(hand, add(hand, scale(normalize(sub(target, hand)), 0.08)), 0.055, 0.045, m);
    if (s > 0) w.capsule(hand, target, 0.018, 0.008, m);
  }
  const head = p(0, hip + 0.73, 0.27);
  const gaze = normalize(sub(target, head));
  w.sphere(head, 0.1, m);
  w.capsule(add(head, [0, 0.03, 0]), add(head, add(scale(gaze, -0.05), [0, 0.04, 0])), 0.106, 0.095, m);
  const mask = add(head, scale(gaze, 0.075));
  w.capsule(p(0, hip + 0.5, 0.18), add(head, [0, -0.06, 0]), 0.075, 0.06, m);
  w.capsule(add(mask, [0, 0.05, 0]), add(mask, add([0, -0.16, 0], scale(gaze, 0.05))), 0.098, 0.07, m);
}
