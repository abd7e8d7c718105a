import { look } from '../engine/material.ts';
import { fbm } from '../engine/noise.ts';
import type { Random } from '../engine/random.ts';
import type { Scene } from '../engine/scene.ts';
import { add, direction } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import { World } from '../engine/world.ts';
import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { terrain, tree } from '../shapes/land.ts';
import { track } from '../shapes/track.ts';
import type { TrackLook } from '../shapes/track.ts';
import { cable, lattice } from '../shapes/steel.ts';
import { figure } from '../shapes/town.ts';

const inks: Inks = {
  tones: [
    [0.05, 0.05, 0.06],
    [0.27, 0.26, 0.29],
    [0.68, 0.64, 0.62],
    [0.97, 0.94, 0.88],
  ],
  color: 0.6,
  grain: 0.042,
};
const rail: TrackLook = {
  head: look({ color: [0.75, 0.74, 0.72], rough: 0.22, mirror: 0.7, metal: 1 }),
  web: look({
    color: [0.16, 0.08, 0.05],
    color2: [0.09, 0.06, 0.05],
    grain: 6,
    rough: 0.9,
    bump: 0.2,
    bumpGrain: 20,
  }),
  sleeper: look({
    color: [0.26, 0.24, 0.22],
    color2: [0.13, 0.11, 0.1],
    grain: [3, 3, 0.8],
    rough: 0.95,
    bump: 0.3,
    bumpGrain: 12,
    vary: 0.2,
  }),
};
const stone = look({ color: [0.22, 0.2, 0.19], rough: 0.95, vary: 0.45, bump: 0.3, bumpGrain: 30 });
const gravel = look({
  color: [0.19, 0.175, 0.165],
  color2: [0.07, 0.065, 0.06],
  grain: 9,
  rough: 1,
  bump: 1.3,
  bumpGrain: 8,
});
const dark = look({ color: [0.03, 0.03, 0.035], rough: 0.7 });
const grass = look({
  color: [0.13, 0.12, 0.06],
  color2: [0.05, 0.05, 0.035],
  grain: 0.3,
  rough: 1,
  bump: 0.8,
  bumpGrain: 2,
});
const vest = look({ color: [0.75, 0.22, 0.03], rough: 0.8 });
const steel = look({
  color: [0.16, 0.15, 0.15],
  color2: [0.2, 0.11, 0.07],
  grain: 2,
  rough: 0.6,
  mirror: 0.1,
});

function ballast(
  w: World,
  random: Random,
  z0: number,
  z1: number,
  half: number,
  count: number,
  size: number,
): void {
  for (let i = 0; i < count; i++) {
    const z = z1 + (z0 - z1) * Math.pow(random.next(), 0.55);
    const p: Vec3 = [random.between(-half, half), random.between(-0.02, 0.025), z];
    const r = size * random.between(0.5, 1.2);
    w.capsule(p, add(p, [random.bell() * r, random.bell() * r * 0.5, random.bell() * r]), r, r * 0.7, stone);
  }
}

function vanishing(random: Random): Scene {
  const w = new World();
  track(w, (t) => [0, 0, 3 - t], 260, rail);
  ballast(w, random, 3, -24, 2.3, 26000, 0.028);
  for (let i = 0; i < 8; i++)
    for (const s of [-1, 1]) {
      const z = -14 - i * 40;
      w.capsule([s * 4.6, 0, z], [s * 4.6, 8.4, z], 0.17, 0.13, dark);
      w.bar([s * 4.6, 7.4, z], [s * 0.4, 6.6, z], 0.08, 0.08, dark);
      w.bar([s * 4.6, 5.8, z], [s * 0.8, 6.4, z], 0.07, 0.07, dark);
    }
  for (const [x, y] of [
    [-0.4, 6.2],
    [0.4, 6.2],
    [-4.6, 8.2],
    [4.6, 8.2],
  ] as const)
    for (let i = 0; i < 8; i++) cable(w, [x, y, 26 - i * 40], [x, y, -14 - i * 40], 0.35, 0.014, dark, 8);
  figure(w, [1.9, 0, -62], 1.76, dark, 3, 0.3);
  figure(w, [2.5, 0, -64], 1.72, dark, 3, 0.26);
  w.ground(-0.06, gravel);
  const sun = direction(3, 4.2);
  return {
    world: w,
    sun: { dir: sun, color: [4.6, 2.9, 1.6], size: 0.7 },
    sky: {
      zenith: [0.22, 0.26, 0.34],
      horizon: [1.1, 0.72, 0.5],
      sun,
      halo: [1.8, 1, 0.5],
      haloPower: 9,
      disc: [26, 18, 10],
      discRadius: 1,
      fall: 3,
      clouds: {
        cover: 0.45,
        size: 0.9,
        lit: [1.3, 0.9, 0.65],
        shade: [0.38, 0.35, 0.38],
        seed: 15,
        stretch: 3,
      },
    },
    camera: { eye: [-0.75, 0.55, 2.6], at: [-0.1, 0.95, -20], mm: 32 },
    fog: { density: 0.0035, fall: 0.05, color: [0.6, 0.46, 0.4], glow: [1.7, 1, 0.5], glowPower: 10 },
    detail: 0.75,
  };
}

