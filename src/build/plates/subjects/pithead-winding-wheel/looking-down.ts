import { look } from '../../engine/material.ts';
import { fbm, ridges } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { clamp, direction, frame, normalize, smoothstep } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { figure } from '../../shapes/town.ts';
import { track } from '../../shapes/track.ts';
import type { TrackLook } from '../../shapes/track.ts';
import { coal, dark, headframe, steel, yard } from './parts.ts';

const rail: TrackLook = {
  head: look({ color: [0.6, 0.58, 0.56], rough: 0.25, mirror: 0.5, metal: 1 }),
  web: look({ color: [0.13, 0.08, 0.06], rough: 0.9 }),
  sleeper: look({ color: [0.11, 0.09, 0.075], rough: 0.95, vary: 0.35 }),
};

const lump = look({ color: [0.03, 0.03, 0.033], rough: 0.5, mirror: 0.06, vary: 0.6 });

/** The tracks through the yard, by their distance in front of the shaft. */
const TRACKS = [11, 16.4, 21.8] as const;

/** Trodden cinders: black along the tracks, where coal is spilt, pale on the paths, with wet ruts. */
const cinders = look({
  color: [0.125, 0.103, 0.082],
  rough: 1,
  bump: 0.3,
  bumpGrain: 3,
  finish: (hit, s) => {
    const fine = fbm(hit.x * 0.9, 4, hit.z * 0.9, 5);
    const broad = fbm(hit.x * 0.06, 8, hit.z * 0.06, 4);
    const near = Math.min(...TRACKS.map((z) => Math.abs(hit.z - z)));
    const heap = Math.hypot(hit.x + 26, hit.z + 16) - 11;
    const spilt = smoothstep(3.2, 0.6, Math.min(near, heap) + broad * 4 + fine * 1.2);
    const rut = Math.abs(Math.abs(hit.z - 30 - 5 * Math.sin(hit.x * 0.06)) - 0.95);
    const wheel = smoothstep(0.42, 0.12, rut + fine * 0.25);
    const pool = wheel * smoothstep(0.02, 0.14, fbm(hit.x * 0.2, 1, hit.z * 0.2, 3));
    const k =
      clamp(0.8 + 0.6 * fine + 1.1 * broad, 0.25, 2) *
      (1 - 0.82 * spilt) *
      (1 - 0.45 * wheel) *
      (1 - 0.5 * pool);
    s.r *= k;
    s.g *= k;
    s.b *= k;
    s.rough = 1 - 0.92 * pool;
  },
});

/** The headframe and its yard from above, with long shadows. */
export function lookingDown(random: Random): Scene {
  const w = new World();
  headframe(w, [0, 0, 0]);
  yard(w, [0, 0, 0]);
  for (const z of TRACKS) track(w, (t) => [-70 + t, 0.16, z], 150, rail);
  cars(w, random);
  const height = (x: number, z: number): number => {
    const built = smoothstep(9, 13, Math.abs(x + 2)) + smoothstep(7, 11, Math.abs(z));
    const pile = (px: number, pz: number, r: number, h: number): number =>
      Math.max(0, 1 - Math.hypot(x - px, z - pz) / r) * h * (0.8 + 0.3 * ridges(x * 0.12, z * 0.12, 3, 4));
    return fbm(x * 0.08, 2, z * 0.08, 4) * 0.35 * Math.min(1, built) - 0.12 + pile(-26, -16, 12, 6);
  };
  terrain(w, { x0: -80, x1: 90, z0: -70, z1: 60, nx: 260, nz: 220 }, height, cinders);
  for (let i = 0; i < 15000; i++) {
    const heap = i < 6000;
    const d = Math.abs(random.bell());
    const a = random.next() * 6.28;
    const x = heap ? -26 + Math.cos(a) * d * 6 : random.between(-60, 60);
    const z = heap ? -16 + Math.sin(a) * d * 6 : TRACKS[i % 3]! + random.bell() * 1.5;
    piece(w, random, [x, height(x, z) + 0.04, z], random.between(0.05, heap ? 0.3 : 0.15));
  }
  pitProps(w, random);
  const people: readonly Vec3[] = [
    [9, 0, 24.6],
    [10.4, 0, 25.2],
    [4, 0, 13.8],
    [17, 0, 14.2],
    [16, 0, -10],
    [-6, 0, 19.4],
  ];
  people.forEach((p, i) => figure(w, p, 1.75, dark, i * 1.7, 0.3));
  w.ground(-0.6, cinders);
  const sun = direction(-44, 27);
  return {
    world: w,
    camera: { eye: [19, 58, 33], at: [2, 12, 4.6], mm: 34 },
    sky: { zenith: [0.24, 0.32, 0.44], horizon: [0.7, 0.62, 0.54], sun },
    sun: { dir: sun, color: [5.2, 3.9, 2.5], size: 0.5 },
    fog: { density: 0.0012, fall: 0.01, color: [0.5, 0.45, 0.4], glow: [0.3, 0.22, 0.14] },
    samples: 3,
  };
}

