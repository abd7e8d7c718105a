import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { frameBuilding, towerCrane } from '../../shapes/crane.ts';
import { figure } from '../../shapes/town.ts';
import { bars, concrete, dark, net, soil, yellow } from './parts.ts';

/** Down to a floor of reinforcement with workers on it. */
export function downToTheSlab(random: Random): Scene {
  const w = new World();
  frameBuilding(w, [0, -44, -2], { bays: 6, deep: 5, storeys: 10, bay: 6, storey: 3.4 }, concrete, bars, net);
  towerCrane(w, [-24, -44, -14], 72, 62, -2.45, yellow, dark, 0.64);
  for (let i = 0; i < 34; i++)
    for (const s of [0, 1]) {
      const a: Vec3 = s ? [-16 + i * 0.96, -9.9, -14] : [-16, -9.88, -14 + i * 0.7];
      w.capsule(a, add(a, s ? [0, 0, 24] : [32, 0, 0]), 0.05, 0.05, bars);
    }
  for (let i = 0; i < 13; i++)
    figure(
      w,
      [random.between(-15, 15), -9.85, random.between(-13, 9)],
      1.76,
      i % 3 ? dark : yellow,
      random.between(0, 6),
      random.between(0.1, 0.35),
    );
  w.ground(-44, soil);
  for (let i = 0; i < 60; i++)
    w.box(
      [random.between(-60, 60), -43.5, random.between(-60, 50)],
      [random.between(0.5, 3), 0.6, random.between(0.5, 3)],
      i % 3 ? concrete : yellow,
      random.next() * 3,
    );
  const sun = direction(68, 24);
  return {
    world: w,
    sun: { dir: sun, color: [4.2, 3.1, 2.1], size: 0.5 },
    sky: { zenith: [0.4, 0.46, 0.62], horizon: [0.8, 0.7, 0.66] },
    camera: { eye: [13, 33, 21], at: [-1, -11, -2.5], mm: 38 },
    fog: { density: 0.001, fall: 0.01, base: -44, color: [0.5, 0.44, 0.44] },
    samples: 3,
  };
}
