import { fbm } from '../../engine/noise.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { lattice } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { bank, concrete, dark, river, steel } from './parts.ts';

/** The last piece of an arch going in. */
export function closingTheArch(): Scene {
  const w = new World();
  for (const s of [-1, 1]) {
    for (const z of [-96, -104]) {
      const at = (t: number): Vec3 => [s * (86 - t * 78), 2 + 46 * (1 - (1 - t) * (1 - t)), z];
      for (let i = 0; i < 11; i++)
        lattice(
          w,
          at(i / 11),
          at((i + 1) / 11),
          { from: 2.6, to: 2.6, bays: 3, leg: 0.4, brace: 0.18 },
          steel,
        );
      for (let i = 1; i <= 11; i += 2) w.capsule([s * 92, 74, z], at(i / 11), 0.09, 0.09, dark);
      w.capsule([s * 92, 74, z], [s * 170, 6, z], 0.12, 0.12, dark);
    }
    for (let i = 1; i <= 10; i++) {
      const t = i / 11;
      const p: Vec3 = [s * (86 - t * 78), 2 + 46 * (1 - (1 - t) * (1 - t)), -96];
      w.bar(p, [p[0], p[1], -104], 0.4, 0.4, steel);
    }
    lattice(
      w,
      [s * 92, 0, -100],
      [s * 92, 74, -100],
      { from: 6, to: 4, bays: 14, leg: 0.5, brace: 0.22, depth: 10 },
      steel,
    );
    w.box([s * 100, 2, -100], [14, 4, 10], concrete);
  }
  w.capsule([-92, 74, -100], [92, 74, -100], 0.1, 0.1, dark);
  w.capsule([0, 73.6, -100], [0, 56, -100], 0.06, 0.06, dark);
  lattice(
    w,
    [-6, 52.5, -100],
    [6, 52.5, -100],
    { from: 2.6, to: 2.6, bays: 4, leg: 0.4, brace: 0.18 },
    steel,
  );
  for (const s of [-1, 1]) w.capsule([0, 56, -100], [s * 5, 54, -100], 0.05, 0.05, dark);
  for (const [x, y] of [
    [-10.6, 49.6],
    [11, 49.5],
    [-13.4, 49.4],
  ] as const)
    figure(w, [x, y, -97], 1.75, dark, x < 0 ? 1.5 : -1.5, 0.2);
  for (const s of [-1, 1])
    terrain(
      w,
      { x0: s > 0 ? 78 : -330, x1: s > 0 ? 330 : -78, z0: -330, z1: 10, nx: 90, nz: 90 },
      (x, z) =>
        Math.min(1, (Math.abs(x) - 78) / 50) *
          (10 + fbm(x * 0.014, 6, z * 0.014, 5) * 22 + Math.max(0, Math.abs(x) - 110) * 0.35) -
        1,
      bank,
    );
  w.ground(0, river(0.04));
  const sun = direction(-4, 12);
  return {
    world: w,
    sun: { dir: sun, color: [3.8, 2.6, 1.7], size: 0.7 },
    sky: {
      zenith: [0.3, 0.4, 0.5],
      horizon: [1.2, 0.96, 0.74],
      sun,
      halo: [1.6, 1.05, 0.6],
      haloPower: 8,
      fall: 2.4,
      clouds: {
        cover: 0.42,
        size: 0.9,
        lit: [1.4, 1.15, 0.9],
        shade: [0.55, 0.55, 0.57],
        seed: 101,
        stretch: 2,
      },
    },
    camera: { eye: [-10, 13, 26], at: [0, 39, -100], mm: 33 },
    fog: { density: 0.0028, fall: 0.012, color: [0.76, 0.7, 0.62], glow: [1, 0.7, 0.4] },
  };
}
