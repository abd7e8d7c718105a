import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { wheatEar } from '../../shapes/wheat.ts';
import { ear, earth, straw } from './parts.ts';
import { shelterBelt } from './trees.ts';

/** Sheaves on the stubble by moonlight. */
export function moonStubble(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 30000; i++) {
    const rowX = Math.round(random.between(-60, 60)) * 0.32;
    const z = -1.5 - Math.pow(random.next(), 1.7) * 60;
    const x = rowX + random.bell() * 0.03;
    w.capsule([x, 0, z], [x + random.bell() * 0.02, random.between(0.1, 0.19), z], 0.006, 0.005, straw);
  }
  for (const [x, z] of [
    [-1.9, -6.2],
    [3.6, -9.6],
    [-6.4, -12],
    [0.4, -15.5],
    [7.6, -17],
    [-3.6, -21],
    [3.4, -25],
    [11, -27],
    [-11.5, -24],
    [-1, -33],
    [6.6, -37],
    [-8, -38],
  ] as const)
    shock(w, random, [x, 0, z]);
  shelterBelt(w, random, -210, -170, 170, 6, 44);
  w.ground(0, earth);
  const moon = direction(13, 15);
  return {
    world: w,
    sun: { dir: moon, color: [0.9, 0.95, 1.05], size: 0.4 },
    sky: {
      zenith: [0.02, 0.035, 0.07],
      horizon: [0.16, 0.17, 0.2],
      sun: moon,
      halo: [0.16, 0.16, 0.17],
      haloPower: 60,
      disc: [16, 15, 13],
      discRadius: 1.7,
      stars: 0.6,
      fall: 3,
      clouds: {
        cover: 0.3,
        size: 1,
        lit: [0.4, 0.4, 0.42],
        shade: [0.07, 0.08, 0.11],
        seed: 40,
        stretch: 3,
      },
    },
    camera: { eye: [0.2, 1.15, 0.6], at: [0.5, 2.3, -16], mm: 34 },
    fog: { density: 0.009, fall: 0.12, color: [0.13, 0.14, 0.17], glow: [0.12, 0.12, 0.12] },
    samples: 3,
  };
}

/** A shock: five sheaves leant together, their ears hanging over the band. */
function shock(w: World, random: Random, o: Vec3): void {
  for (let k = 0; k < 5; k++) {
    const a = (k / 5) * 2 * Math.PI + random.bell() * 0.15;
    const foot: Vec3 = add(o, [Math.cos(a) * 0.36, 0, Math.sin(a) * 0.36]);
    const band: Vec3 = add(o, [Math.cos(a) * 0.13, 0.68, Math.sin(a) * 0.13]);
    for (let i = 0; i < 150; i++) {
      const [b, r] = [random.next() * 2 * Math.PI, Math.sqrt(random.next())];
      const low = add(foot, [Math.cos(b) * r * 0.2, 0, Math.sin(b) * r * 0.2]);
      const mid = add(band, [Math.cos(b) * r * 0.1, 0, Math.sin(b) * r * 0.1]);
      w.capsule(low, mid, 0.006, 0.006, straw);
      const out: Vec3 = [
        Math.cos(b) * r * 0.17 + Math.cos(a) * 0.05,
        random.between(0.34, 0.5),
        Math.sin(b) * r * 0.17 + Math.sin(a) * 0.05,
      ];
      wheatEar(w, random, mid, out, 1.3, straw, ear);
    }
    for (let i = 0; i < 26; i++) {
      const [b, c] = [(i / 26) * 2 * Math.PI, ((i + 1) / 26) * 2 * Math.PI];
      const ring = (t: number): Vec3 =>
        add(band, [Math.cos(t) * 0.108, random.bell() * 0.006, Math.sin(t) * 0.108]);
      w.capsule(ring(b), ring(c), 0.014, 0.014, straw);
    }
  }
}
