import { look } from '../engine/material.ts';
import { fbm, ridges } from '../engine/noise.ts';
import type { Random } from '../engine/random.ts';
import type { Scene } from '../engine/scene.ts';
import { add, direction, smoothstep } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import { World } from '../engine/world.ts';
import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { terrain, tree } from '../shapes/land.ts';
import { cable, iBeam, ladder, lattice, railing, wheel } from '../shapes/steel.ts';
import { figure, gable } from '../shapes/town.ts';

const inks: Inks = {
  tones: [
    [0.05, 0.045, 0.055],
    [0.3, 0.25, 0.24],
    [0.72, 0.62, 0.52],
    [0.97, 0.93, 0.85],
  ],
  color: 0.55,
  grain: 0.04,
};
const steel = look({
  color: [0.09, 0.085, 0.085],
  color2: [0.2, 0.09, 0.045],
  grain: 2.2,
  edge: [0, 0.5],
  rough: 0.55,
  rough2: 0.9,
  mirror: 0.1,
  bump: 0.12,
  bumpGrain: 14,
});
const brick = look({ color: [0.24, 0.12, 0.09], color2: [0.13, 0.09, 0.08], grain: 0.5, rough: 0.95 });
const dark = look({ color: [0.03, 0.03, 0.035], rough: 0.7 });
const coal = look({
  color: [0.02, 0.02, 0.022],
  color2: [0.06, 0.055, 0.05],
  grain: 0.4,
  rough: 0.75,
  bump: 0.7,
  bumpGrain: 1.2,
});
const soil = look({
  color: [0.12, 0.1, 0.08],
  color2: [0.05, 0.045, 0.04],
  grain: 0.15,
  rough: 1,
  bump: 0.5,
  bumpGrain: 1.5,
});

const pool = look({ color: [0.03, 0.03, 0.03], rough: 0.04, mirror: 0.03, bump: 0.02, bumpGrain: 0.8 });

/** The headframe: mast, raking legs, platform and two wheels, its foot at `o`; wheels face along z. */
function headframe(w: World, o: Vec3): void {
  const at = (x: number, y: number, z: number): Vec3 => add(o, [x, y, z]);
  lattice(w, at(0, 0, 0), at(0, 32, 0), { from: 6.4, to: 6.4, bays: 8, leg: 0.5, brace: 0.2 }, steel);
  for (const z of [-3.4, 3.4]) {
    lattice(
      w,
      at(26, 0, z * 1.7),
      at(3.2, 33, z),
      { from: 2.2, to: 1.3, bays: 14, leg: 0.34, brace: 0.14 },
      steel,
    );
    iBeam(w, at(-4.5, 33, z), at(5.5, 33, z), 0.9, steel);
    iBeam(w, at(-4.5, 38.5, z), at(4, 38.5, z), 0.6, steel);
    for (const x of [-4, 0, 4]) w.bar(at(x, 33, z), at(x, 38.5, z), 0.3, 0.3, steel);
    w.bar(at(-4, 33, z), at(0, 38.5, z), 0.2, 0.2, steel);
    w.bar(at(4, 33, z), at(0, 38.5, z), 0.2, 0.2, steel);
  }
  for (const t of [0.25, 0.5, 0.75])
    w.bar(
      at(26 - 22.8 * t, 33 * t, -5.8 + 2.4 * t),
      at(26 - 22.8 * t, 33 * t, 5.8 - 2.4 * t),
      0.4,
      0.4,
      steel,
    );
  w.box(at(0, 32.9, 0), [5.6, 0.15, 4.2], steel);
  w.box(at(0, 41, 0), [5, 0.2, 4.4], steel);
  for (const [x, z] of [
    [-4.2, -4],
    [4.2, -4],
    [-4.2, 4],
    [4.2, 4],
  ] as const)
    w.bar(at(x, 38.5, z), at(x, 41, z), 0.22, 0.22, steel);
  railing(w, [at(-5.6, 33, -4.2), at(-5.6, 33, 4.2), at(5.6, 33, 4.2), at(5.6, 33, -4.2)], 1.1, 1.4, steel);
  for (const z of [-1.5, 1.5]) {
    wheel(w, at(0, 36.2, z), [0, 0, 1], 3.1, 16, steel, z);
    cable(w, at(3.1, 36.2, z), at(78, 6, z * 0.6), 1.6, 0.045, dark, 30);
    w.capsule(at(-3.05, 36.2, z), at(-3.05, 0, z), 0.045, 0.045, dark);
  }
  ladder(w, at(-3.4, 0, 2), at(-3.4, 33, 2), 0.7, 0.6, steel);
}

