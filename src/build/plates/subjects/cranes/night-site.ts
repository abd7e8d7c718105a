import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { frameBuilding, towerCrane } from '../../shapes/crane.ts';
import { figure } from '../../shapes/town.ts';
import { bars, concrete, dark, net, yellow } from './parts.ts';

/** A site at night under its lamps. */
export function nightSite(random: Random): Scene {
  const w = new World();
  towerCrane(w, [-12, 0, -60], 52, 40, 0.35, yellow, dark);
  frameBuilding(w, [8, 0, -64], { bays: 5, deep: 3, storeys: 9, bay: 6, storey: 3.4 }, concrete, bars, net);
  const glow = look({ color: [0, 0, 0], glow: [34, 30, 22] });
  const lamps: Lamp[] = [];
  for (const p of [
    [-12, 46, -58.6],
    [-20, 14, -48],
    [26, 13, -46],
    [6, 33.5, -58],
  ] as Vec3[]) {
    w.box(p, [0.5, 0.4, 0.2], glow);
    lamps.push({ at: add(p, [0, -0.8, 0.9]), color: [300, 235, 150], radius: 0.8 });
  }
  for (let i = 0; i < 16; i++) {
    const p: Vec3 = [-5 + random.integer(5) * 6, 2 + random.integer(8) * 3.4, -58 - random.integer(3) * 5];
    lamps.push({ at: p, color: [26, 17, 8], radius: 0.4 });
  }
  for (const x of [-22, 26]) w.capsule([x, 0, -47.5], [x, 14, -47.5], 0.16, 0.12, dark);
  for (let i = 0; i < 6; i++)
    figure(w, [random.between(-14, 20), 0, random.between(-44, -30)], 1.76, dark, random.between(0, 6), 0.25);
  w.ground(
    0,
    look({
      color: [0.16, 0.12, 0.09],
      color2: [0.05, 0.04, 0.04],
      grain: 0.35,
      edge: [-0.1, 0.25],
      rough: 0.9,
      rough2: 0.08,
      mirror: 0.03,
      bump: 0.2,
      bumpGrain: 2,
    }),
  );
  return {
    world: w,
    lamps,
    sky: {
      zenith: [0.012, 0.016, 0.045],
      horizon: [0.1, 0.075, 0.09],
      fall: 4,
      sun: direction(0, 10),
      clouds: {
        cover: 0.5,
        size: 0.8,
        lit: [0.1, 0.075, 0.08],
        shade: [0.02, 0.02, 0.04],
        seed: 14,
        stretch: 2,
      },
    },
    camera: { eye: [3, 2, 4], at: [2, 21, -60], mm: 30, shift: 0.06 },
    volumes: [
      {
        min: [-50, 0, -80],
        max: [50, 60, -16],
        density: (x, y, z) => 0.005 + Math.max(0, fbm(x * 0.05, y * 0.05, z * 0.05, 3)) * 0.012,
        color: [1, 1, 1],
        ambient: [0.004, 0.004, 0.008],
        lamps: true,
        steps: 18,
      },
    ],
    samples: 5,
  };
}
