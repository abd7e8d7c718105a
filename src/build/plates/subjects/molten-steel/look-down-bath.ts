import type { Material } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Scene } from '../../engine/scene.ts';
import { smoothstep } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { cable, railing } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { black, crust, floor, iron, melt, night } from './parts.ts';

/** The bath from above, behind a railing. */
export function lookDownBath(): Scene {
  const w = new World();
  lathe(
    w,
    [0, 0, 0],
    [
      [3.4, -2],
      [3.6, 0],
      [3.4, 0.15],
      [2.9, 0.1],
      [2.7, -0.5],
    ],
    crust,
    120,
  );
  const bath: Material = (hit, s) => {
    melt(0.42, 0.9)(hit, s);
    const d = Math.hypot(hit.x, hit.z);
    const swirl = Math.atan2(hit.z, hit.x) * 2 + d * 1.4;
    const float = fbm(Math.cos(swirl) * d * 0.8, 3, Math.sin(swirl) * d * 0.8, 5);
    const slag = smoothstep(-0.12, 0.1, float);
    for (const k of ['glowR', 'glowG', 'glowB'] as const) s[k] *= 1 - slag * 0.93;
    s.r = s.g = s.b = 0.05 * slag;
  };
  w.cylinder([0, -1, 0], [0, -0.45, 0], 2.85, bath);
  w.ground(-2, floor);
  railing(
    w,
    [
      [-6, 2.2, 3.9],
      [6, 2.2, 3.9],
    ],
    1.1,
    1.2,
    iron,
  );
  w.box([0, 2.1, 4.9], [7, 0.08, 1.1], iron);
  figure(w, [1.3, 2.2, 4.35], 1.75, iron, Math.PI, 0.1);
  for (const x of [-4.6, 4.8]) cable(w, [x, 9, -5], [x * 0.8, -2, 3], 0.8, 0.07, black);
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps: [
      { at: [0, 0.8, 0], color: [30, 11, 2.6], radius: 1.6 },
      { at: [-1, 0.3, -1], color: [16, 6, 1.4], radius: 1 },
    ],
    camera: { eye: [-2.4, 10.5, 8.4], at: [0.1, -0.2, -0.2], mm: 46, roll: -5 },
    volumes: [
      {
        min: [-4, -1, -4],
        max: [4, 7, 4],
        density: (x, y, z) => 0.05 * Math.max(0, fbm(x * 0.5, y * 0.35, z * 0.5, 4)),
        color: [1, 0.9, 0.8],
        ambient: [0, 0, 0],
        lamps: true,
        steps: 18,
      },
    ],
    samples: 4,
  };
}