function yard(w: World, o: Vec3): void {
  w.box(add(o, [-2, 5, 0]), [9, 5, 7], brick);
  gable(w, add(o, [-2, 5, 0]), [9, 5, 7], 3, dark);
  w.box(add(o, [82, 4.5, 0]), [8, 4.5, 9], brick);
  gable(w, add(o, [82, 4.5, 0]), [8, 4.5, 9], 3.5, dark);
  lattice(
    w,
    add(o, [-11, 8, 2]),
    add(o, [-62, 24, 14]),
    { from: 3.2, to: 3.2, bays: 16, leg: 0.3, brace: 0.13 },
    steel,
  );
  for (const t of [0.35, 0.7])
    lattice(
      w,
      add(o, [-11 - 51 * t, 0, 2 + 12 * t]),
      add(o, [-11 - 51 * t, 7 + 16 * t, 2 + 12 * t]),
      { from: 3, to: 2, bays: 5, leg: 0.3, brace: 0.13 },
      steel,
    );
  w.box(add(o, [-66, 14, 15]), [7, 14, 7], brick);
}

const heap =
  (cx: number, cz: number, r: number, h: number) =>
  (x: number, z: number): number => {
    const d = Math.hypot(x - cx, z - cz) / r;
    return Math.max(0, 1 - d) * h * (0.85 + 0.25 * ridges(x * 0.03, z * 0.03, 3, 4));
  };

/** Uneven ground with pools of water, level where the works stand at `sites`. */
function land(
  w: World,
  seed: number,
  sites: readonly Vec3[],
  heaps: ((x: number, z: number) => number)[],
): void {
  const height = (x: number, z: number): number => {
    const built = Math.max(...sites.map((s) => smoothstep(95, 55, Math.hypot(x - s[0] - 12, z - s[2]))));
    const wild =
      fbm(x * 0.014, seed, z * 0.02, 4) * 2.6 - 1.05 + heaps.reduce((m, f) => Math.max(m, f(x, z)), 0);
    return wild + (0.05 - wild) * built;
  };
  terrain(w, { x0: -500, x1: 500, z0: -800, z1: 60, nx: 220, nz: 190 }, height, coal);
  w.ground(-1.2, pool);
}

function dawn(random: Random): Scene {
  const w = new World();
  headframe(w, [8, 0, -90]);
  yard(w, [8, 0, -90]);
  land(w, 3, [[8, 0, -90]], [heap(-170, -330, 190, 88), heap(-30, -470, 160, 60), heap(230, -520, 220, 70)]);
  for (let i = 0; i < 7; i++)
    tree(
      w,
      [-60 + i * 6 + random.bell() * 2, -1, -62 + random.bell() * 5],
      random.between(8, 12),
      random,
      dark,
    );
  const sun = direction(-13, 5.5);
  return {
    world: w,
    camera: { eye: [-14, 2.2, 6], at: [-2, 17, -90], mm: 40, shift: 0.06 },
    sky: {
      zenith: [0.2, 0.24, 0.32],
      horizon: [0.95, 0.62, 0.4],
      fall: 3.2,
      sun,
      halo: [1.5, 0.8, 0.35],
      haloPower: 10,
      disc: [14, 10, 6],
      discRadius: 1.1,
      clouds: {
        cover: 0.42,
        size: 0.9,
        lit: [1.25, 0.8, 0.55],
        shade: [0.34, 0.3, 0.34],
        seed: 4,
        stretch: 3,
        soft: 0.3,
      },
    },
    sun: { dir: sun, color: [3, 1.8, 0.9], size: 1 },
    fog: { density: 0.0042, fall: 0.022, color: [0.62, 0.47, 0.4], glow: [1.5, 0.85, 0.4], glowPower: 9 },
  };
}

function lookingUp(): Scene {
  const w = new World();
  headframe(w, [0, 0, 0]);
  w.ground(0, soil);
  const sun = direction(128, 38);
  return {
    world: w,
    camera: { eye: [-7.5, 1.5, 9.5], at: [0.6, 30, 0.2], mm: 24, roll: -14 },
    sky: {
      zenith: [0.16, 0.27, 0.44],
      horizon: [0.6, 0.62, 0.62],
      sun,
      halo: [0.5, 0.45, 0.35],
      clouds: { cover: 0.56, size: 1.5, lit: [1.35, 1.28, 1.15], shade: [0.4, 0.43, 0.5], seed: 12 },
    },
    sun: { dir: sun, color: [3.4, 3, 2.4] },
    samples: 3,
  };
}

