import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { bowl, glaze, plaster, vase, washer, wood } from './parts.ts';

/** Bowls, vases and dishes on wooden shelves. */
export function shelves(): Scene {
  const w = new World();
  const tints: Vec3[] = [
    [0.38, 0.51, 0.49],
    [0.45, 0.55, 0.51],
    [0.34, 0.46, 0.49],
    [0.46, 0.52, 0.44],
  ];
  const shapes = [bowl, vase, washer];
  for (let r = 0; r < 4; r++) {
    const y = r * 2.5 - 1;
    w.box([0, y - 0.1, -8], [13, 0.1, 1.6], wood);
    for (let i = 0; i < 9; i++) {
      const x = -10.6 + i * 2.65 + (r % 2) * 0.7;
      const shape = shapes[(i * 2 + r) % 3]!.map(([a, b]) => [a * 0.62, b * 0.56] as const);
      const shifted = glaze(3, 9, tints[(i + r) % 4]!);
      lathe(
        w,
        [x, y, -8],
        shape,
        (hit, s) => {
          const keep = [hit.x, hit.z] as const;
          hit.x -= x;
          hit.z += 8;
          shifted(hit, s);
          [hit.x, hit.z] = keep;
        },
        56,
      );
    }
  }
  for (const x of [-12.4, -4.2, 4.2, 12.4]) w.box([x, 3, -8], [0.14, 6, 1.5], wood);
  w.box([0, 3, -9.8], [14, 7, 0.1], plaster);
  const sun = direction(-138, 31);
  return {
    world: w,
    sun: { dir: sun, color: [1.5, 1.35, 1.1], size: 0.9 },
    sky: { zenith: [0.4, 0.45, 0.48], horizon: [0.5, 0.5, 0.47], nadir: [0.1, 0.1, 0.09] },
    camera: { eye: [-5.6, 3.6, 4], at: [-0.6, 3, -8], mm: 44, lens: 0.08, focus: 12.4 },
    samples: 7,
  };
}
