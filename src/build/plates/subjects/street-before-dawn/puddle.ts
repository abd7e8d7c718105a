import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { figure, streetLamp } from '../../shapes/town.ts';
import { bicycle } from '../../shapes/vehicles.ts';
import { dark, lampGlow, orange, row } from './parts.ts';

/** A cyclist mirrored in a flooded street. */
export function puddle(random: Random): Scene {
  const w = new World();
  row(w, -9, -1, random, 0.12, -8, -110);
  row(w, 9, 1, random, 0.12, -8, -110);
  const lamps: Lamp[] = [];
  for (let i = 0; i < 5; i++)
    for (const s of [-1, 1])
      lamps.push({
        at: streetLamp(w, [s * 6.4, 0, -12 - i * 18], 7, [-s * 1.8, 0, 0], dark, lampGlow),
        color: orange,
        radius: 0.3,
      });
  bicycle(w, [0.7, 0, -7.4], 1.75, dark);
  figure(w, [0.72, 0.32, -7.45], 1.55, dark, 1.75, 0.22, false);
  const asphalt = look({
    color: [0.05, 0.05, 0.055],
    color2: [0.03, 0.03, 0.035],
    grain: 0.5,
    rough: 0.5,
    mirror: 0.03,
    finish: (hit, s) => {
      const water =
        fbm(hit.x * 0.35 + 3, 1, hit.z * 0.22, 4) - Math.max(0, Math.abs(hit.x) - 2.2) * 0.2 + 0.22;
      if (water > 0) {
        s.rough = 0.015;
        s.mirror = 0.06;
        hit.nx *= 0.05;
        hit.nz *= 0.05;
      } else s.rough = 0.55;
    },
    bump: 0.35,
    bumpGrain: 30,
  });
  w.ground(0, asphalt);
  return {
    world: w,
    lamps,
    sky: {
      zenith: [0.03, 0.07, 0.19],
      horizon: [0.34, 0.32, 0.38],
      fall: 3,
      sun: direction(0, 1),
      halo: [0.4, 0.2, 0.1],
      haloPower: 6,
      clouds: {
        cover: 0.4,
        size: 0.9,
        lit: [0.4, 0.26, 0.24],
        shade: [0.08, 0.1, 0.19],
        seed: 11,
        stretch: 3,
      },
    },
    camera: { eye: [-0.6, 0.32, 0.2], at: [0, 1.05, -9], mm: 32 },
    fog: { density: 0.004, fall: 0.05, color: [0.14, 0.16, 0.25] },
    samples: 5,
    bounces: 3,
  };
}
