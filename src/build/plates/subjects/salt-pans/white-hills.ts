import { look } from '../../engine/material.ts';
import { fbm, noise, ridges } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, direction, smoothstep } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { iBeam, lattice, railing } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { dark, pans, salt } from './parts.ts';

const steel = look({
  color: [0.2, 0.2, 0.22],
  color2: [0.22, 0.12, 0.08],
  grain: 1.2,
  rough: 0.6,
  mirror: 0.1,
});

const belt = look({ color: [0.5, 0.48, 0.47], rough: 0.9, bump: 0.5, bumpGrain: 5 });

/** Heaps along the range: x, z, height. They stand at the slope at which salt comes to rest. */
const HEAPS = [
  [-78, -84, 19],
  [-47, -70, 16],
  [-20, -78, 23],
  [9, -76, 26],
  [40, -86, 18],
  [62, -74, 22],
  [92, -82, 16],
] as const;

/** Cones that run into each other, scored by the gullies in which salt has slid. */
function hills(x: number, z: number): number {
  let top = -0.4;
  for (const [hx, hz, high] of HEAPS) {
    const d = Math.hypot(x - hx, z - hz);
    const around = Math.atan2(z - hz, x - hx);
    const gully = ridges(Math.cos(around) * 5 + hx, Math.sin(around) * 5, d * 0.018, 4) - 0.7;
    const slope = high - Math.sqrt(d * d + 5) * 0.72 + gully * Math.min(d, 16) * 0.1;
    // A soft greatest value: the valleys between heaps fill up.
    top = Math.max(top, slope) + Math.max(0, 1.6 - Math.abs(top - slope)) ** 2 * 0.12;
  }
  const foot = smoothstep(-0.4, 2.5, top);
  return top + (fbm(x * 0.4, 2, z * 0.4, 4) * 0.3 + noise(x * 2.3, 1, z * 2.3) * 0.07) * foot;
}

/** White hills of salt below a conveyor, a panorama. */
export function whiteHills(random: Random): Scene {
  const w = new World();
  terrain(w, { x0: -130, x1: 130, z0: -122, z1: -34, nx: 560, nz: 190 }, hills, salt);
  const from: Vec3 = [-66, 3, -38];
  const to: Vec3 = [8.4, 29.6, -75.4];
  const on = (t: number): Vec3 =>
    add(from, [(to[0] - from[0]) * t, (to[1] - from[1]) * t, (to[2] - from[2]) * t]);
  lattice(w, from, to, { from: 2.2, to: 2.2, bays: 36, leg: 0.2, brace: 0.09 }, steel);
  w.bar(add(from, [0, 0.5, 0]), add(to, [0, 0.5, 0]), 1.3, 0.3, belt);
  railing(w, [add(on(0), [0, 1.1, 1]), add(on(1), [0, 1.1, 1])], 1, 2.2, steel);
  for (const t of [0.22, 0.44, 0.66, 0.86]) {
    const p = on(t);
    for (const s of [-1, 1])
      iBeam(
        w,
        [p[0] + s * 1.7, hills(p[0], p[2]) - 1, p[2]],
        add(p, [s * 0.3, -1, 0]),
        0.4,
        steel,
        [0, 0, 1],
      );
  }
  figure(w, add(on(0.34), [0, 1.1, 0.9]), 1.72, dark, 1.6, 0.3, true);
  // The salt that falls from the end of the belt.
  for (let i = 0; i < 900; i++) {
    const t = random.next();
    const p: Vec3 = [
      9 + t * 1.1 + random.bell() * 0.18 * (0.4 + t),
      29.6 - t * t * 4.4,
      -75.6 + random.bell() * 0.25,
    ];
    w.sphere(p, random.between(0.03, 0.08), belt);
  }
  for (let i = 0; i < 3; i++)
    figure(w, [-8 + i * 5.4 + (i === 2 ? 6 : 0), 0, -31 - i], 1.72, dark, 1.6, 0.34, true);
  w.ground(0, pans(60, 30, [[0.3, 0.27, 0.28]], -0.04));
  const sun = direction(-82, 21);
  return {
    world: w,
    sun: { dir: sun, color: [4.6, 3.6, 2.7], size: 0.5 },
    sky: {
      zenith: [0.07, 0.14, 0.32],
      horizon: [0.44, 0.48, 0.58],
      fall: 3,
      sun,
      halo: [0.5, 0.4, 0.3],
      clouds: { cover: 0.36, size: 1.4, lit: [1.2, 1.1, 1.05], shade: [0.3, 0.35, 0.46], seed: 61 },
    },
    camera: { eye: [4, 1.7, 8], at: [-2, 11.4, -60], mm: 38 },
    fog: { density: 0.0008, fall: 0.02, color: [0.5, 0.53, 0.6] },
  };
}
