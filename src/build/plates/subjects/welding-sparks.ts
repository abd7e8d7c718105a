import { look } from '../engine/material.ts';
import { fbm } from '../engine/noise.ts';
import type { Random } from '../engine/random.ts';
import type { Lamp, Scene, Volume } from '../engine/scene.ts';
import { add, direction } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import { World } from '../engine/world.ts';
import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { sparks } from '../shapes/sparks.ts';
import { iBeam, ladder, lattice, railing } from '../shapes/steel.ts';
import { figure } from '../shapes/town.ts';
import { welder } from '../shapes/workers.ts';

const inks: Inks = {
  tones: [
    [0.02, 0.03, 0.05],
    [0.13, 0.2, 0.3],
    [0.55, 0.66, 0.74],
    [0.98, 0.97, 0.92],
  ],
  color: 0.75,
  grain: 0.04,
  bloom: 0.4,
  exposure: 0.1,
};
const cloth = look({
  color: [0.05, 0.055, 0.07],
  color2: [0.03, 0.03, 0.04],
  grain: 8,
  rough: 0.95,
  bump: 0.35,
  bumpGrain: 9,
});
const steel = look({
  color: [0.13, 0.13, 0.14],
  color2: [0.16, 0.09, 0.06],
  grain: 1.8,
  edge: [0.05, 0.45],
  rough: 0.45,
  rough2: 0.9,
  mirror: 0.2,
  bump: 0.1,
  bumpGrain: 12,
});
const plate = look({
  color: [0.2, 0.2, 0.21],
  color2: [0.11, 0.1, 0.1],
  grain: [0.7, 3, 3],
  rough: 0.35,
  rough2: 0.6,
  mirror: 0.3,
  bump: 0.06,
  bumpGrain: 20,
});
const floor = look({
  color: [0.07, 0.07, 0.075],
  color2: [0.03, 0.03, 0.03],
  grain: 0.8,
  rough: 0.4,
  rough2: 0.9,
  mirror: 0.06,
  bump: 0.1,
  bumpGrain: 4,
});
const spot = look({ color: [0, 0, 0], glow: [30, 34, 38] });
const dim = { zenith: [0.012, 0.018, 0.03] as Vec3, horizon: [0.02, 0.03, 0.045] as Vec3 };
const white: Vec3 = [18, 10.5, 4.6];

const arc = (w: World, at: Vec3, power: number): Lamp => {
  w.sphere(at, 0.018, spot);
  return { at: add(at, [0, 0.1, 0.05]), color: [power * 0.82, power * 0.92, power], radius: 0.05 };
};

const smoke = (at: Vec3, size: number, thick: number): Volume => ({
  min: [at[0] - size, at[1] - 0.3, at[2] - size],
  max: [at[0] + size, at[1] + size * 2, at[2] + size],
  density: (x, y, z) => {
    const h = Math.max(0, y - at[1]);
    const d = Math.hypot(x - at[0] - h * 0.2, z - at[2]) / (0.12 + h * 0.34);
    return Math.max(0, 1 - d + fbm(x * 2.2, y * 1.6, z * 2.2, 4) * 1.2) * thick;
  },
  color: [1, 1, 1],
  ambient: [0.01, 0.012, 0.016],
  lamps: true,
  steps: 26,
});

function atTheBench(random: Random): Scene {
  const w = new World();
  w.ground(0, floor);
  w.box([0, 0.78, -4], [1.7, 0.05, 0.7], plate);
  for (const x of [-1.5, 1.5]) for (const z of [-4.5, -3.5]) w.box([x, 0.38, z], [0.06, 0.38, 0.06], steel);
  iBeam(w, [-1.4, 1, -4.05], [1.5, 1, -4.05], 0.34, steel);
  welder(w, [0.86, 0, -4.72], -0.75, [0.02, 1.2, -4.02], cloth);
  for (let i = 0; i < 5; i++)
    iBeam(w, [-6 + i * 0.5, 0, -7 - i * 0.3], [-6 + i * 0.5, 4.4, -7.3 - i * 0.3], 0.3, steel, [1, 0, 0]);
  for (let i = 0; i < 7; i++)
    w.cylinder(
      [3 + (i % 3) * 0.5, 0, -7 - Math.floor(i / 3) * 0.5],
      [3 + (i % 3) * 0.5, 1.5, -7 - Math.floor(i / 3) * 0.5],
      0.17,
      steel,
    );
  w.box([0, 3, -10], [12, 3.4, 0.2], floor);
  const p: Vec3 = [-0.12, 1.19, -3.96];
  return {
    world: w,
    sky: dim,
    fill: [0.012, 0.016, 0.024],
    lamps: [arc(w, p, 7), { at: [-6, 5, -2], color: [1.6, 1.1, 0.6], radius: 0.5 }],
    camera: { eye: [-0.5, 1.3, 0.2], at: [0.2, 1.2, -4.2], mm: 48 },
    streaks: sparks(random, p, 260, {
      speed: 3,
      up: 2.2,
      toward: [-2.4, 0, 2],
      life: 0.8,
      width: 0.005,
      color: white,
      floor: 0.01,
    }),
    volumes: [smoke(add(p, [-0.2, 0.1, 0]), 1.6, 0.22)],
    samples: 5,
  };
}