function switches(random: Random): Scene {
  const w = new World();
  const bend =
    (from: number, to: number, start: number, span: number) =>
    (t: number): Vec3 => {
      const k = Math.min(1, Math.max(0, (t - start) / span));
      return [from + (to - from) * k * k * (3 - 2 * k), 0, 20 - t];
    };
  for (const x of [-18, -13, -8, -3, 2, 7, 12, 17]) track(w, bend(x, x, 0, 1), 190, rail);
  for (const [a, b, s] of [
    [-13, -8, 20],
    [-8, -3, 62],
    [-3, 2, 18],
    [7, 2, 46],
    [12, 7, 86],
    [2, -3, 96],
    [-18, -13, 80],
    [17, 12, 30],
  ] as const)
    track(w, bend(a, b, s, 46), 190, rail, false);
  for (let i = 0; i < 34; i++) {
    const x = -13 + Math.floor(i / 12) * 15;
    const z = -36 - (i % 12) * 12.4;
    w.box([x, 2, z], [1.5, 1.35, 5.8], steel);
    w.box([x, 3.25, z], [1.25, 0.2, 5.4], dark);
    for (const k of [-4, 4]) w.box([x, 0.6, z + k], [1, 0.4, 1.2], dark);
  }
  figure(w, [-0.4, 0, -14], 1.76, dark, 0.5, 0.3);
  figure(w, [4.6, 0, -38], 1.76, dark, 2.5, 0.3);
  for (let i = 0; i < 5; i++)
    lattice(
      w,
      [-22 + i * 0.2, 0, -30 - i * 36],
      [-22 + i * 0.2, 16, -30 - i * 36],
      { from: 1, to: 0.6, bays: 10, leg: 0.1, brace: 0.05 },
      dark,
    );
  w.ground(-0.06, gravel);
  void random;
  const sun = direction(16, 9);
  return {
    world: w,
    sun: { dir: sun, color: [4.4, 3, 1.8], size: 0.5 },
    sky: { zenith: [0.3, 0.34, 0.4], horizon: [1.2, 0.9, 0.66], sun, halo: [1.4, 0.9, 0.5], fall: 3 },
    camera: { eye: [3, 13, 26], at: [-1, 0, -34], mm: 42 },
    fog: { density: 0.0022, fall: 0.03, color: [0.66, 0.54, 0.46], glow: [1, 0.7, 0.4] },
  };
}

function railClose(random: Random): Scene {
  const w = new World();
  track(w, (t) => [0, 0, 1 - t], 30, rail);
  ballast(w, random, 0.9, -12, 1.9, 36000, 0.026);
  w.ground(-0.06, gravel);
  const drop = look({ color: [0.3, 0.3, 0.3], rough: 0.05, mirror: 0.1 });
  for (let i = 0; i < 700; i++) {
    const s = random.next() < 0.5 ? -1 : 1;
    const z = random.between(-2.6, 0.2);
    w.sphere([s * 0.75 + random.between(-0.034, 0.034), 0.157, z], random.between(0.0014, 0.0045), drop);
  }
  const sun = direction(-38, 10);
  return {
    world: w,
    sun: { dir: sun, color: [4.6, 3.6, 2.6], size: 0.6 },
    sky: { zenith: [0.34, 0.4, 0.5], horizon: [1.1, 0.95, 0.8], sun, halo: [1.5, 1.1, 0.7], haloPower: 6 },
    camera: { eye: [-0.9, 0.36, 0.62], at: [-0.74, 0.13, -1.4], mm: 50, lens: 0.012, focus: 1.5 },
    fog: { density: 0.02, fall: 0.3, color: [0.75, 0.66, 0.58], glow: [0.8, 0.6, 0.4] },
    samples: 10,
    detail: 0.6,
  };
}

