import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { track } from '../../shapes/track.ts';
import { dark, rail } from './parts.ts';

/** Signals at night and the lamps of an engine far off. */
export function nightSignals(random: Random): Scene {
  const w = new World();
  for (const x of [-5, 0, 5]) track(w, (t) => [x, 0, 6 - t], 220, rail);
  const glow = (g: Vec3) => look({ color: [0, 0, 0], glow: g });
  const red = glow([26, 1.6, 0.8]);
  const green = glow([2, 22, 12]);
  const amber = glow([24, 13, 3]);
  const lamps = [];
  for (const [x, z, m, c] of [
    [-2.5, -22, red, [9, 0.6, 0.3]],
    [2.6, -36, green, [1, 9, 5]],
    [7.6, -50, red, [9, 0.6, 0.3]],
    [-7.6, -64, amber, [9, 5, 1.2]],
    [2.5, -96, red, [9, 0.6, 0.3]],
  ] as const) {
    w.capsule([x, 0, z], [x, 5.2, z], 0.09, 0.08, dark);
    w.box([x, 5, z + 0.05], [0.26, 0.8, 0.14], dark);
    w.sphere([x, 5.3 - (m === red ? 0.6 : 0), z + 0.24], 0.13, m);
    lamps.push({ at: [x, 5.2, z + 0.7] as Vec3, color: c as Vec3, radius: 0.3 });
  }
  const head = glow([36, 33, 27]);
  w.box([0, 2.4, -150], [1.6, 2.1, 1], dark);
  for (const s of [-0.9, 0.9]) w.sphere([s, 1.7, -148.9], 0.22, head);
  w.sphere([0, 4.1, -148.9], 0.2, head);
  lamps.push({ at: [0, 2.4, -146] as Vec3, color: [900, 800, 620] as Vec3, radius: 0.8 });
  w.ground(
    -0.06,
    look({
      color: [0.12, 0.115, 0.11],
      color2: [0.03, 0.03, 0.03],
      grain: 3,
      edge: [-0.2, 0.2],
      rough: 0.75,
      rough2: 0.12,
      mirror: 0.05,
      bump: 0.5,
      bumpGrain: 8,
    }),
  );
  void random;
  return {
    world: w,
    lamps,
    sky: { zenith: [0.012, 0.016, 0.03], horizon: [0.06, 0.06, 0.075], fall: 4 },
    camera: { eye: [-1.7, 1.15, 4], at: [0.1, 2.1, -60], mm: 48 },
    fog: { density: 0.004, fall: 0.04, color: [0.05, 0.05, 0.06] },
    volumes: [
      {
        min: [-20, 0, -150],
        max: [20, 12, 0],
        density: (x, y, z) => 0.012 + 0.02 * Math.max(0, fbm(x * 0.1, y * 0.2, z * 0.08, 3)),
        color: [1, 1, 1],
        ambient: [0.003, 0.003, 0.004],
        lamps: true,
        steps: 32,
      },
    ],
    samples: 4,
  };
}