function underTheDeck(random: Random): Scene {
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
  welder(w, [1.3, 6.86, -12], -1.2, [0.35, 8.35, -11.9], cloth);
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
  lattice(w, [-7, -4, -24], [-7, 9, -24], { from: 1.6, to: 1.6, bays: 7, leg: 0.18, brace: 0.08 }, steel);
  lattice(w, [8, -4, -30], [8, 9, -30], { from: 1.6, to: 1.6, bays: 7, leg: 0.18, brace: 0.08 }, steel);
  const p: Vec3 = [0.3, 8.42, -11.9];
  const dusk = direction(20, 2);
  return {
    world: w,
    lamps: [arc(w, p, 26)],
    sun: { dir: direction(30, 10), color: [0.1, 0.07, 0.06] },
    sky: {
      zenith: [0.035, 0.06, 0.12],
      horizon: [0.3, 0.2, 0.16],
      sun: dusk,
      halo: [0.25, 0.14, 0.08],
      fall: 4,
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
    camera: { eye: [-4.2, 1.4, 1.5], at: [0.4, 6.2, -12], mm: 33 },
    streaks: sparks(random, p, 378, {
      speed: 2.2,
      up: 0.5,
      life: 1.9,
      width: 0.0136,
      color: white,
      floor: -4,
      shutter: 0.4,
    }),
    fog: { density: 0.004, fall: 0, color: [0.1, 0.09, 0.11] },
    volumes: [smoke(p, 2.4, 0.14)],
    samples: 4,
  };
}

function seamClose(random: Random): Scene {
  const w = new World();
  const k = 10;
  w.box([0, -0.5, -4], [14, 0.5, 9], plate);
  w.box([0, 2.2, -6.4], [14, 2.8, 0.5], plate);
  const bead = look({
    color: [0.24, 0.23, 0.23],
    color2: [0.1, 0.08, 0.09],
    grain: 3,
    rough: 0.3,
    mirror: 0.45,
    metal: 0.7,
    bump: 0.2,
    bumpGrain: 6,
    finish: (hit, s) => {
      const heat = Math.exp(-Math.max(0, 1.3 - hit.x) * 2.4);
      s.glowR = 7 * heat;
      s.glowG = 2.1 * heat * heat;
      s.glowB = 0.5 * heat * heat * heat;
    },
  });
  for (let i = 0; i < 58; i++) {
    const x = -11 + i * 0.21;
    w.capsule(
      [x, -0.02 + random.bell() * 0.012, -5.86],
      [x - 0.08, 0.02, -5.74 + random.bell() * 0.02],
      0.26,
      0.22,
      bead,
    );
  }
  w.capsule([1.9, 0.9, -5.2], [6.2, 8, 0.4], 0.1, 0.12, steel);
  w.capsule([4.6, 5.2, -1.7], [7, 9.4, 1.6], 0.42, 0.5, cloth);
  const p: Vec3 = [1.5, 0.5, -5.4];
  w.sphere(p, 0.14, spot);
  for (let i = 0; i < 60; i++)
    w.sphere(
      [p[0] + random.bell() * 3.4, 0.02, p[2] + 1 + Math.abs(random.bell()) * 2],
      random.between(0.012, 0.03),
      steel,
    );
  return {
    world: w,
    sky: dim,
    fill: [0.012, 0.016, 0.024],
    lamps: [
      { at: [1.5, 1, -4.9], color: [20, 22.5, 24], radius: 0.3 },
      { at: [-6, 6, 6], color: [30, 19, 11], radius: 1 },
    ],
    camera: { eye: [-5, 3.6, 5.4], at: [0, 0.5, -5.4], mm: 62, lens: 0.2, focus: 12 },
    streaks: sparks(random, p, 210, {
      speed: 1.3 * k,
      up: 0.7 * k,
      life: 0.8,
      width: 0.031,
      color: white,
      floor: 0.05,
      toward: [0, 0, 8],
    }),
    volumes: [
      {
        min: [-3, 0, -9],
        max: [8, 14, -1],
        density: (x, y, z) => {
          const d = Math.hypot(x - 1.5 - y * 0.25, z + 5.4 - y * 0.1) / (0.5 + y * 0.32);
          return Math.max(0, 1 - d + fbm(x * 0.5, y * 0.32, z * 0.5, 4) * 1.4) * 0.12;
        },
        color: [1, 1, 1],
        ambient: [0.01, 0.012, 0.015],
        lamps: true,
        steps: 24,
      },
    ],
    samples: 10,
    detail: 0.6,
  };
}

function pipeFromInside(random: Random): Scene {
  const w = new World();
  const shell = look({
    color: [0.14, 0.13, 0.13],
    color2: [0.2, 0.1, 0.06],
    grain: 0.9,
    rough: 0.4,
    rough2: 0.85,
    mirror: 0.22,
    bump: 0.12,
    bumpGrain: 7,
  });
  const n = 64;
  for (let j = 0; j < 7; j++) {
    const z = 4 - j * 5;
    for (let i = 0; i < n; i++) {
      const a = (i / n) * 2 * Math.PI;
      const b = ((i + 1) / n) * 2 * Math.PI;
      const r = 2.3;
      const q = (t: number, zz: number): Vec3 => [Math.cos(t) * r, Math.sin(t) * r, zz];
      const u = (t: number): Vec3 => [-Math.cos(t), -Math.sin(t), 0];
      w.triangle(q(a, z), q(b, z), q(a, z - 5), shell, [u(a), u(b), u(a)]);
      w.triangle(q(b, z), q(b, z - 5), q(a, z - 5), shell, [u(b), u(b), u(a)]);
      w.capsule(q(a, z), q(b, z), 0.035, 0.035, steel);
    }
  }
  welder(w, [-0.25, -2.22, -11], 2.75, [0.25, -1.35, -11.9], cloth, true);
  const p: Vec3 = [0.45, -1.3, -12.2];
  return {
    world: w,
    lamps: [arc(w, p, 12), { at: [0, 0, -36], color: [16, 20, 26], radius: 2 }],
    sky: { zenith: [0.5, 0.66, 0.9], horizon: [0.7, 0.8, 0.95], nadir: [0.4, 0.5, 0.6] },
    camera: { eye: [0.25, -0.75, -1], at: [0.05, -0.55, -13], mm: 48 },
    streaks: sparks(random, p, 218, {
      speed: 3,
      up: 2,
      toward: [-1.6, 0, 2.5],
      life: 0.7,
      width: 0.0074,
      color: white,
      floor: -2.1,
    }),
    volumes: [
      {
        min: [-2.3, -2.3, -31],
        max: [2.3, 2.3, -1],
        density: (x, y, z) => 0.006 + 0.03 * Math.max(0, fbm(x * 0.6, y * 0.6, z * 0.4, 4)),
        color: [1, 1, 1],
        ambient: [0.02, 0.025, 0.035],
        lamps: true,
        steps: 26,
      },
    ],
    samples: 4,
    bounces: 3,
  };
}

function nightFrame(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 5; i++) {
    for (let j = 0; j < 4; j++)
      iBeam(w, [-18 + i * 9, 0, -40 - j * 9], [-18 + i * 9, 44, -40 - j * 9], 0.8, steel, [1, 0, 0]);
  }
  for (let y = 6; y <= 42; y += 6) {
    for (let j = 0; j < 4; j++) iBeam(w, [-18, y, -40 - j * 9], [18, y, -40 - j * 9], 0.7, steel);
    for (let i = 0; i < 5; i++) iBeam(w, [-18 + i * 9, y, -40], [-18 + i * 9, y, -67], 0.7, steel);
    if (y < 26) w.box([0, y + 0.4, -53.5], [18, 0.12, 13], plate);
  }
  const lamps: Lamp[] = [];
  const streaks = [];
  for (const [x, y, z] of [
    [-9, 30.6, -40],
    [9, 18.6, -40],
    [0, 36.6, -49],
    [13, 42.4, -40],
    [-14, 12.8, -49],
  ] as const) {
    welder(w, [x + 0.5, y - 0.2, z], -1.4, [x - 0.2, y + 0.5, z + 0.1], cloth, true);
    const p: Vec3 = [x - 0.3, y + 0.5, z + 0.45];
    w.sphere(p, 0.12, spot);
    lamps.push({ at: add(p, [0, 0.4, 0.5]), color: [120, 134, 150], radius: 0.3 });
    streaks.push(
      ...sparks(random, p, 109, {
        speed: 2.4,
        up: 0.5,
        life: 2.4,
        width: 0.031,
        color: white,
        floor: 0,
        shutter: 0.4,
      }),
    );
  }
  w.ground(0, floor);
  return {
    world: w,
    lamps,
    streaks,
    sky: {
      zenith: [0.02, 0.035, 0.075],
      horizon: [0.11, 0.12, 0.17],
      fall: 3,
      stars: 0.4,
      sun: direction(40, 8),
      clouds: {
        cover: 0.4,
        size: 0.9,
        lit: [0.1, 0.1, 0.14],
        shade: [0.03, 0.04, 0.07],
        seed: 2,
        stretch: 2,
      },
    },
    camera: { eye: [-15, 2, 6], at: [-1, 25, -46], mm: 33, shift: 0.02 },
    fog: { density: 0.003, fall: 0.02, color: [0.06, 0.07, 0.1] },
    volumes: lamps.map((l) => ({ ...smoke(add(l.at, [0, 0, -0.4]), 5, 0.12), steps: 14 })),
    samples: 3,
  };
}

