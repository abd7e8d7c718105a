import { look } from '../../engine/material.ts';
import { ridges } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { sparks } from '../../shapes/sparks.ts';
import { iBeam, lattice, railing } from '../../shapes/steel.ts';
import { welder } from '../../shapes/workers.ts';
import { arc, cloth, plate, smoke, steel, white } from './parts.ts';

/** Work under a bridge deck, sparks falling like water. */
export function underTheDeck(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 6; i++) iBeam(w, [-9 + i * 3.4, 9, 4], [-9 + i * 3.4, 9, -34], 1.1, steel);
  for (let i = 0; i < 8; i++) iBeam(w, [-12, 9.2, -2 - i * 4.4], [12, 9.2, -2 - i * 4.4], 0.7, steel);
  w.box([0, 9.9, -15], [13, 0.15, 22], plate);
  w.box([0.6, 6.8, -12], [2, 0.06, 0.8], plate);
  for (const [x, z] of [
    [-1.3, -11.3],
    [2.5, -11.3],
    [-1.3, -12.7],
    [2.5, -12.7],
  ] as const)
    w.capsule([x, 6.8, z], [x, 9, z], 0.03, 0.03, steel);
  welder(w, [1.35, 6.86, -11.7], -1.2, [0.35, 8.35, -11.9], cloth);
  railing(
    w,
    [
      [-1.3, 6.86, -11.3],
      [2.5, 6.86, -11.3],
    ],
    1,
    0.9,
    steel,
  );
  for (const [x, z] of [
    [-8, -25],
    [7, -31],
  ] as const) {
    lattice(w, [x, -42, z], [x, 9, z], { from: 3.4, to: 1.7, bays: 22, leg: 0.2, brace: 0.09 }, steel);
    w.box([x, 8.5, z], [1.5, 0.3, 1.2], steel);
  }
  valley(w);
  const p: Vec3 = [0.3, 8.42, -11.9];
  const dusk = direction(20, 2);
  return {
    world: w,
    lamps: [arc(w, p, 13)],
    sun: { dir: direction(30, 10), color: [0.16, 0.1, 0.07] },
    sky: {
      zenith: [0.022, 0.04, 0.085],
      horizon: [0.3, 0.17, 0.11],
      sun: dusk,
      halo: [0.35, 0.18, 0.1],
      fall: 5,
      clouds: {
        cover: 0.5,
        size: 0.8,
        lit: [0.3, 0.2, 0.17],
        shade: [0.06, 0.075, 0.12],
        seed: 4,
        stretch: 3,
        soft: 0.3,
      },
    },
    camera: { eye: [-4.2, 2.2, 0.4], at: [0.2, 5.5, -12], mm: 33 },
    streaks: [
      // Drops of slag that fall far, blown a little aside, and finer ones that fly and bounce off the stage.
      ...sparks(random, p, 150, {
        speed: 4.6,
        up: 0.6,
        toward: [-1.6, -1, 0.6],
        life: 2.6,
        width: 0.0075,
        color: white,
        floor: -42,
        shutter: 0.17,
      }),
      ...sparks(random, [0.1, 6.95, -11.75], 150, {
        speed: 4.2,
        up: 2.4,
        life: 1.5,
        width: 0.007,
        color: [white[0] * 0.7, white[1] * 0.7, white[2] * 0.7],
        floor: 6.9,
        shutter: 0.35,
      }),
      ...sparks(random, p, 220, {
        speed: 5.5,
        up: 1.5,
        life: 0.9,
        width: 0.0055,
        color: white,
        floor: -42,
        shutter: 0.3,
      }),
    ],
    fog: { density: 0.0011, fall: 0, color: [0.13, 0.11, 0.13] },
    fill: [0.035, 0.04, 0.055],
    volumes: [smoke(p, 2.4, 0.14)],
    samples: 4,
  };
}

/** The river far below and its banks. */
function valley(w: World): void {
  const bank = look({ color: [0.06, 0.065, 0.07], color2: [0.03, 0.035, 0.04], grain: 0.02, rough: 1 });
  terrain(
    w,
    { x0: -900, x1: 900, z0: -1700, z1: -60, nx: 130, nz: 110 },
    (x, z) => {
      const shore = Math.abs(x + 60 + Math.sin(z * 0.006) * 90) / 130;
      return (
        -46 +
        60 * Math.max(0, shore - 0.75) ** 0.8 +
        ridges(x * 0.004, 3, z * 0.004, 4) * 46 * Math.min(1, shore * 0.4)
      );
    },
    bank,
  );
  w.ground(-42, look({ color: [0.03, 0.035, 0.045], rough: 0.08, mirror: 0.05, bump: 0.03, bumpGrain: 0.3 }));
}