function closeWheel(): Scene {
  const w = new World();
  headframe(w, [0, -33, 0]);
  figure(w, [4.6, 0.05, 3.2], 1.75, dark, 2.2, 0.1);
  land(w, 8, [[0, 0, 0]], [heap(120, -420, 260, 60)]);
  const sun = direction(-62, 9);
  return {
    world: w,
    camera: { eye: [-9, 2.1, 12], at: [0.6, 3, 0], mm: 52 },
    sky: {
      zenith: [0.22, 0.3, 0.42],
      horizon: [1, 0.68, 0.42],
      sun,
      halo: [1.3, 0.8, 0.4],
      fall: 2.5,
      clouds: {
        cover: 0.35,
        size: 1.2,
        lit: [1.4, 0.95, 0.6],
        shade: [0.4, 0.36, 0.4],
        seed: 31,
        stretch: 2,
      },
    },
    sun: { dir: sun, color: [4.2, 2.5, 1.2], size: 0.6 },
    fog: { density: 0.002, fall: 0.02, base: -33, color: [0.7, 0.52, 0.42], glow: [0.8, 0.5, 0.2] },
    samples: 3,
  };
}

function lookingDown(): Scene {
  const w = new World();
  headframe(w, [0, 0, 0]);
  yard(w, [0, 0, 0]);
  const rail = look({ color: [0.45, 0.45, 0.46], rough: 0.3, mirror: 0.5 });
  for (const z of [10, 11.4, 16, 17.4]) w.bar([-120, 0.15, z], [150, 0.15, z], 0.09, 0.15, rail);
  for (let i = 0; i < 22; i++) {
    w.box([-30 + i * 4.2, 1.1, 10.7], [1.8, 0.75, 0.95], steel);
    w.box([-30 + i * 4.2, 1.8, 10.7], [1.5, 0.2, 0.7], coal);
  }
  const hill = heap(-6, 60, 26, 13);
  terrain(
    w,
    { x0: -80, x1: 90, z0: -50, z1: 80, nx: 200, nz: 150 },
    (x, z) => hill(x, z) + fbm(x * 0.1, 2, z * 0.1, 4) * 0.3 - 0.2,
    soil,
  );
  figure(w, [16, 0, 22], 1.75, dark, 1.2, 0.3);
  figure(w, [17.6, 0, 22.6], 1.75, dark, 1.3, 0.25);
  figure(w, [-12, 0, 24], 1.75, dark, -1.2, 0.3);
  w.ground(-0.6, soil);
  const sun = direction(72, 17);
  return {
    world: w,
    camera: { eye: [19, 58, 33], at: [1, 12, 4], mm: 34 },
    sky: { zenith: [0.3, 0.38, 0.5], horizon: [0.8, 0.7, 0.6], sun },
    sun: { dir: sun, color: [3.6, 2.7, 1.8], size: 0.5 },
    fog: { density: 0.0012, fall: 0.01, color: [0.55, 0.5, 0.46] },
  };
}

function night(): Scene {
  const w = new World();
  headframe(w, [0, 0, -60]);
  yard(w, [0, 0, -60]);
  land(w, 5, [[0, 0, -60]], [heap(-190, -380, 210, 85)]);
  const glow = look({ color: [0, 0, 0], glow: [30, 22, 12] });
  const lampsAt: Vec3[] = [
    [-5, 34.6, -55.5],
    [5, 34.6, -55.5],
    [0, 12, -51],
    [26, 9, -54],
    [-40, 16, -48],
    [74, 8, -50],
  ];
  for (const p of lampsAt) w.sphere(p, 0.22, glow);
  return {
    world: w,
    camera: { eye: [30, 1.7, -8], at: [6, 19, -60], mm: 30, shift: 0.04 },
    sky: {
      zenith: [0.012, 0.018, 0.04],
      horizon: [0.06, 0.06, 0.08],
      fall: 4,
      stars: 0.5,
      sun: direction(-20, 14),
      clouds: {
        cover: 0.4,
        size: 0.8,
        lit: [0.05, 0.05, 0.07],
        shade: [0.02, 0.02, 0.03],
        seed: 9,
        stretch: 2,
      },
    },
    lamps: lampsAt.map((at) => ({ at: add(at, [0, 0, 0.4]), color: [26, 18, 9], radius: 0.4 })),
    fog: { density: 0.003, fall: 0.03, color: [0.05, 0.045, 0.05] },
    volumes: [
      {
        min: [-60, 0, -90],
        max: [90, 46, -30],
        density: (x, y, z) => 0.006 + Math.max(0, fbm(x * 0.05, y * 0.07, z * 0.05, 3)) * 0.03,
        color: [1, 1, 1],
        ambient: [0.004, 0.004, 0.006],
        lamps: true,
        steps: 20,
      },
    ],
    samples: 4,
  };
}

