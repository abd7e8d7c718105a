import { look } from '../engine/material.ts';
import { fbm } from '../engine/noise.ts';
import type { Random } from '../engine/random.ts';
import type { Lamp, Scene } from '../engine/scene.ts';
import { add, direction } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import { World } from '../engine/world.ts';
import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { frameBuilding, towerCrane } from '../shapes/crane.ts';
import { facade, figure } from '../shapes/town.ts';

const inks: Inks = {
  tones: [
    [0.06, 0.05, 0.09],
    [0.27, 0.25, 0.4],
    [0.82, 0.62, 0.5],
    [0.99, 0.95, 0.86],
  ],
  color: 0.65,
  grain: 0.036,
};
const yellow = look({
  color: [0.5, 0.26, 0.03],
  color2: [0.24, 0.12, 0.04],
  grain: 2,
  rough: 0.55,
  mirror: 0.07,
});
const dark = look({ color: [0.03, 0.03, 0.04], rough: 0.7 });
const concrete = look({
  color: [0.36, 0.34, 0.32],
  color2: [0.2, 0.19, 0.19],
  grain: [0.4, 0.15, 0.4],
  rough: 0.95,
  bump: 0.1,
  bumpGrain: 3,
});
const bars = look({ color: [0.16, 0.08, 0.05], rough: 0.8 });
const net = look({ color: [0.05, 0.14, 0.1], color2: [0.03, 0.09, 0.07], grain: 0.5, rough: 0.9 });
const soil = look({
  color: [0.22, 0.16, 0.11],
  color2: [0.1, 0.075, 0.06],
  grain: 0.12,
  rough: 1,
  bump: 0.6,
  bumpGrain: 0.9,
});

function town(w: World, random: Random, z0: number, z1: number, lit: number, glow: Vec3): void {
  for (let i = 0; i < 90; i++) {
    const z = random.between(z0, z1);
    const h = random.between(9, 46);
    w.box(
      [random.between(-1, 1) * -z * 0.8, h, z],
      [random.between(8, 22), h, random.between(7, 12)],
      facade([0.34, 0.31, 0.31], lit, glow, i),
      random.bell() * 0.1,
    );
  }
}

function dusk(random: Random): Scene {
  const w = new World();
  towerCrane(w, [-34, 0, -120], 66, 48, 0.5, yellow, dark);
  towerCrane(w, [14, 0, -160], 84, 52, 2.7, yellow, dark);
  towerCrane(w, [74, 0, -210], 76, 50, -0.5, yellow, dark);
  frameBuilding(
    w,
    [-8, 0, -138],
    { bays: 6, deep: 3, storeys: 11, bay: 6, storey: 3.4 },
    concrete,
    bars,
    net,
  );
  frameBuilding(
    w,
    [52, 0, -190],
    { bays: 5, deep: 3, storeys: 15, bay: 6, storey: 3.4 },
    concrete,
    bars,
    net,
  );
  town(w, random, -900, -330, 0.3, [1.4, 0.9, 0.45]);
  w.ground(0, soil);
  const sun = direction(12, 3.4);
  return {
    world: w,
    sun: { dir: sun, color: [2.6, 1.5, 0.9], size: 1 },
    sky: {
      zenith: [0.14, 0.18, 0.36],
      horizon: [1.3, 0.66, 0.42],
      sun,
      halo: [1.4, 0.7, 0.35],
      haloPower: 8,
      disc: [18, 10, 5],
      discRadius: 1.4,
      fall: 3.6,
      clouds: {
        cover: 0.5,
        size: 0.8,
        lit: [1.5, 0.75, 0.55],
        shade: [0.28, 0.25, 0.38],
        seed: 7,
        stretch: 3,
        soft: 0.3,
      },
    },
    camera: { eye: [4, 10, 10], at: [6, 44, -160], mm: 40 },
    fog: { density: 0.0016, fall: 0.012, color: [0.6, 0.42, 0.42], glow: [1.2, 0.6, 0.3], glowPower: 9 },
  };
}

function upTheMast(): Scene {
  const w = new World();
  towerCrane(w, [0, 0, 0], 90, 50, 0.9, yellow, dark);
  frameBuilding(w, [17, 0, 12], { bays: 4, deep: 3, storeys: 18, bay: 6, storey: 3.4 }, concrete, bars, net);
  frameBuilding(w, [-18, 0, 17], { bays: 4, deep: 3, storeys: 13, bay: 6, storey: 3.4 }, concrete, bars, net);
  const sun = direction(-40, 48);
  return {
    world: w,
    sun: { dir: sun, color: [3.6, 3.1, 2.4] },
    sky: {
      zenith: [0.1, 0.2, 0.46],
      horizon: [0.6, 0.62, 0.7],
      sun,
      halo: [0.7, 0.6, 0.45],
      clouds: { cover: 0.46, size: 1.8, lit: [1.35, 1.25, 1.12], shade: [0.4, 0.42, 0.52], seed: 19 },
    },
    camera: { eye: [2.2, 1.6, 9.5], at: [-0.6, 60, 3], mm: 21, roll: 8 },
    samples: 3,
  };
}

