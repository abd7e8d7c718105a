import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { figure } from '../../shapes/town.ts';
import { coal, dark, headframe, heap, soil, steel, yard } from './parts.ts';

/** The headframe and its yard from above, with long shadows. */
export function lookingDown(): Scene {
  const w = new World();
  headframe(w, [0, 0, 0]);
  yard(w, [0, 0, 0]);
  const rail = look({ color: [0.45, 0.45, 0.46], rough: 0.3, mirror: 0.5 });
  for (const z of [10, 11.4, 16, 17.4]) w.bar([-120, 0.15, z], [150, 0.15, z], 0.09, 0.15, rail);
  for (let i = 0; i < 22; i++) {
    w.box([-30 + i * 4.2, 1.1, 10.7], [1.8, 0.75, 0.95], steel);
    w.box([-30 + i * 4.2, 1.8, 10.7], [1.5, 0.2, 0.7], coal);
  }
  const hill = heap(-6, 60, 26, 13);
  terrain(
    w,
    { x0: -80, x1: 90, z0: -50, z1: 80, nx: 200, nz: 150 },
    (x, z) => hill(x, z) + fbm(x * 0.1, 2, z * 0.1, 4) * 0.3 - 0.2,
    soil,
  );
  figure(w, [16, 0, 22], 1.75, dark, 1.2, 0.3);
  figure(w, [17.6, 0, 22.6], 1.75, dark, 1.3, 0.25);
  figure(w, [-12, 0, 24], 1.75, dark, -1.2, 0.3);
  w.ground(-0.6, soil);
  const sun = direction(72, 17);
  return {
    world: w,
    camera: { eye: [19, 58, 33], at: [1, 12, 4], mm: 34 },
    sky: { zenith: [0.3, 0.38, 0.5], horizon: [0.8, 0.7, 0.6], sun },
    sun: { dir: sun, color: [3.6, 2.7, 1.8], size: 0.5 },
    fog: { density: 0.0012, fall: 0.01, color: [0.55, 0.5, 0.46] },
  };
}
