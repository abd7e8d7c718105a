import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { tree } from '../../shapes/land.ts';
import { facade, gable } from '../../shapes/town.ts';
import { bark, lampGlow, leaf, tile, warm, wet } from './parts.ts';

/** Roofs and far towers as the sky grows light. */
export function overRoofs(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 230; i++) {
    const z = random.between(-330, -14);
    const x = random.between(-1, 1) * (30 - z * 0.75);
    const h = random.between(2, 3.6);
    const half: Vec3 = [random.between(4, 9), h, random.between(3, 5)];
    const turnBy = (i % 2) * (Math.PI / 2) + random.bell() * 0.08;
    w.box([x, h, z], half, facade([0.2, 0.19, 0.2], 0.12, warm, i), turnBy);
    gable(w, [x, h, z], half, random.between(1.6, 2.6), tile, turnBy);
    if (i % 3 === 0) w.box([x + 1, h * 2 + 1.6, z], [0.3, 1.2, 0.3], tile);
  }
  for (let i = 0; i < 30; i++) {
    const h = random.between(10, 26);
    w.box(
      [random.between(-300, 300), h, random.between(-480, -350)],
      [random.between(8, 16), h, 8],
      facade([0.22, 0.21, 0.23], 0.16, warm, i + 400),
    );
  }
  const lamps: Lamp[] = [];
  for (let i = 0; i < 14; i++) {
    const p: Vec3 = [random.between(-60, 60), 6.4, random.between(-180, -25)];
    w.sphere(p, 0.25, lampGlow);
    lamps.push({ at: p, color: [70, 42, 16], radius: 0.6 });
  }
  w.capsule([62, 0, -300], [62, 70, -300], 3.2, 2, tile);
  for (let i = 0; i < 40; i++)
    tree(
      w,
      [random.between(-120, 120), 0, random.between(-260, -20)],
      random.between(8, 13),
      random,
      bark,
      leaf,
    );
  w.ground(0, wet);
  const sun = direction(8, -1);
  return {
    world: w,
    lamps,
    sky: {
      zenith: [0.04, 0.08, 0.2],
      horizon: [0.62, 0.42, 0.34],
      sun,
      halo: [0.5, 0.24, 0.1],
      haloPower: 5,
      fall: 5,
      clouds: {
        cover: 0.42,
        size: 0.8,
        lit: [0.62, 0.38, 0.32],
        shade: [0.1, 0.12, 0.22],
        seed: 27,
        stretch: 4,
        soft: 0.3,
      },
    },
    camera: { eye: [0, 21, 14], at: [4, 13, -120], mm: 48 },
    fog: { density: 0.0042, fall: 0.05, color: [0.2, 0.22, 0.32] },
    samples: 3,
  };
}
