import type { Material } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Scene } from '../../engine/scene.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { lathe } from '../../shapes/land.ts';
import { bowl, brick, vase, washer } from './parts.ts';

const black: { zenith: Vec3; horizon: Vec3 } = { zenith: [0.006, 0.007, 0.01], horizon: [0.01, 0.01, 0.012] };

/** Vessels glowing inside, through the spy hole. */
export function spyHole(): Scene {
  const w = new World();
  const hot =
    (base: Vec3): Material =>
    (hit, s) => {
      const n = fbm(hit.x * 1.5, hit.y * 1.5, hit.z * 1.5, 3);
      const heat = 0.75 + 0.12 * n - hit.nz * 0.3 + hit.ny * 0.12 + (hit.z + 9) * 0.02;
      [s.r, s.g, s.b] = [0.1, 0.06, 0.04];
      s.rough = 0.5;
      s.mirror = 0.05;
      s.metal = 0;
      s.glowR = base[0] * heat;
      s.glowG = base[1] * heat * heat;
      s.glowB = base[2] * heat ** 3;
    };
  for (let ring = 0; ring < 9; ring++)
    for (let i = 0; i < 22; i++) {
      const a = (i / 22) * 2 * Math.PI + (ring % 2) * 0.14;
      const r = 1.55 + ring * 0.5;
      w.orientedBox(
        [Math.cos(a) * r, Math.sin(a) * r, -4 + (ring > 0 ? 0 : -0.1)],
        [Math.cos(a), Math.sin(a), 0],
        [-Math.sin(a), Math.cos(a), 0],
        [0, 0, 1],
        [0.235, (r * Math.PI) / 22 - 0.025, 1.2],
        brick,
      );
    }
  for (let j = 0; j < 3; j++)
    for (let i = 0; i < 5; i++) {
      const x = -3 + i * 1.5 + (j % 2) * 0.5;
      const z = -8 - j * 2.2;
      lathe(
        w,
        [x, -1.7, z],
        i % 2 ? bowl : vase.map(([r, y]) => [r * 0.6, y * 0.75] as const),
        hot([1.15, 0.33, 0.06]),
        48,
      );
      lathe(
        w,
        [x, 1.35, z],
        washer.map(([r, y]) => [r * 0.55, y] as const),
        hot([1, 0.28, 0.05]),
        40,
      );
      w.box([x, 1.28, z], [0.75, 0.07, 0.9], hot([0.5, 0.12, 0.02]));
    }
  w.box([0, -1.8, -11], [7, 0.12, 6], hot([0.7, 0.18, 0.03]));
  w.box([0, 0, -15.5], [9, 6, 0.2], hot([7, 3.2, 0.95]));
  return {
    world: w,
    sky: black,
    lamps: [
      { at: [0, 0, -4.9], color: [2.4, 0.95, 0.26], radius: 0.8 },
      { at: [2, 2.5, -0.5], color: [2.2, 2.3, 2.6], radius: 0.6 },
    ],
    camera: { eye: [0.4, 0.25, 2.6], at: [0, -0.05, -6], mm: 46 },
    samples: 5,
  };
}