function downToTheSlab(random: Random): Scene {
  const w = new World();
  frameBuilding(w, [0, -44, -2], { bays: 6, deep: 5, storeys: 10, bay: 6, storey: 3.4 }, concrete, bars, net);
  towerCrane(w, [-24, -44, -14], 72, 62, -2.45, yellow, dark, 0.64);
  for (let i = 0; i < 34; i++)
    for (const s of [0, 1]) {
      const a: Vec3 = s ? [-16 + i * 0.96, -9.9, -14] : [-16, -9.88, -14 + i * 0.7];
      w.capsule(a, add(a, s ? [0, 0, 24] : [32, 0, 0]), 0.05, 0.05, bars);
    }
  for (let i = 0; i < 13; i++)
    figure(
      w,
      [random.between(-15, 15), -9.85, random.between(-13, 9)],
      1.76,
      i % 3 ? dark : yellow,
      random.between(0, 6),
      random.between(0.1, 0.35),
    );
  w.ground(-44, soil);
  for (let i = 0; i < 60; i++)
    w.box(
      [random.between(-60, 60), -43.5, random.between(-60, 50)],
      [random.between(0.5, 3), 0.6, random.between(0.5, 3)],
      i % 3 ? concrete : yellow,
      random.next() * 3,
    );
  const sun = direction(68, 24);
  return {
    world: w,
    sun: { dir: sun, color: [4.2, 3.1, 2.1], size: 0.5 },
    sky: { zenith: [0.4, 0.46, 0.62], horizon: [0.8, 0.7, 0.66] },
    camera: { eye: [13, 33, 21], at: [-1, -11, -2.5], mm: 38 },
    fog: { density: 0.001, fall: 0.01, base: -44, color: [0.5, 0.44, 0.44] },
    samples: 3,
  };
}

function nightSite(random: Random): Scene {
  const w = new World();
  towerCrane(w, [-12, 0, -60], 52, 40, 0.35, yellow, dark);
  frameBuilding(w, [8, 0, -64], { bays: 5, deep: 3, storeys: 9, bay: 6, storey: 3.4 }, concrete, bars, net);
  const glow = look({ color: [0, 0, 0], glow: [34, 30, 22] });
  const lamps: Lamp[] = [];
  for (const p of [
    [-12, 46, -58.6],
    [-20, 14, -48],
    [26, 13, -46],
    [6, 33.5, -58],
  ] as Vec3[]) {
    w.box(p, [0.5, 0.4, 0.2], glow);
    lamps.push({ at: add(p, [0, -0.8, 0.9]), color: [300, 235, 150], radius: 0.8 });
  }
  for (let i = 0; i < 16; i++) {
    const p: Vec3 = [-5 + random.integer(5) * 6, 2 + random.integer(8) * 3.4, -58 - random.integer(3) * 5];
    lamps.push({ at: p, color: [26, 17, 8], radius: 0.4 });
  }
  for (const x of [-22, 26]) w.capsule([x, 0, -47.5], [x, 14, -47.5], 0.16, 0.12, dark);
  for (let i = 0; i < 6; i++)
    figure(w, [random.between(-14, 20), 0, random.between(-44, -30)], 1.76, dark, random.between(0, 6), 0.25);
  w.ground(
    0,
    look({
      color: [0.16, 0.12, 0.09],
      color2: [0.05, 0.04, 0.04],
      grain: 0.35,
      edge: [-0.1, 0.25],
      rough: 0.9,
      rough2: 0.08,
      mirror: 0.03,
      bump: 0.2,
      bumpGrain: 2,
    }),
  );
  return {
    world: w,
    lamps,
    sky: {
      zenith: [0.012, 0.016, 0.045],
      horizon: [0.1, 0.075, 0.09],
      fall: 4,
      sun: direction(0, 10),
      clouds: {
        cover: 0.5,
        size: 0.8,
        lit: [0.1, 0.075, 0.08],
        shade: [0.02, 0.02, 0.04],
        seed: 14,
        stretch: 2,
      },
    },
    camera: { eye: [3, 2, 4], at: [2, 21, -60], mm: 30, shift: 0.06 },
    volumes: [
      {
        min: [-50, 0, -80],
        max: [50, 60, -16],
        density: (x, y, z) => 0.005 + Math.max(0, fbm(x * 0.05, y * 0.05, z * 0.05, 3)) * 0.012,
        color: [1, 1, 1],
        ambient: [0.004, 0.004, 0.008],
        lamps: true,
        steps: 18,
      },
    ],
    samples: 5,
  };
}

