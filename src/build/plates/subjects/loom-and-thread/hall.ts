import { fbm } from '../../engine/noise.ts';
import { hash } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { truss } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { boards, bright, dark, iron, plaster, silk } from './parts.ts';

/** A weaving hall with light slanting in from tall windows. */
export function hall(): Scene {
  const w = new World();
  for (let r = 0; r < 2; r++)
    for (let i = 0; i < 9; i++) loom(w, [-2.4 + r * 4.6, 0, -4 - i * 3.4], 2.5, 110, (i + r * 2) % 6);
  windows(w, -6.2, 4, -38, 5.4, 3.8);
  w.box([7.2, 3, -17], [0.2, 4, 24], plaster);
  w.box([0, 3, -39], [9, 4, 0.2], plaster);
  w.box([0, 6.9, -17], [9, 0.1, 24], plaster);
  for (let z = 0; z > -38; z -= 3.8) truss(w, [-6.2, 5.6, z], [7.2, 5.6, z], 1, 10, 0.09, dark);
  for (let i = 0; i < 10; i++) w.box([2.7 - 3.1 * 0, 6, -i * 3.8], [0.03, 0.03, 1.9], dark);
  figure(w, [0, 0, -15], 1.66, dark, 0.3, 0.25, false);
  figure(w, [0.3, 0, -27], 1.68, dark, 3, 0.2, false);
  w.ground(0, boards);
  const sun = direction(-78, 29);
  return {
    world: w,
    sun: { dir: sun, color: [11, 8.6, 6.4], size: 0.4 },
    sky: { zenith: [0.5, 0.55, 0.7], horizon: [1.5, 1.3, 1.15], sun, halo: [1.5, 1.2, 0.9] },
    fill: [0.34, 0.26, 0.24],
    camera: { eye: [0.3, 2.5, 2.4], at: [-0.2, 1.9, -16], mm: 30 },
    volumes: [
      {
        min: [-6, 0, -38],
        max: [7, 6.6, 1],
        density: (x, y, z) => 0.016 + 0.01 * fbm(x * 0.5, y * 0.5, z * 0.5, 2),
        color: [1, 0.95, 0.9],
        ambient: [0.05, 0.045, 0.05],
        sun: true,
        forward: 0.3,
        steps: 26,
      },
    ],
    samples: 5,
    smooth: 0.9,
  };
}

/** A wall of tall windows along x = `x`, from z0 back to z1. */
function windows(w: World, x: number, z0: number, z1: number, top: number, bay: number): void {
  for (let z = z0; z > z1; z -= bay) {
    w.box([x, top / 2, z], [0.35, top / 2, bay * 0.13], plaster);
    for (let i = 1; i < 5; i++)
      w.box([x, 1.1 + ((top - 1.6) * i) / 5, z - bay / 2], [0.05, 0.035, bay / 2], dark);
    for (let i = 1; i < 4; i++)
      w.box([x, top / 2, z - bay * (0.13 + 0.185 * i)], [0.05, top / 2, 0.03], dark);
  }
  w.box([x, 0.5, (z0 + z1) / 2], [0.35, 0.6, (z0 - z1) / 2], plaster);
  w.box([x, top + 0.6, (z0 + z1) / 2], [0.35, 0.8, (z0 - z1) / 2], plaster);
}

/** A loom: side frames, warp beam, heddle frames, reed and cloth; its width runs along x. */
function loom(w: World, o: Vec3, width: number, ends: number, dye: number): void {
  const at = (x: number, y: number, z: number): Vec3 => add(o, [x, y, z]);
  const h = width / 2;
  for (const s of [-1, 1]) {
    w.box(at(s * (h + 0.12), 0.55, 0), [0.09, 0.55, 0.75], iron);
    w.box(at(s * (h + 0.12), 1.5, -0.1), [0.07, 0.5, 0.09], iron);
    w.cylinder(at(s * (h + 0.22), 0.7, 0.5), at(s * (h + 0.3), 0.7, 0.5), 0.2, bright);
  }
  w.box(at(0, 1.98, -0.1), [h + 0.2, 0.06, 0.09], iron);
  w.cylinder(at(-h, 0.75, -1), at(h, 0.75, -1), 0.32, silk[dye]!);
  for (const s of [-1, 1]) w.cylinder(at(s * h, 0.75, -1), at(s * (h + 0.03), 0.75, -1), 0.46, bright);
  w.cylinder(at(-h, 0.9, 0.75), at(h, 0.9, 0.75), 0.08, bright);
  w.cylinder(at(-h, 0.5, 0.6), at(h, 0.5, 0.6), 0.2, silk[dye]!);
  for (let i = 0; i <= ends; i++) {
    const x = -h + (i / ends) * width;
    const lift = i % 2 ? 0.06 : -0.06;
    const r = Math.min(0.004, (width / ends) * 0.32);
    const yarn = silk[(dye + (hash(Math.floor(i / 9), dye) % 3 === 0 ? 1 : 0)) % silk.length]!;
    w.capsule(at(x, 1.07, -1), at(x, 1 + lift, -0.15), r, r, yarn);
    w.capsule(at(x, 1 + lift, -0.15), at(x, 0.98, 0.2), r, r, yarn);
    w.capsule(at(x, 0.98, 0.2), at(x, 0.98, 0.75), r * 1.3, r * 1.3, yarn);
    w.capsule(
      at(x, 1.5 + lift, -0.15 + (i % 4) * 0.05),
      at(x, 0.55, -0.15 + (i % 4) * 0.05),
      r * 0.5,
      r * 0.5,
      bright,
    );
  }
  for (let k = 0; k < 4; k++)
    for (const y of [1.5, 0.55])
      w.box(at(0, y + (k % 2 ? 0.06 : -0.06), -0.15 + k * 0.05), [h, 0.025, 0.012], boards);
  w.box(at(0, 1.16, 0.2), [h, 0.03, 0.03], boards);
}