function panorama(random: Random): Scene {
  const w = new World();
  for (const [x, z] of [
    [-150, -420],
    [60, -380],
    [250, -560],
  ] as const) {
    headframe(w, [x, 0, z]);
    yard(w, [x, 0, z]);
  }
  w.capsule([-74, 0, -450], [-74, 74, -450], 3.2, 2, brick);
  land(
    w,
    14,
    [
      [-150, 0, -420],
      [60, 0, -380],
      [250, 0, -560],
    ],
    [heap(-330, -720, 230, 95), heap(140, -760, 260, 80), heap(-60, -640, 120, 46)],
  );
  for (let i = 0; i < 60; i++)
    tree(
      w,
      [random.between(-260, 260), -1.5, random.between(-240, -130)],
      random.between(7, 13),
      random,
      dark,
    );
  const sun = direction(24, 3);
  return {
    world: w,
    camera: { eye: [0, 9, 20], at: [10, 32, -400], mm: 52 },
    sky: {
      zenith: [0.3, 0.3, 0.36],
      horizon: [1.1, 0.6, 0.32],
      sun,
      halo: [1.4, 0.7, 0.3],
      haloPower: 8,
      disc: [12, 6, 3],
      discRadius: 1.3,
      fall: 5,
      clouds: {
        cover: 0.46,
        size: 0.7,
        lit: [1.2, 0.7, 0.45],
        shade: [0.42, 0.33, 0.33],
        seed: 21,
        stretch: 4,
        soft: 0.3,
      },
    },
    sun: { dir: sun, color: [2.6, 1.4, 0.6], size: 1 },
    fog: { density: 0.0028, fall: 0.03, color: [0.66, 0.44, 0.34], glow: [1.4, 0.7, 0.3], glowPower: 12 },
    volumes: [
      {
        min: [-80, 66, -480],
        max: [260, 210, -380],
        density: (x, y, z) => {
          const t = (x + 74) / 300;
          const r = 6 + t * 40;
          const d = Math.hypot(y - 76 - Math.sqrt(Math.max(0, t)) * 62, (z + 450) * 0.8) / r;
          return t < 0
            ? 0
            : Math.max(0, 1.1 - d + fbm(x * 0.03, y * 0.04, z * 0.03, 4) * 1.3) * 0.03 * (1 - t * 0.7);
        },
        color: [0.8, 0.75, 0.72],
        ambient: [0.4, 0.33, 0.3],
        sun: true,
        forward: 0.4,
        selfShadow: 30,
        steps: 28,
      },
    ],
  };
}

export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 101,
    inks,
    description: '样张：逆光中的井架与天轮，左侧运煤栈桥伸向矸石山，地面有晨雾',
    scene: dawn,
  },
  {
    aspect: [2, 3],
    seed: 102,
    inks,
    description: '样张：从井架脚下仰望钢架，交错的斜撑直指云天',
    scene: lookingUp,
  },
  {
    aspect: [4, 3],
    seed: 103,
    inks,
    description: '样张：近看两只带辐条的天轮，低斜的阳光照亮铁锈与钢梁',
    scene: closeWheel,
  },
  {
    aspect: [2, 3],
    seed: 104,
    inks: { ...inks, exposure: 0.2 },
    description: '样张：从高处俯视井架与矿场，煤车成列，井架的影子拖得很长',
    scene: lookingDown,
  },
  {
    aspect: [1, 1],
    seed: 105,
    inks: { ...inks, bloom: 0.5, exposure: -1.1, vignette: 0.4 },
    description: '样张：夜里亮着灯的井架，灯光在薄雾中散开，天上有星',
    scene: night,
  },
  {
    aspect: [12, 5],
    seed: 106,
    inks,
    description: '样张：长卷，朝霞下的矿区，烟囱、井架与矸石山在雾中层层退远',
    scene: panorama,
  },
];
