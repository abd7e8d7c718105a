import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { sparks } from '../../shapes/sparks.ts';
import { welder } from '../../shapes/workers.ts';
import { arc, cloth, steel, white } from './parts.ts';

/** A welder deep in a pipe, dark against the arc. */
export function pipeFromInside(random: Random): Scene {
  const w = new World();
  const shell = look({
    color: [0.14, 0.13, 0.13],
    color2: [0.2, 0.1, 0.06],
    grain: 0.9,
    rough: 0.4,
    rough2: 0.85,
    mirror: 0.22,
    bump: 0.12,
    bumpGrain: 7,
  });
  const n = 64;
  for (let j = 0; j < 7; j++) {
    const z = 4 - j * 5;
    for (let i = 0; i < n; i++) {
      const a = (i / n) * 2 * Math.PI;
      const b = ((i + 1) / n) * 2 * Math.PI;
      const r = 2.3;
      const q = (t: number, zz: number): Vec3 => [Math.cos(t) * r, Math.sin(t) * r, zz];
      const u = (t: number): Vec3 => [-Math.cos(t), -Math.sin(t), 0];
      w.triangle(q(a, z), q(b, z), q(a, z - 5), shell, [u(a), u(b), u(a)]);
      w.triangle(q(b, z), q(b, z - 5), q(a, z - 5), shell, [u(b), u(b), u(a)]);
      w.capsule(q(a, z), q(b, z), 0.035, 0.035, steel);
    }
  }
  welder(w, [-0.25, -2.22, -11], 2.75, [0.25, -1.35, -11.9], cloth, true);
  const p: Vec3 = [0.45, -1.3, -12.2];
  return {
    world: w,
    lamps: [arc(w, p, 12), { at: [0, 0, -36], color: [16, 20, 26], radius: 2 }],
    sky: { zenith: [0.5, 0.66, 0.9], horizon: [0.7, 0.8, 0.95], nadir: [0.4, 0.5, 0.6] },
    camera: { eye: [0.25, -0.75, -1], at: [0.05, -0.55, -13], mm: 48 },
    streaks: sparks(random, p, 218, {
      speed: 3,
      up: 2,
      toward: [-1.6, 0, 2.5],
      life: 0.7,
      width: 0.0074,
      color: white,
      floor: -2.1,
    }),
    volumes: [
      {
        min: [-2.3, -2.3, -31],
        max: [2.3, 2.3, -1],
        density: (x, y, z) => 0.006 + 0.03 * Math.max(0, fbm(x * 0.6, y * 0.6, z * 0.4, 4)),
        color: [1, 1, 1],
        ambient: [0.02, 0.025, 0.035],
        lamps: true,
        steps: 26,
      },
    ],
    samples: 4,
    bounces: 3,
  };
}
