import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { add } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { facade, figure, streetLamp } from '../../shapes/town.ts';
import { handcart } from '../../shapes/vehicles.ts';
import { blueSky, dark, lampGlow, orange, row, warm, wet } from './parts.ts';

/** A breakfast stall with steam rising from its baskets. */
export function steamStall(random: Random): Scene {
  const w = new World();
  row(w, 7, 1, random, 0.03, 4, -60);
  w.box([-9, 5, -16], [1, 5, 20], facade([0.18, 0.18, 0.2], 0.04, warm, 9));
  for (let i = 0; i < 7; i++) {
    const h = random.between(5, 11);
    w.box([-19 + i * 6.2, h, -58 - (i % 2) * 9], [3, h, 3], facade([0.18, 0.18, 0.2], 0.08, warm, i + 60));
  }
  handcart(w, [0.3, 0, -8.5], dark);
  for (let i = 0; i < 4; i++)
    w.cylinder(
      [-0.5, 1.0 + i * 0.19, -8.5],
      [-0.5, 1.17 + i * 0.19, -8.5],
      0.42,
      look({ color: [0.42, 0.27, 0.13], color2: [0.24, 0.14, 0.07], grain: [9, 30, 9], rough: 0.8 }),
    );
  w.cylinder([0.75, 1, -8.5], [0.75, 1.4, -8.5], 0.35, dark);
  figure(w, [1.5, 0, -9.2], 1.64, dark, -1.2, 0.12, false);
  figure(w, [-2.2, 0, -8], 1.72, dark, 1.6, 0.12);
  figure(w, [-3, 0, -8.6], 1.75, dark, 1.5, 0.12);
  const bulb: Vec3 = [0.1, 2.25, -8.4];
  w.sphere(bulb, 0.06, look({ color: [0, 0, 0], glow: [40, 28, 13] }));
  w.capsule([0.1, 2.6, -8.4], [0.1, 2.3, -8.4], 0.008, 0.008, dark);
  const lamps: Lamp[] = [{ at: add(bulb, [0, -0.1, 0]), color: [9, 6, 2.7], radius: 0.1 }];
  for (let i = 0; i < 3; i++)
    lamps.push({
      at: streetLamp(w, [5.2, 0, -18 - i * 18], 7, [-2, 0, 0], dark, lampGlow),
      color: orange,
      radius: 0.3,
    });
  w.ground(0, wet);
  return {
    world: w,
    lamps,
    sky: blueSky,
    camera: { eye: [-1.1, 1.45, -1.2], at: [-0.2, 1.75, -9], mm: 36 },
    volumes: [
      {
        min: [-3, 0.9, -12],
        max: [4, 7, -6],
        density: (x, y, z) => {
          const h = y - 1.6;
          const a =
            h < 0
              ? 0
              : Math.max(
                  0,
                  1 -
                    Math.hypot(x + 0.5 - h * 0.25, z + 8.5) / (0.3 + h * 0.36) +
                    fbm(x * 1.3, y * 0.9 - 4, z * 1.3, 4) * 1.5,
                );
          const b =
            h < -0.2
              ? 0
              : Math.max(
                  0,
                  1 -
                    Math.hypot(x - 0.75 - h * 0.3, z + 8.5) / (0.2 + h * 0.3) +
                    fbm(x * 1.5, y, z * 1.5 + 7, 4) * 1.4,
                );
          return (a + b) * 0.8 * Math.exp(-Math.max(0, h) * 0.35);
        },
        color: [1, 1, 1],
        ambient: [0.05, 0.07, 0.12],
        lamps: true,
        steps: 30,
      },
    ],
    samples: 5,
    bounces: 3,
  };
}