function throughTheHole(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 80; i++) {
    const a = (i / 80) * 2 * Math.PI;
    const b = ((i + 1) / 80) * 2 * Math.PI;
    for (const r of [3, 3.35])
      w.capsule(
        [Math.cos(a) * r, Math.sin(a) * r, -9],
        [Math.cos(b) * r, Math.sin(b) * r, -9],
        0.22,
        0.22,
        plate,
      );
    if (i % 4 === 0)
      w.cylinder(
        [Math.cos(a) * 3.8, Math.sin(a) * 3.8, -9.3],
        [Math.cos(a) * 3.8, Math.sin(a) * 3.8, -8.5],
        0.13,
        steel,
      );
  }
  for (const s of [-1, 1]) {
    w.box([s * 9, 0, -9.1], [5.2, 9, 0.3], plate);
    w.box([0, s * 9, -9.1], [4, 5.2, 0.3], plate);
  }
  for (let i = 0; i < 4; i++) {
    const a = Math.PI / 4 + (i * Math.PI) / 2;
    w.orientedBox(
      [Math.cos(a) * 4.75, Math.sin(a) * 4.75, -9.1],
      [Math.cos(a), Math.sin(a), 0],
      [-Math.sin(a), Math.cos(a), 0],
      [0, 0, 1],
      [1.3, 2.4, 0.25],
      plate,
    );
  }
  welder(w, [0.9, -2.6, -14], -1.3, [-0.5, -0.6, -13.9], cloth);
  iBeam(w, [-1.6, -3, -14.2], [-1.6, 4, -14.2], 0.5, steel, [1, 0, 0]);
  ladder(w, [2.8, -4, -18], [2.8, 6, -18], 0.6, 0.35, steel);
  figure(w, [-2.1, -2.6, -19], 1.75, cloth, 0.5, 0.2);
  w.box([0, -2.7, -18], [8, 0.1, 9], floor);
  w.box([0, 0, -27], [9, 8, 0.2], floor);
  const p: Vec3 = [-1.1, -0.55, -13.9];
  return {
    world: w,
    sky: dim,
    fill: [0.012, 0.016, 0.024],
    lamps: [arc(w, add(p, [0, 0, 0.3]), 30), { at: [-7, 6, -3], color: [3.4, 2, 1.1], radius: 0.6 }],
    camera: { eye: [1.7, -0.6, 1.6], at: [0.15, -0.1, -9], mm: 44 },
    streaks: sparks(random, p, 260, {
      speed: 3.4,
      up: 2,
      toward: [1, 0, 3],
      life: 0.9,
      width: 0.0087,
      color: white,
      floor: -2.55,
    }),
    volumes: [
      {
        min: [-8, -3, -26],
        max: [8, 6, -5],
        density: (x, y, z) => 0.006 + 0.03 * Math.max(0, fbm(x * 0.4, y * 0.4, z * 0.4, 4)),
        color: [1, 1, 1],
        ambient: [0.004, 0.005, 0.007],
        lamps: true,
        steps: 24,
      },
    ],
    samples: 4,
  };
}

export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 301,
    inks,
    description: '样张：工作台前的焊接，焊花成弧线向前飞散，白烟升起',
    scene: atTheBench,
  },
  {
    aspect: [2, 3],
    seed: 302,
    inks,
    description: '样张：桥面板下的高空焊接，焊花像瀑布一样落下',
    scene: underTheDeck,
  },
  {
    aspect: [4, 3],
    seed: 303,
    inks,
    description: '样张：近看焊枪与焊缝，烧红的焊道旁火星四射',
    scene: seamClose,
  },
  {
    aspect: [1, 1],
    seed: 304,
    inks,
    description: '样张：从管道深处望去，焊工的弧光照亮一圈圈管壁',
    scene: pipeFromInside,
  },
  {
    aspect: [2, 3],
    seed: 305,
    inks,
    description: '样张：夜里的钢结构楼架，几处焊花同时从高处洒落',
    scene: nightFrame,
  },
  {
    aspect: [3, 2],
    seed: 306,
    inks,
    description: '样张：透过圆形法兰孔看见的焊光，钢板在前景成剪影',
    scene: throughTheHole,
  },
];
