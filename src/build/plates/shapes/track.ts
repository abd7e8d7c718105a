import type { Material } from '../engine/material.ts';
import { add, lerp, normalize, scale, sub } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import type { World } from '../engine/world.ts';

/** Materials of a railway track: running surface, rusty web and foot, sleepers. */
export interface TrackLook {
  head: Material;
  web: Material;
  sleeper: Material;
}

/** Gauge between the middles of the rails, in metres. */
const GAUGE = 1.5;

/** Lays a track along `path`, which gives the middle of the track after so many metres. */
export function track(
  w: World,
  path: (metres: number) => Vec3,
  metres: number,
  m: TrackLook,
  sleepers = true,
): void {
  const step = 2.4;
  for (let t = 0; t < metres; t += step) {
    const a = path(t);
    const b = path(t + step);
    const along = normalize(sub(b, a));
    const side: Vec3 = [-along[2], 0, along[0]];
    for (const s of [-GAUGE / 2, GAUGE / 2]) {
      const at = (p: Vec3, y: number): Vec3 => add(add(p, scale(side, s)), [0, y, 0]);
      w.bar(at(a, 0.135), at(b, 0.135), 0.07, 0.036, m.head);
      w.bar(at(a, 0.07), at(b, 0.07), 0.018, 0.11, m.web);
      w.bar(at(a, 0.012), at(b, 0.012), 0.14, 0.024, m.web);
    }
    if (!sleepers) continue;
    for (let k = 0; k < 4; k++) {
      const p = add(lerp(a, b, (k + 0.5) / 4), [0, -0.07, 0]);
      w.orientedBox(p, side, [0, 1, 0], along, [1.25, 0.075, 0.12], m.sleeper);
      for (const s of [-GAUGE / 2, GAUGE / 2]) {
        for (const e of [-0.1, 0.1]) w.sphere(add(p, add(scale(side, s + e), [0, 0.085, 0])), 0.025, m.web);
      }
    }
  }
}
