import { bend, look } from '../engine/material.ts';
import type { Material } from '../engine/material.ts';
import { fbm } from '../engine/noise.ts';
import { hash } from '../engine/random.ts';
import type { Random } from '../engine/random.ts';
import type { Scene } from '../engine/scene.ts';
import { add, direction, smoothstep } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import { World } from '../engine/world.ts';
import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { terrain } from '../shapes/land.ts';
import { iBeam, lattice } from '../shapes/steel.ts';
import { figure } from '../shapes/town.ts';

const inks: Inks = {
  tones: [
    [0.06, 0.07, 0.1],
    [0.3, 0.34, 0.42],
    [0.8, 0.73, 0.74],
    [0.99, 0.97, 0.93],
  ],
  color: 0.7,
  grain: 0.032,
};
const salt = look({
  color: [0.82, 0.81, 0.8],
  color2: [0.66, 0.64, 0.65],
  grain: 1.5,
  rough: 0.8,
  bump: 0.6,
  bumpGrain: 7,
});
const dark = look({ color: [0.04, 0.04, 0.05], rough: 0.7 });
const wood = look({ color: [0.2, 0.15, 0.11], color2: [0.12, 0.09, 0.07], grain: [3, 3, 0.6], rough: 0.9 });
const steel = look({
  color: [0.2, 0.2, 0.22],
  color2: [0.22, 0.12, 0.08],
  grain: 1.2,
  rough: 0.6,
  mirror: 0.1,
});
const dike = look({
  color: [0.24, 0.19, 0.17],
  color2: [0.52, 0.49, 0.48],
  grain: 0.9,
  edge: [0, 0.4],
  rough: 1,
  bump: 0.6,
  bumpGrain: 4,
});

/** Brine in the pans: still water over a bed whose colour changes from pan to pan. Sizes in metres. */
function pans(width: number, depth: number, tints: readonly Vec3[], crust: number): Material {
  return (hit, s) => {
    const i = Math.floor(hit.x / width);
    const j = Math.floor(hit.z / depth);
    const t = tints[hash(i, j, 9) % tints.length]!;
    const cloud = 0.8 + 0.4 * fbm(hit.x * 0.05, 3, hit.z * 0.05, 4);
    const edge = Math.min(nearest(hit.x / width) * width, nearest(hit.z / depth) * depth);
    const white = smoothstep(
      0.1,
      0.4,
      fbm(hit.x * 0.12, i * 3 + j, hit.z * 0.12, 5) + crust + 0.75 * Math.exp(-edge / 1.6),
    );
    s.r = t[0] * cloud + (0.75 - t[0]) * white;
    s.g = t[1] * cloud + (0.73 - t[1]) * white;
    s.b = t[2] * cloud + (0.72 - t[2]) * white;
    s.rough = white * 0.75 + 0.02;
    s.mirror = 0.028;
    s.metal = s.glowR = s.glowG = s.glowB = 0;
    if (hit.bounce === 0 && white < 0.5)
      bend(hit, fbm(hit.x * 0.7, 1, hit.z * 1.6, 3) * 0.012, 0, fbm(hit.x * 0.7, 8, hit.z * 1.6, 3) * 0.012);
  };
}

/** Distance to the nearest whole number. */
const nearest = (x: number): number => Math.abs(x - Math.round(x));

function dikes(w: World, width: number, depth: number, nx: number, nz: number): void {
  for (let i = -nx; i <= nx; i++)
    w.bar([i * width, 0.05, 30], [i * width, 0.05, -nz * depth], 0.8, 0.5, dike);
  for (let j = -1; j <= nz; j++)
    w.bar([-nx * width, 0.05, -j * depth], [nx * width, 0.05, -j * depth], 0.8, 0.46, dike);
}