/** Stacks of pit props behind the shaft. */
function pitProps(w: World, random: Random): void {
  const timber = look({
    color: [0.3, 0.22, 0.14],
    color2: [0.16, 0.12, 0.08],
    grain: [1, 3, 6],
    rough: 0.9,
    vary: 0.35,
  });
  for (let i = 0; i < 26; i++) {
    const x = 13 + (i % 5) * 6.4 + random.bell() * 0.5;
    const z = -14 - Math.floor(i / 5) * 7 + random.bell() * 0.5;
    const layers = 3 + random.integer(5);
    for (let y = 0; y < layers; y++)
      for (let k = y; k < 11; k++) {
        const at: Vec3 = [x, 0.15 + y * 0.26, z + (k - y * 0.5 - 5) * 0.3];
        const half = random.between(1.6, 1.9);
        w.cylinder([at[0] - half, at[1], at[2]], [at[0] + half, at[1], at[2]], 0.145, timber);
      }
  }
}

/** Coal cars on two of the tracks, heaped, with gaps between the rakes. */
function cars(w: World, random: Random): void {
  for (const [z, from, count] of [
    [TRACKS[0], -42, 19],
    [TRACKS[1], 4, 9],
  ] as const)
    for (let i = 0; i < count; i++) {
      const x = from + i * 4.3;
      w.box([x, 1.12, z], [1.85, 0.62, 1], steel);
      w.box([x, 0.48, z], [1.6, 0.1, 0.7], dark);
      for (const dx of [-1.1, 1.1]) w.cylinder([x + dx, 0.5, z - 0.8], [x + dx, 0.5, z + 0.8], 0.34, dark);
      for (const s of [-1, 1]) w.box([x, 1.78, z + s * 0.95], [1.9, 0.06, 0.07], steel);
      w.box([x, 1.74, z], [1.7, 0.03, 0.86], coal);
      for (let k = 0; k < 90; k++) {
        const [dx, dz] = [random.between(-1.6, 1.6), random.between(-0.8, 0.8)];
        const y = 1.76 + 0.5 * (1 - Math.abs(dx) / 1.9) * (1 - Math.abs(dz));
        piece(w, random, [x + dx, y, z + dz], random.between(0.1, 0.24));
      }
      w.capsule([x + 1.9, 0.9, z], [x + 2.45, 0.9, z], 0.06, 0.06, dark);
    }
}

/** A broken lump of coal, with flat faces. */
function piece(w: World, random: Random, at: Vec3, size: number): void {
  const axis = normalize([random.bell(), random.bell(), random.bell()]);
  const [u, v] = frame(axis);
  w.orientedBox(at, u, axis, v, [size, size * random.between(0.4, 0.8), size * random.between(0.6, 1)], lump);
}
