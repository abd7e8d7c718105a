import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { iBeam, lattice } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { dark, pans, salt } from './parts.ts';

const steel = look({
  color: [0.2, 0.2, 0.22],
  color2: [0.22, 0.12, 0.08],
  grain: 1.2,
  rough: 0.6,
  mirror: 0.1,
});

/** White hills of salt below a conveyor, a panorama. */
export function whiteHills(): Scene {
  const w = new World();
  const ridge = (x: number, z: number): number => {
    const d = Math.abs(z + 70 + Math.sin(x * 0.02) * 8) / 26;
    return (
      Math.max(-0.2, 1 - d + fbm(x * 0.05, 2, z * 0.05, 4) * 0.16) *
      20 *
      (0.75 + 0.25 * Math.sin(x * 0.035 + 1))
    );
  };
  terrain(w, { x0: -160, x1: 160, z0: -110, z1: -36, nx: 240, nz: 80 }, ridge, salt);
  lattice(w, [-70, 2, -34], [24, 27, -66], { from: 2.2, to: 2.2, bays: 34, leg: 0.2, brace: 0.09 }, steel);
  for (const t of [0.25, 0.55, 0.85]) {
    const p: Vec3 = [-70 + 94 * t, 0, -34 - 32 * t];
    for (const s of [-1, 1])
      iBeam(w, add(p, [s * 1.6, 0, 0]), add(p, [0, 1.6 + 25 * t, 0]), 0.4, steel, [0, 0, 1]);
  }
  for (let i = 0; i < 3; i++)
    figure(w, [-8 + i * 5.4 + (i === 2 ? 6 : 0), 0, -31 - i], 1.72, dark, 1.6, 0.34, true);
  w.ground(0, pans(60, 30, [[0.3, 0.27, 0.28]], 0.05));
  const sun = direction(-98, 20);
  return {
    world: w,
    sun: { dir: sun, color: [3.6, 3, 2.4], size: 0.5 },
    sky: {
      zenith: [0.09, 0.17, 0.36],
      horizon: [0.5, 0.54, 0.64],
      fall: 3,
      sun,
      halo: [0.5, 0.4, 0.3],
      clouds: { cover: 0.4, size: 1.4, lit: [1.2, 1.14, 1.1], shade: [0.36, 0.4, 0.5], seed: 61 },
    },
    camera: { eye: [4, 1.7, 8], at: [-2, 9, -60], mm: 38 },
    fog: { density: 0.0008, fall: 0.02, color: [0.62, 0.64, 0.7] },
  };
}