/** A heap of harvested salt, `r` metres wide and `h` high. */
function heap(w: World, x: number, z: number, r: number, h: number, seed: number): void {
  terrain(
    w,
    { x0: x - r * 1.1, x1: x + r * 1.1, z0: z - r * 1.1, z1: z + r * 1.1, nx: 36, nz: 36 },
    (px, pz) => {
      const d = Math.hypot(px - x, pz - z) / r;
      return Math.max(-0.1, 1 - d + fbm((px / r) * 1.6, seed, (pz / r) * 1.6, 3) * 0.12) * h;
    },
    salt,
  );
}

function raker(w: World, o: Vec3, facing: number): void {
  figure(w, o, 1.72, dark, facing, 0.34, true);
  const d: Vec3 = [Math.sin(facing), 0, Math.cos(facing)];
  const end = add(o, [d[0] * 2.1, 0.08, d[2] * 2.1]);
  w.capsule(add(o, [d[0] * 0.25, 1.15, d[2] * 0.25]), end, 0.02, 0.02, dark);
  w.bar(add(end, [-d[2] * 0.55, 0, d[0] * 0.55]), add(end, [d[2] * 0.55, 0, -d[0] * 0.55]), 0.04, 0.14, dark);
}

function mirrorDawn(): Scene {
  const w = new World();
  dikes(w, 24, 30, 9, 16);
  for (let i = 0; i < 9; i++)
    heap(w, -44 + i * 11, -62 - (i % 3) * 4, 2.6 + (i % 2) * 0.7, 2.1 + (i % 3) * 0.5, i);
  raker(w, [-4.6, 0.02, -21], 1.3);
  raker(w, [6.2, 0.02, -33], -0.8);
  w.ground(
    0,
    pans(
      24,
      30,
      [
        [0.16, 0.13, 0.15],
        [0.2, 0.14, 0.15],
        [0.12, 0.14, 0.17],
      ],
      -0.35,
    ),
  );
  const sun = direction(-5, 4);
  return {
    world: w,
    sun: { dir: sun, color: [3.4, 2, 1.3], size: 0.8 },
    sky: {
      zenith: [0.24, 0.34, 0.56],
      horizon: [1.25, 0.76, 0.6],
      sun,
      halo: [1.5, 0.8, 0.45],
      haloPower: 9,
      disc: [22, 13, 8],
      discRadius: 1.1,
      fall: 3,
      clouds: {
        cover: 0.46,
        size: 0.9,
        lit: [1.5, 0.9, 0.75],
        shade: [0.46, 0.43, 0.55],
        seed: 51,
        stretch: 2,
      },
    },
    camera: { eye: [0.6, 1.6, 3], at: [0, 1.4, -30], mm: 32 },
    fog: { density: 0.0016, fall: 0.03, color: [0.8, 0.58, 0.54], glow: [1, 0.6, 0.35] },
  };
}

function patchwork(random: Random): Scene {
  const w = new World();
  dikes(w, 34, 26, 8, 12);
  for (let i = 0; i < 26; i++)
    heap(
      w,
      random.integer(8) * 34 - 130 + random.between(4, 28),
      -random.integer(9) * 26 - random.between(4, 20),
      random.between(1.4, 2.6),
      random.between(1.2, 2.2),
      i,
    );
  for (let i = 0; i < 9; i++)
    raker(w, [random.between(-46, 46), 0.02, random.between(-120, -30)], random.between(0, 6));
  w.ground(
    0,
    pans(
      34,
      26,
      [
        [0.36, 0.15, 0.14],
        [0.46, 0.3, 0.22],
        [0.12, 0.27, 0.3],
        [0.46, 0.42, 0.38],
        [0.24, 0.36, 0.35],
        [0.3, 0.13, 0.15],
      ],
      -0.34,
    ),
  );
  const sun = direction(24, 17);
  return {
    world: w,
    sun: { dir: sun, color: [3.6, 3, 2.3] },
    sky: { zenith: [0.36, 0.48, 0.64], horizon: [0.8, 0.78, 0.76] },
    camera: { eye: [10, 52, 26], at: [-4, 0, -62], mm: 40, roll: 7 },
    fog: { density: 0.0006, fall: 0.004, color: [0.7, 0.68, 0.7] },
    samples: 3,
  };
}

