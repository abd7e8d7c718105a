import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain, tree } from '../../shapes/land.ts';
import { figure } from '../../shapes/town.ts';
import { track } from '../../shapes/track.ts';
import { dark, rail } from './parts.ts';

/** A track that curves through snow. */
export function winterCurve(random: Random): Scene {
  const w = new World();
  const snow = look({
    color: [0.8, 0.81, 0.85],
    color2: [0.66, 0.68, 0.73],
    grain: 0.3,
    rough: 0.9,
    bump: 0.3,
    bumpGrain: 2,
  });
  const curve = (t: number): Vec3 => {
    const a = t / 130;
    return [-40 + 130 * (1 - Math.cos(a)) - 30, 0.1, 20 - 130 * Math.sin(a)];
  };
  track(w, curve, 270, rail);
  const height = (x: number, z: number): number => {
    const d = Math.abs(Math.hypot(x - 60, z - 20) - 130);
    const bank = Math.max(0, Math.min(1, (d - 4) / 26));
    return fbm(x * 0.012, 5, z * 0.012, 4) * 16 * bank + bank * bank * 7 - 0.12;
  };
  terrain(w, { x0: -260, x1: 300, z0: -420, z1: 60, nx: 260, nz: 230 }, height, snow);
  for (let i = 0; i < 120; i++) {
    const x = random.between(-220, 220);
    const z = random.between(-330, -20);
    if (Math.abs(Math.hypot(x - 60, z - 20) - 130) > 16)
      tree(w, [x, height(x, z) - 0.3, z], random.between(9, 17), random, dark);
  }
  figure(w, [-62.6, 0.1, -32], 1.78, dark, 2.8, 0.3);
  const sun = direction(58, 16);
  return {
    world: w,
    sun: { dir: sun, color: [1.9, 1.7, 1.5], size: 1.5 },
    sky: {
      zenith: [0.55, 0.6, 0.66],
      horizon: [0.9, 0.9, 0.9],
      sun,
      halo: [0.3, 0.25, 0.2],
      clouds: { cover: 0.8, size: 0.8, lit: [1, 0.99, 0.97], shade: [0.6, 0.63, 0.68], seed: 3, soft: 0.4 },
    },
    camera: { eye: [-62, 15, 40], at: [-44, 0, -70], mm: 38 },
    fog: { density: 0.0035, fall: 0.015, color: [0.85, 0.87, 0.9] },
  };
}
