import { bend, look } from '../../engine/material.ts';
import type { Material } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Lamp, Scene } from '../../engine/scene.ts';
import { add, smoothstep, turn } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { facade, figure, gable, streetLamp } from '../../shapes/town.ts';
import { dark, lampGlow, tile, warm } from './parts.ts';

const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

const paint = look({
  color: [0.5, 0.49, 0.47],
  color2: [0.2, 0.2, 0.2],
  grain: 11,
  edge: [0.1, 0.6],
  rough: 0.4,
  mirror: 0.03,
  bump: 0.1,
  bumpGrain: 14,
});

const kerb = look({ color: [0.26, 0.25, 0.25], color2: [0.17, 0.17, 0.17], grain: 3, rough: 0.8 });

const coat = look({ color: [0.008, 0.008, 0.01], rough: 0.95, mirror: 0.01 });

const iron = look({ color: [0.03, 0.03, 0.032], rough: 0.6, bump: 0.3, bumpGrain: 16 });

/** Asphalt after rain: dull between, with films of water along the wheel tracks and pools in the hollows. */
const asphalt: Material = (hit, s) => {
  const stone = fbm(hit.x * 7, 3, hit.z * 7, 3);
  const hollow = fbm(hit.x * 0.16, 5, hit.z * 0.16, 4) + 0.12 * fbm(hit.x * 1.4, 2, hit.z * 1.4, 4);
  const dried = Math.max(wheelPath(hit.x, hit.z), wheelPath(hit.z, hit.x));
  const pool = smoothstep(0.16, 0.2, hollow - dried * 0.12);
  const damp = Math.max(pool, smoothstep(-0.3, 0.1, hollow + 0.22 - dried * (0.5 + 0.5 * stone)));
  const k = (1 + 0.4 * stone * (1 - pool)) * (1.15 - 0.6 * damp);
  s.r = 0.062 * k;
  s.g = 0.063 * k;
  s.b = 0.068 * k;
  s.rough = 0.6 - 0.34 * damp - 0.24 * pool;
  s.mirror = 0.03;
  s.metal = s.glowR = s.glowG = s.glowB = 0;
  if (hit.bounce === 0) {
    const rise = (1 - pool) * 0.14 + 0.006;
    bend(hit, fbm(hit.x * 9, 1, hit.z * 9, 2) * rise, 0, fbm(hit.x * 9, 8, hit.z * 9, 2) * rise);
  }
};

/** How dry the wheels have rubbed the road: two paths to a lane, fraying at their edges, along the first coordinate's line. */
function wheelPath(across: number, along: number): number {
  const lane = Math.abs(Math.abs(across) - 3.1 + 0.25 * Math.sin(along * 0.11));
  const frayed = fbm(across * 1.1, 4, along * 0.25, 4) * 0.5;
  return (
    smoothstep(0.75, 0.2, Math.abs(lane - 0.85) + frayed) * (0.45 + 0.55 * smoothstep(1, 7, Math.abs(along)))
  );
}

/** Paving of square slabs, each a shade of its own. */
const slabs = look({
  color: [0.2, 0.19, 0.19],
  vary: 0.3,
  rough: 0.6,
  mirror: 0.03,
  bump: 0.08,
  bumpGrain: 6,
});

/** A crossing from above after rain. */
export function crossingFromAbove(random: Random): Scene {
  const w = new World();
  const lamps: Lamp[] = [];
  for (const [sx, sz] of CORNERS) corner(w, random, sx, sz, lamps);
  for (let i = 0; i < 11; i++)
    for (const s of [-1, 1]) {
      w.box([-6 + i * 1.2, 0.004, s * 9.6], [0.27, 0.005, 1.7], paint);
      w.box([s * 9.6, 0.004, -6 + i * 1.2], [1.7, 0.005, 0.27], paint);
    }
  for (let i = 0; i < 9; i++)
    for (const s of [-1, 1]) {
      w.box([0, 0.004, s * (13.6 + i * 3.4)], [0.08, 0.005, 1.1], paint);
      w.box([s * (13.6 + i * 3.4), 0.004, 0], [1.1, 0.005, 0.08], paint);
      if (i) continue;
      w.box([s * 3.4, 0.004, s * 12.3], [3.1, 0.005, 0.16], paint);
      w.box([s * 12.3, 0.004, s * -3.4], [0.16, 0.005, 3.1], paint);
    }
  for (const [x, z] of [
    [-1.2, 3.9],
    [4.3, -1.7],
  ] as const)
    w.cylinder([x, 0, z], [x, 0.012, z], 0.38, iron);
  van(w, [2.6, 0, 14.9], Math.PI, lamps);
  figure(w, [1.15, 0, 9.4], 1.72, coat, -1.5, 0.4);
  figure(w, [-2.35, 0, 9], 1.66, coat, -1.65, 0.3, false);
  figure(w, [-8.6, 0.16, -11], 1.66, dark, 0.6, 0.1, false);
  w.ground(0, asphalt);
  return {
    world: w,
    lamps,
    sky: { zenith: [0.03, 0.05, 0.11], horizon: [0.07, 0.1, 0.17] },
    camera: { eye: [6.4, 14.5, 18.6], at: [-0.3, 0, 6.1], mm: 42, roll: -7 },
    fog: { density: 0.003, fall: 0.02, color: [0.05, 0.07, 0.13] },
    samples: 5,
    bounces: 3,
  };
}