function crystals(random: Random): Scene {
  const w = new World();
  const clear = look({
    color: [0.72, 0.74, 0.77],
    rough: 0.08,
    mirror: 0.07,
    vary: 0.3,
    glow: [0.05, 0.055, 0.065],
    finish: (hit, s) => {
      const [a, b] = hit.face === 0 ? [hit.v, hit.w] : hit.face === 1 ? [hit.u, hit.w] : [hit.u, hit.v];
      const ring = Math.max(Math.abs(a), Math.abs(b)) * 34 + fbm(hit.x * 6, hit.y * 6, hit.z * 6, 2);
      const k =
        0.86 +
        0.2 * smoothstep(0.3, 0.5, nearest(ring)) -
        0.25 * Math.max(0, fbm(hit.x * 2.5, hit.y * 2.5, hit.z * 2.5, 4));
      s.r *= k;
      s.g *= k;
      s.b *= k;
    },
  });
  for (let i = 0; i < 5200; i++) {
    const a = random.next() * 2 * Math.PI;
    const d = Math.sqrt(random.next()) * 12;
    const size = 0.09 + 0.34 * Math.pow(random.next(), 2) + (i % 190 === 0 ? 0.75 : 0);
    const mound = Math.max(0, 1.4 - d * 0.2) + fbm(Math.cos(a) * d * 0.4, 1, Math.sin(a) * d * 0.4, 3) * 0.5;
    cube(w, random, [Math.cos(a) * d, mound * random.between(0.55, 1), -5 + Math.sin(a) * d], size, clear);
  }
  w.ground(-0.05, look({ color: [0.5, 0.48, 0.5], rough: 0.06, mirror: 0.03 }));
  const sun = direction(-36, 18);
  return {
    world: w,
    sun: { dir: sun, color: [5, 3.8, 3], size: 0.8 },
    sky: { zenith: [0.26, 0.36, 0.56], horizon: [0.9, 0.72, 0.68], sun, halo: [1.5, 1, 0.8], haloPower: 6 },
    camera: { eye: [0.4, 2.7, 4.2], at: [0, 0.7, -4], mm: 62, lens: 0.11, focus: 7.4 },
    samples: 9,
    bounces: 3,
    detail: 0.6,
  };
}

function cube(w: World, random: Random, p: Vec3, size: number, m: Material): void {
  const [a, b] = [random.next() * 6.28, random.bell() * 0.5];
  const x: Vec3 = [Math.cos(a) * Math.cos(b), Math.sin(b), Math.sin(a) * Math.cos(b)];
  const z: Vec3 = [-Math.sin(a), 0, Math.cos(a)];
  const y: Vec3 = [x[1] * z[2] - x[2] * z[1], x[2] * z[0] - x[0] * z[2], x[0] * z[1] - x[1] * z[0]];
  w.orientedBox(p, x, y, z, [size * 0.5, size * random.between(0.35, 0.5), size * 0.5], m);
}