function winterCurve(random: Random): Scene {
  const w = new World();
  const snow = look({
    color: [0.8, 0.81, 0.85],
    color2: [0.66, 0.68, 0.73],
    grain: 0.3,
    rough: 0.9,
    bump: 0.3,
    bumpGrain: 2,
  });
  const curve = (t: number): Vec3 => {
    const a = t / 130;
    return [-40 + 130 * (1 - Math.cos(a)) - 30, 0.1, 20 - 130 * Math.sin(a)];
  };
  track(w, curve, 270, rail);
  const height = (x: number, z: number): number => {
    const d = Math.abs(Math.hypot(x - 60, z - 20) - 130);
    const bank = Math.max(0, Math.min(1, (d - 4) / 26));
    return fbm(x * 0.012, 5, z * 0.012, 4) * 16 * bank + bank * bank * 7 - 0.12;
  };
  terrain(w, { x0: -260, x1: 300, z0: -420, z1: 60, nx: 260, nz: 230 }, height, snow);
  for (let i = 0; i < 120; i++) {
    const x = random.between(-220, 220);
    const z = random.between(-330, -20);
    if (Math.abs(Math.hypot(x - 60, z - 20) - 130) > 16)
      tree(w, [x, height(x, z) - 0.3, z], random.between(9, 17), random, dark);
  }
  figure(w, [-62.6, 0.1, -32], 1.78, dark, 2.8, 0.3);
  const sun = direction(58, 16);
  return {
    world: w,
    sun: { dir: sun, color: [1.9, 1.7, 1.5], size: 1.5 },
    sky: {
      zenith: [0.55, 0.6, 0.66],
      horizon: [0.9, 0.9, 0.9],
      sun,
      halo: [0.3, 0.25, 0.2],
      clouds: { cover: 0.8, size: 0.8, lit: [1, 0.99, 0.97], shade: [0.6, 0.63, 0.68], seed: 3, soft: 0.4 },
    },
    camera: { eye: [-62, 15, 40], at: [-44, 0, -70], mm: 38 },
    fog: { density: 0.0035, fall: 0.015, color: [0.85, 0.87, 0.9] },
  };
}

