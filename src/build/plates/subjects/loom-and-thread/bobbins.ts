import { hash } from '../../engine/random.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { dark, dyes, iron, silk, wound } from './parts.ts';

/** A creel of wound yarn, threads led off at an angle. */
export function bobbins(random: Random): Scene {
  const w = new World();
  const colors = dyes.map((c) => wound(c, 240));
  for (let j = 0; j < 9; j++) {
    for (let i = 0; i < 13; i++) {
      const x = -4.2 + i * 0.7 + (j % 2) * 0.35;
      const y = j * 0.62;
      const m = colors[(hash(i, j) % 7) % 6]!;
      const c = add([x, y, -6], [0, random.bell() * 0.01, 0]);
      const lying = new World();
      lathe(
        lying,
        [0, 0, 0],
        [
          [0.03, 0],
          [0.28, 0.01],
          [0.29, 0.06],
          [0.24, 0.56],
          [0.22, 0.62],
          [0.075, 0.63],
          [0.06, 0.7],
          [0.055, 0.86],
          [0.03, 0.87],
        ],
        m,
        30,
      );
      for (let k = 0; k < lying.count; k++) {
        const d = lying.data.subarray(k * 18, k * 18 + 18);
        const q = (a: number): Vec3 => [c[0] + d[a]!, c[1] + d[a + 2]!, c[2] + d[a + 1]!];
        const n = (a: number): Vec3 => [d[a]!, d[a + 2]!, d[a + 1]!];
        w.triangle(q(0), q(3), q(6), m, [n(9), n(12), n(15)]);
      }
      w.capsule([x, y, -5.1], [x + 6 - x * 0.3, y * 0.7 + 2, 4], 0.004, 0.004, silk[(hash(i, j) % 7) % 6]!);
    }
    w.box([0, j * 0.62 - 0.31, -6], [6, 0.012, 0.3], iron);
  }
  w.box([0, 2.5, -6.5], [7, 4, 0.1], dark);
  const sun = direction(-118, 34);
  return {
    world: w,
    sun: { dir: sun, color: [3.4, 2.7, 2.2], size: 0.8 },
    sky: { zenith: [0.35, 0.34, 0.42], horizon: [0.5, 0.42, 0.42] },
    camera: { eye: [-2.6, 2.2, -0.4], at: [0.1, 2.3, -6], mm: 46, lens: 0.03, focus: 5.4 },
    samples: 8,
  };
}