function cabAgainstSun(): Scene {
  const w = new World();
  towerCrane(w, [0, -54, -30], 60, 46, 1.72, yellow, dark, 0.5);
  towerCrane(w, [-60, -54, -190], 66, 46, 0.7, yellow, dark);
  towerCrane(w, [70, -54, -260], 60, 46, 2.4, yellow, dark);
  figure(w, [-1.3, 7.6, -29], 1.76, dark, 1.7, 0.2);
  const sun = direction(-5, 9);
  return {
    world: w,
    sun: { dir: sun, color: [4.4, 2.6, 1.4], size: 0.6 },
    sky: {
      zenith: [0.24, 0.26, 0.46],
      horizon: [1.5, 0.84, 0.5],
      nadir: [0.8, 0.5, 0.42],
      sun,
      halo: [1.9, 1, 0.5],
      haloPower: 9,
      disc: [34, 22, 12],
      discRadius: 2.2,
      fall: 2.4,
      clouds: { cover: 0.36, size: 1.1, lit: [1.7, 1, 0.7], shade: [0.5, 0.4, 0.48], seed: 33, stretch: 4 },
    },
    camera: { eye: [2, -1, 10], at: [0.6, 7.2, -30], mm: 60 },
    fog: { density: 0.0018, fall: 0.01, base: -54, color: [0.85, 0.56, 0.46], glow: [1.3, 0.7, 0.4] },
    samples: 3,
  };
}

function aboveTheMist(random: Random): Scene {
  const w = new World();
  for (const [x, z, h, r, a] of [
    [-90, -200, 62, 44, 0.6],
    [-20, -150, 54, 46, 2.2],
    [64, -190, 74, 48, -0.3],
    [150, -280, 66, 46, 1.2],
    [-190, -330, 78, 46, -0.8],
    [240, -420, 80, 46, 2.6],
  ] as const)
    towerCrane(w, [x, 0, z], h, r, a, yellow, dark);
  for (const [x, z, s] of [
    [-70, -215, 13],
    [-4, -170, 10],
    [84, -205, 15],
    [170, -300, 12],
    [-170, -350, 16],
  ] as const)
    frameBuilding(w, [x, 0, z], { bays: 4, deep: 3, storeys: s, bay: 6, storey: 3.4 }, concrete, bars, net);
  town(w, random, -1300, -420, 0, [0, 0, 0]);
  const sun = direction(38, 7);
  return {
    world: w,
    sun: { dir: sun, color: [3.4, 2.3, 1.5], size: 0.8 },
    sky: {
      zenith: [0.26, 0.34, 0.52],
      horizon: [1.2, 0.82, 0.64],
      nadir: [0.8, 0.6, 0.52],
      sun,
      halo: [1.2, 0.7, 0.4],
      haloPower: 7,
      fall: 2.5,
      clouds: { cover: 0.3, size: 0.8, lit: [1.4, 1, 0.8], shade: [0.5, 0.46, 0.54], seed: 5, stretch: 4 },
    },
    camera: { eye: [0, 62, 60], at: [10, 52, -200], mm: 45 },
    fog: { density: 0.011, fall: 0.05, color: [0.86, 0.64, 0.58], glow: [0.7, 0.4, 0.2] },
  };
}

export const plates: Plate[] = [
  {
    aspect: [16, 9],
    seed: 701,
    inks,
    description: '样张：晚霞前的塔吊与在建楼房，远处楼群亮起灯火',
    scene: dusk,
  },
  {
    aspect: [2, 3],
    seed: 702,
    inks,
    description: '样张：从地面仰望塔吊塔身，两侧是在建的框架楼',
    scene: upTheMast,
  },
  {
    aspect: [1, 1],
    seed: 703,
    inks,
    description: '样张：从高处俯视楼顶钢筋网，工人散布其上，身影拉长',
    scene: downToTheSlab,
  },
  {
    aspect: [4, 3],
    seed: 704,
    inks: { ...inks, exposure: -0.5, bloom: 0.5 },
    description: '样张：夜间工地，塔吊与楼架被灯光照亮，地面积水反光',
    scene: nightSite,
  },
  {
    aspect: [2, 3],
    seed: 705,
    inks,
    description: '样张：落日正在驾驶室后方，塔吊成为剪影',
    scene: cabAgainstSun,
  },
  {
    aspect: [3, 2],
    seed: 706,
    inks,
    description: '样张：晨雾之上的塔吊与楼架，雾海把楼群隔成层层',
    scene: aboveTheMist,
  },
];
