import { bend, look } from '../../engine/material.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { bowl, clay, plaster, wood } from './parts.ts';

/** A jar just thrown, on the wheel. */
export function throwing(): Scene {
  const w = new World();
  const slip = look({
    color: [0.5, 0.44, 0.36],
    rough: 0.2,
    mirror: 0.05,
    finish: (hit) => {
      if (hit.bounce === 0) bend(hit, 0, Math.sin(hit.y * 46 + Math.atan2(hit.z, hit.x)) * 0.22, 0);
    },
  });
  lathe(
    w,
    [0, 0.1, 0],
    [
      [0.02, 0],
      [0.9, 0],
      [0.94, 0.1],
      [0.86, 0.3],
      [1.08, 0.8],
      [1.2, 1.3],
      [1.02, 1.75],
      [0.96, 1.82],
      [0.88, 1.78],
      [1, 1.2],
      [0.75, 0.4],
      [0.02, 0.3],
    ],
    slip,
    140,
  );
  w.cylinder(
    [0, -0.08, 0],
    [0, 0.1, 0],
    2,
    look({
      color: [0.2, 0.18, 0.16],
      color2: [0.42, 0.37, 0.3],
      grain: [0.8, 1, 0.8],
      rough: 0.25,
      mirror: 0.05,
    }),
  );
  w.cylinder([0, -2, 0], [0, -0.1, 0], 0.5, wood);
  for (const y of [-0.5, 1.2]) {
    for (let i = 0; i < 10; i++) {
      const shape = bowl.map(([r, h]) => [r * 0.45, h * 0.6] as const);
      lathe(w, [-5.4 + i * 1.2 + y * 0.2, y, -5], shape, clay, 32);
    }
    w.box([0, y - 0.1, -5], [8, 0.1, 0.8], wood);
  }
  w.box([0, 2, -9], [12, 6, 0.2], plaster);
  w.ground(-2, clay);
  const sun = direction(64, 34);
  return {
    world: w,
    sun: { dir: sun, color: [4.2, 3.7, 3], size: 1 },
    sky: { zenith: [0.22, 0.25, 0.26], horizon: [0.4, 0.4, 0.37], sun, halo: [2, 1.8, 1.5], haloPower: 4 },
    camera: { eye: [0.7, 2.9, 5.6], at: [-0.1, 0.75, 0], mm: 50, lens: 0.06, focus: 5.6 },
    samples: 9,
  };
}