function whiteHills(): Scene {
  const w = new World();
  const ridge = (x: number, z: number): number => {
    const d = Math.abs(z + 70 + Math.sin(x * 0.02) * 8) / 26;
    return (
      Math.max(-0.2, 1 - d + fbm(x * 0.05, 2, z * 0.05, 4) * 0.16) *
      20 *
      (0.75 + 0.25 * Math.sin(x * 0.035 + 1))
    );
  };
  terrain(w, { x0: -160, x1: 160, z0: -110, z1: -36, nx: 240, nz: 80 }, ridge, salt);
  lattice(w, [-70, 2, -34], [24, 27, -66], { from: 2.2, to: 2.2, bays: 34, leg: 0.2, brace: 0.09 }, steel);
  for (const t of [0.25, 0.55, 0.85]) {
    const p: Vec3 = [-70 + 94 * t, 0, -34 - 32 * t];
    for (const s of [-1, 1])
      iBeam(w, add(p, [s * 1.6, 0, 0]), add(p, [0, 1.6 + 25 * t, 0]), 0.4, steel, [0, 0, 1]);
  }
  for (let i = 0; i < 3; i++)
    figure(w, [-8 + i * 5.4 + (i === 2 ? 6 : 0), 0, -31 - i], 1.72, dark, 1.6, 0.34, true);
  w.ground(0, pans(60, 30, [[0.3, 0.27, 0.28]], 0.05));
  const sun = direction(-98, 20);
  return {
    world: w,
    sun: { dir: sun, color: [3.6, 3, 2.4], size: 0.5 },
    sky: {
      zenith: [0.09, 0.17, 0.36],
      horizon: [0.5, 0.54, 0.64],
      fall: 3,
      sun,
      halo: [0.5, 0.4, 0.3],
      clouds: { cover: 0.4, size: 1.4, lit: [1.2, 1.14, 1.1], shade: [0.36, 0.4, 0.5], seed: 61 },
    },
    camera: { eye: [4, 1.7, 8], at: [-2, 9, -60], mm: 38 },
    fog: { density: 0.0008, fall: 0.02, color: [0.62, 0.64, 0.7] },
  };
}

function nightHarvest(random: Random): Scene {
  const w = new World();
  dikes(w, 22, 24, 6, 8);
  const glow = look({ color: [0, 0, 0], glow: [34, 30, 22] });
  const lamps = [];
  for (const [x, z] of [
    [-9, -26],
    [11, -42],
    [-14, -64],
  ] as const) {
    w.capsule([x, 0, z], [x, 4.4, z], 0.05, 0.04, dark);
    w.sphere([x, 4.5, z], 0.16, glow);
    lamps.push({ at: [x, 4.3, z] as Vec3, color: [34, 27, 17] as Vec3, radius: 0.3 });
    for (let i = 0; i < 4; i++)
      heap(
        w,
        x + random.between(-7, 7),
        z - random.between(1, 8),
        random.between(1.2, 2),
        random.between(1, 1.7),
        i + x,
      );
    raker(w, [x + 2.4, 0.02, z + 1.2], random.between(0, 6));
    raker(w, [x - 2.8, 0.02, z - 1], random.between(0, 6));
  }
  w.ground(
    0,
    pans(
      22,
      24,
      [
        [0.12, 0.11, 0.13],
        [0.14, 0.12, 0.12],
      ],
      -0.2,
    ),
  );
  const moon = direction(20, 16);
  return {
    world: w,
    lamps,
    sun: { dir: moon, color: [0.05, 0.055, 0.07] },
    sky: {
      zenith: [0.016, 0.03, 0.08],
      horizon: [0.11, 0.13, 0.2],
      fall: 3,
      stars: 0.8,
      sun: moon,
      halo: [0.12, 0.12, 0.14],
      haloPower: 14,
      disc: [5, 5, 4.6],
      discRadius: 0.9,
    },
    camera: { eye: [-1, 1.9, 1], at: [0.5, 2.6, -40], mm: 34 },
    fog: { density: 0.0016, fall: 0.05, color: [0.06, 0.07, 0.1] },
    samples: 5,
    bounces: 3,
  };
}