/** One corner: raised pavement, a house with lit shop windows, two street lamps. */
function corner(w: World, random: Random, sx: number, sz: number, lamps: Lamp[]): void {
  const at = (x: number, y: number, z: number): Vec3 => [sx * x, y, sz * z];
  w.box(at(38, 0.06, 38), [30.2, 0.07, 30.2], kerb);
  for (let i = 0; i < 44; i++)
    for (let j = 0; j < 44; j++) {
      if (Math.min(i, j) > 7) continue;
      w.box(at(8.3 + i * 0.64, 0.07, 8.3 + j * 0.64), [0.31, 0.08, 0.31], slabs);
    }
  w.box(at(26, 4.2, 26), [12.5, 4.2, 12.5], facade([0.2, 0.2, 0.22], 0.22, warm, sx * 3 + sz + 9));
  gable(w, at(26, 4.2, 26), [12.5, 4.2, 12.5], 2.6, tile, sx * sz > 0 ? 0 : Math.PI / 2);
  for (const [x, z] of [
    [9.3, 15.6],
    [15.6, 9.3],
  ] as const) {
    const from = at(x, 0.1, z);
    const reach: Vec3 = x < z ? [-sx * 3, 0, 0] : [0, 0, -sz * 3];
    const p = streetLamp(w, from, 6, reach, dark, lampGlow);
    if (sx > 0 === x < z) lamps.push({ at: p, color: [84, 48, 18], radius: 0.3 });
  }
  // A shop already open: light through the glass onto the wet pavement.
  if (sx < 0 && sz < 0) lamps.push({ at: at(11.6, 1.7, 12.6), color: [9, 6, 3], radius: 0.5 });
  w.box(at(11 + random.next(), 0.6, 12.8), [0.5, 0.5, 0.4], dark);
}

/** A small delivery van with its headlamps on; `facing` in radians, 0 towards the viewer. */
function van(w: World, foot: Vec3, facing: number, lamps: Lamp[]): void {
  const at = (x: number, y: number, z: number): Vec3 => add(foot, turn([x, y, z], facing));
  const body = look({ color: [0.42, 0.44, 0.46], rough: 0.3, mirror: 0.06, bump: 0.02, bumpGrain: 2 });
  const glass = look({ color: [0.02, 0.02, 0.025], rough: 0.05, mirror: 0.08 });
  w.box(at(0, 1.25, -0.7), [0.88, 0.72, 1.5], body, facing);
  w.box(at(0, 0.85, 1.2), [0.86, 0.36, 0.7], body, facing);
  w.orientedBox(
    at(0, 1.5, 0.95),
    turn([1, 0, 0], facing),
    turn([0, 0.75, 0.66], facing),
    turn([0, -0.66, 0.75], facing),
    [0.78, 0.42, 0.04],
    glass,
  );
  for (const x of [-0.82, 0.82])
    for (const z of [-1.4, 1.1]) w.cylinder(at(x - 0.1, 0.32, z), at(x + 0.1, 0.32, z), 0.32, dark);
  for (const x of [-0.62, 0.62]) {
    w.sphere(at(x, 0.85, 1.9), 0.09, lampGlow);
    lamps.push({ at: at(x, 0.8, 2.15), color: [17, 15.5, 12], radius: 0.08 });
  }
}