function nightSignals(random: Random): Scene {
  const w = new World();
  for (const x of [-5, 0, 5]) track(w, (t) => [x, 0, 6 - t], 220, rail);
  const glow = (g: Vec3) => look({ color: [0, 0, 0], glow: g });
  const red = glow([26, 1.6, 0.8]);
  const green = glow([2, 22, 12]);
  const amber = glow([24, 13, 3]);
  const lamps = [];
  for (const [x, z, m, c] of [
    [-2.5, -22, red, [9, 0.6, 0.3]],
    [2.6, -36, green, [1, 9, 5]],
    [7.6, -50, red, [9, 0.6, 0.3]],
    [-7.6, -64, amber, [9, 5, 1.2]],
    [2.5, -96, red, [9, 0.6, 0.3]],
  ] as const) {
    w.capsule([x, 0, z], [x, 5.2, z], 0.09, 0.08, dark);
    w.box([x, 5, z + 0.05], [0.26, 0.8, 0.14], dark);
    w.sphere([x, 5.3 - (m === red ? 0.6 : 0), z + 0.24], 0.13, m);
    lamps.push({ at: [x, 5.2, z + 0.7] as Vec3, color: c as Vec3, radius: 0.3 });
  }
  const head = glow([36, 33, 27]);
  w.box([0, 2.4, -150], [1.6, 2.1, 1], dark);
  for (const s of [-0.9, 0.9]) w.sphere([s, 1.7, -148.9], 0.22, head);
  w.sphere([0, 4.1, -148.9], 0.2, head);
  lamps.push({ at: [0, 2.4, -146] as Vec3, color: [900, 800, 620] as Vec3, radius: 0.8 });
  w.ground(
    -0.06,
    look({
      color: [0.12, 0.115, 0.11],
      color2: [0.03, 0.03, 0.03],
      grain: 3,
      edge: [-0.2, 0.2],
      rough: 0.75,
      rough2: 0.12,
      mirror: 0.05,
      bump: 0.5,
      bumpGrain: 8,
    }),
  );
  void random;
  return {
    world: w,
    lamps,
    sky: { zenith: [0.012, 0.016, 0.03], horizon: [0.06, 0.06, 0.075], fall: 4 },
    camera: { eye: [-1.7, 1.15, 4], at: [0.1, 2.1, -60], mm: 48 },
    fog: { density: 0.004, fall: 0.04, color: [0.05, 0.05, 0.06] },
    volumes: [
      {
        min: [-20, 0, -150],
        max: [20, 12, 0],
        density: (x, y, z) => 0.012 + 0.02 * Math.max(0, fbm(x * 0.1, y * 0.2, z * 0.08, 3)),
        color: [1, 1, 1],
        ambient: [0.003, 0.003, 0.004],
        lamps: true,
        steps: 32,
      },
    ],
    samples: 4,
  };
}

function fromAbove(random: Random): Scene {
  const w = new World();
  track(w, (t) => [0, 0.25, 40 - t], 90, rail);
  track(w, (t) => [5.2, 0.25, 40 - t], 90, rail);
  ballast(w, random, 16, -16, 8, 30000, 0.06);
  const height = (x: number, z: number): number =>
    fbm(x * 0.2, 3, z * 0.2, 4) * 0.35 + (Math.abs(x - 2.6) < 5.4 ? -0.5 : 0.1);
  terrain(w, { x0: -40, x1: 44, z0: -40, z1: 40, nx: 170, nz: 160 }, height, grass);
  w.ground(-0.1, gravel);
  for (let i = 0; i < 7; i++)
    figure(
      w,
      [1.9 + (i % 2) * 0.9, 0.25, 6.4 - i * 2 + random.bell() * 0.4],
      1.75,
      vest,
      3.1 + random.bell() * 0.3,
      0.3,
    );
  for (let i = 0; i < 5; i++) tree(w, [-11 - random.next() * 6, 0, -10 + i * 5], 8, random, dark, grass);
  const sun = direction(98, 19);
  return {
    world: w,
    sun: { dir: sun, color: [3.4, 2.6, 1.8], size: 0.5 },
    sky: { zenith: [0.4, 0.45, 0.55], horizon: [0.7, 0.65, 0.6] },
    camera: { eye: [2.4, 25, 4], at: [2.2, 0, 0.2], mm: 52, roll: 24 },
    samples: 3,
  };
}

export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 601,
    inks,
    description: '样张：贴近道砟看去，铁轨笔直伸向低垂的太阳',
    scene: vanishing,
  },
  {
    aspect: [4, 3],
    seed: 602,
    inks,
    description: '样张：从高处看编组站，多股道岔交错，煤车停在线上',
    scene: switches,
  },
  {
    aspect: [2, 3],
    seed: 603,
    inks,
    description: '样张：近看钢轨与碎石，轨面挂着露珠，远处化入薄雾',
    scene: railClose,
  },
  {
    aspect: [16, 9],
    seed: 604,
    inks,
    description: '样张：雪中的弯道，铁轨绕过山坡，一人沿线行走',
    scene: winterCurve,
  },
  {
    aspect: [3, 2],
    seed: 605,
    inks: { ...inks, exposure: -0.7, bloom: 0.6, color: 0.8 },
    description: '样张：夜间的信号灯红绿相间，远处机车的灯光照亮轨道',
    scene: nightSignals,
  },
  {
    aspect: [1, 1],
    seed: 606,
    inks,
    description: '样张：从正上方俯视两条线路，养路工人排成一列，影子很长',
    scene: fromAbove,
  },
];