function wheelAndSluice(): Scene {
  const w = new World();
  dikes(w, 30, 40, 4, 8);
  for (let i = 0; i < 24; i++) {
    const a = (i / 24) * 2 * Math.PI;
    const c: Vec3 = [0, 2.5, -15];
    const p = (r: number, z: number): Vec3 => add(c, [Math.cos(a) * r, Math.sin(a) * r, z]);
    for (const z of [-0.5, 0.5]) w.capsule(p(0.2, z), p(2.6, z), 0.05, 0.04, wood);
    w.orientedBox(
      p(2.5, 0),
      [Math.cos(a), Math.sin(a), 0],
      [-Math.sin(a), Math.cos(a), 0],
      [0, 0, 1],
      [0.34, 0.03, 0.62],
      wood,
    );
    const b = ((i + 1) / 24) * 2 * Math.PI;
    for (const r of [1.4, 2.3])
      for (const z of [-0.5, 0.5])
        w.capsule(p(r, z), add(c, [Math.cos(b) * r, Math.sin(b) * r, z]), 0.045, 0.045, wood);
  }
  w.cylinder([0, 2.5, -16.2], [0, 2.5, -13.8], 0.18, wood);
  for (const z of [-16, -14])
    for (const s of [-1, 1]) w.capsule([s * 1.3, -0.4, z], [0, 2.5, z], 0.11, 0.09, wood);
  for (let i = 0; i < 9; i++)
    w.capsule([-16 + i * 4.2, -0.3, -24], [-16 + i * 4.2 + 0.1, 1.4, -24], 0.08, 0.07, wood);
  figure(w, [5.6, 0.25, -30], 1.7, dark, -1.2, 0.34);
  w.capsule([4.3, 1.5, -30], [6.9, 1.5, -30], 0.03, 0.03, dark);
  for (const x of [4.4, 6.8]) w.capsule([x, 0.85, -30], [x, 0.6, -30], 0.26, 0.2, dark);
  w.ground(
    0,
    pans(
      30,
      40,
      [
        [0.13, 0.12, 0.15],
        [0.16, 0.13, 0.14],
      ],
      -0.4,
    ),
  );
  const sun = direction(2, 9);
  return {
    world: w,
    sun: { dir: sun, color: [3.6, 2.4, 1.6], size: 0.7 },
    sky: {
      zenith: [0.3, 0.38, 0.56],
      horizon: [1.2, 0.84, 0.7],
      sun,
      halo: [1.7, 1, 0.65],
      haloPower: 7,
      disc: [24, 16, 10],
      discRadius: 1.6,
      fall: 2.4,
      clouds: { cover: 0.3, size: 1, lit: [1.5, 1, 0.85], shade: [0.6, 0.53, 0.6], seed: 71, stretch: 3 },
    },
    camera: { eye: [-1.3, 1.3, 0], at: [-0.1, 2.4, -15], mm: 42 },
    fog: { density: 0.006, fall: 0.05, color: [0.88, 0.66, 0.62], glow: [1, 0.6, 0.4] },
    samples: 3,
  };
}

export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 1101,
    inks,
    description: '样张：清晨的盐田如镜，盐堆与耙盐人倒映在水中',
    scene: mirrorDawn,
  },
  {
    aspect: [4, 3],
    seed: 1102,
    inks,
    description: '样张：从空中看盐田，池块颜色各异，田埂把它们分成格子',
    scene: patchwork,
  },
  {
    aspect: [1, 1],
    seed: 1103,
    inks,
    description: '样张：近看堆积的盐粒，方形晶体在斜光中半透明',
    scene: crystals,
  },
  {
    aspect: [12, 5],
    seed: 1104,
    inks,
    description: '样张：长卷，白色盐山前有输送栈桥，几个人从山脚走过',
    scene: whiteHills,
  },
  {
    aspect: [3, 2],
    seed: 1105,
    inks: { ...inks, exposure: -0.6, bloom: 0.5 },
    description: '样张：月夜的盐田，几盏灯下有人收盐，水面映着月光',
    scene: nightHarvest,
  },
  {
    aspect: [2, 3],
    seed: 1106,
    inks,
    description: '样张：逆光里的木制水车与盐池，轮影倒映在水面',
    scene: wheelAndSluice,
  },
];
