import { bend, look } from '../engine/material.ts';
import { fbm } from '../engine/noise.ts';
import type { Random } from '../engine/random.ts';
import type { Lamp, Scene } from '../engine/scene.ts';
import { direction } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import { World } from '../engine/world.ts';
import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { archBridge, cableStayed, trussBridge } from '../shapes/bridge.ts';
import { terrain, tree } from '../shapes/land.ts';
import { lattice } from '../shapes/steel.ts';
import { facade, figure } from '../shapes/town.ts';

const inks: Inks = {
  tones: [
    [0.035, 0.055, 0.07],
    [0.2, 0.29, 0.35],
    [0.66, 0.71, 0.7],
    [0.98, 0.95, 0.88],
  ],
  color: 0.6,
  grain: 0.036,
};
const concrete = look({
  color: [0.42, 0.41, 0.39],
  color2: [0.26, 0.25, 0.24],
  grain: [0.25, 0.08, 0.25],
  rough: 0.9,
  bump: 0.06,
  bumpGrain: 3,
});
const steel = look({
  color: [0.24, 0.1, 0.07],
  color2: [0.14, 0.09, 0.08],
  grain: 0.8,
  rough: 0.5,
  mirror: 0.08,
});
const dark = look({ color: [0.03, 0.035, 0.04], rough: 0.7 });
const white = look({ color: [0.66, 0.66, 0.65], rough: 0.5 });
const stone = look({
  color: [0.3, 0.28, 0.25],
  color2: [0.16, 0.16, 0.15],
  grain: 0.9,
  rough: 0.95,
  bump: 0.45,
  bumpGrain: 5,
  vary: 0.22,
});
const bank = look({
  color: [0.15, 0.15, 0.09],
  color2: [0.08, 0.08, 0.05],
  grain: 0.12,
  rough: 1,
  bump: 0.7,
  bumpGrain: 1.2,
});
const leaf = look({ color: [0.06, 0.08, 0.04], rough: 0.9, vary: 0.4 });

const river = (wave: number, tint: Vec3 = [0.05, 0.075, 0.075]) =>
  look({
    color: tint,
    rough: 0.03,
    mirror: 0.025,
    finish: (hit) => {
      if (hit.bounce > 0) return;
      const fade = wave * Math.min(1, 60 / hit.distance + 0.25);
      bend(hit, fbm(hit.x * 0.5, 0, hit.z * 1.3, 4) * fade, 0, fbm(hit.x * 0.5, 9, hit.z * 1.3, 4) * fade);
    },
  });

function shores(w: World, seed: number, near: number, far: number): void {
  terrain(
    w,
    { x0: -900, x1: 900, z0: far - 700, z1: far, nx: 180, nz: 80 },
    (x, z) => {
      const d = Math.min(1, (far - z) / 80);
      return (
        -1 +
        d *
          (4 +
            fbm(x * 0.006, seed, z * 0.006, 4) * 10 +
            Math.max(0, (far - z - 150) * 0.12) * (1 + fbm(x * 0.003, seed + 3, z * 0.003, 3)))
      );
    },
    bank,
  );
  terrain(
    w,
    { x0: -140, x1: 140, z0: near, z1: near + 40, nx: 90, nz: 40 },
    (x, z) => -0.9 + Math.min(1, (z - near) / 12) * 1.6 + fbm(x * 0.12, seed, z * 0.12, 4) * 0.8,
    bank,
  );
}

function stayedMorning(random: Random): Scene {
  const w = new World();
  cableStayed(
    w,
    { x0: -330, x1: 330, z: -230, deck: 17, towers: [-110, 110], height: 96, cables: 15 },
    white,
    dark,
  );
  shores(w, 3, -12, -330);
  for (let i = 0; i < 60; i++)
    tree(
      w,
      [random.between(-320, 320), 1, random.between(-380, -338)],
      random.between(8, 15),
      random,
      dark,
      leaf,
    );
  w.ground(0, river(0.05));
  const sun = direction(14, 6);
  return {
    world: w,
    sun: { dir: sun, color: [3.2, 2.2, 1.5], size: 0.7 },
    sky: {
      zenith: [0.28, 0.4, 0.52],
      horizon: [1.1, 0.86, 0.68],
      sun,
      halo: [1.4, 0.9, 0.5],
      haloPower: 8,
      disc: [22, 15, 9],
      discRadius: 1,
      fall: 3,
      clouds: { cover: 0.4, size: 0.8, lit: [1.3, 1, 0.8], shade: [0.5, 0.5, 0.54], seed: 81, stretch: 3 },
    },
    camera: { eye: [-30, 5, 24], at: [14, 40, -230], mm: 29, shift: 0.02 },
    fog: { density: 0.003, fall: 0.03, color: [0.72, 0.66, 0.6], glow: [1, 0.7, 0.4] },
    volumes: [
      {
        min: [-400, 0, -330],
        max: [400, 16, -20],
        density: (x, y, z) =>
          Math.max(0, fbm(x * 0.02, y * 0.06, z * 0.03, 4) + 0.1) * 0.012 * Math.exp(-y * 0.14),
        color: [1, 1, 1],
        ambient: [0.6, 0.55, 0.5],
        sun: true,
        forward: 0.4,
        steps: 20,
      },
    ],
  };
}

function trussInside(): Scene {
  const w = new World();
  trussBridge(w, { z0: 6, z1: -180, y: 0, width: 7, height: 8.5, bay: 8 }, steel, dark);
  figure(w, [-1.8, 0.2, -36], 1.75, dark, 3, 0.3);
  const sun = direction(42, 21);
  w.ground(-24, river(0.05));
  return {
    world: w,
    sun: { dir: sun, color: [5, 3.8, 2.6], size: 0.5 },
    sky: {
      zenith: [0.3, 0.44, 0.56],
      horizon: [1.1, 0.94, 0.78],
      sun,
      halo: [1.2, 0.9, 0.6],
      clouds: { cover: 0.35, size: 1, lit: [1.3, 1.15, 1], shade: [0.5, 0.54, 0.58], seed: 5 },
    },
    camera: { eye: [0.4, 1.9, 4], at: [0, 3.3, -40], mm: 30 },
    fog: { density: 0.005, fall: 0.02, color: [0.74, 0.68, 0.6], glow: [0.8, 0.5, 0.3] },
    samples: 3,
  };
}

function stoneArches(random: Random): Scene {
  const w = new World();
  archBridge(w, [0, 0, -34], 5, 13, 7.6, stone);
  shores(w, 12, -4, -54);
  figure(w, [3.6, 9.3, -34], 1.7, dark, 1.6, 0.3, false);
  figure(w, [-12, 9.3, -34], 1.7, dark, -1.6, 0.3, false);
  for (let i = 0; i < 26; i++)
    tree(
      w,
      [random.between(-70, 70), 1.5, random.between(-86, -58)],
      random.between(8, 13),
      random,
      dark,
      leaf,
    );
  for (let i = 0; i < 260; i++)
    w.sphere([random.between(-13, 13), -0.12, random.between(-10, -2.4)], random.between(0.1, 0.42), stone);
  w.ground(0, river(0.025));
  const sun = direction(-118, 24);
  return {
    world: w,
    sun: { dir: sun, color: [3.8, 3, 2.1], size: 0.5 },
    sky: {
      zenith: [0.24, 0.4, 0.56],
      horizon: [0.8, 0.84, 0.82],
      sun,
      clouds: { cover: 0.48, size: 1, lit: [1.3, 1.24, 1.14], shade: [0.46, 0.52, 0.58], seed: 91 },
    },
    camera: { eye: [-5, 1.5, 0], at: [-0.6, 4.4, -34], mm: 32 },
    fog: { density: 0.003, fall: 0.03, color: [0.66, 0.7, 0.7] },
  };
}

function underTheDeck(): Scene {
  const w = new World();
  for (const s of [-1, 1]) {
    w.box([s * 9, 20, -120], [3.2, 1.6, 170], concrete);
    w.box([s * 9, 23, -120], [6.4, 0.35, 170], concrete);
  }
  for (let i = 0; i < 9; i++) {
    const z = 2 - i * 30;
    for (const s of [-1, 1]) {
      w.box([s * 9, 9, z], [1.9, 9.6, 1.1], concrete);
      w.box([s * 9, 18, z], [3.6, 0.7, 1.5], concrete);
      w.box([s * 9, 0.4, z], [3, 0.8, 2.4], concrete);
    }
  }
  figure(w, [-1.4, -0.4, -26], 1.75, dark, 2.6, 0.3);
  w.ground(0, river(0.015, [0.06, 0.08, 0.08]));
  w.bar([-3.4, -0.42, 10], [-0.6, -0.42, -60], 3, 1, bank);
  const sun = direction(-18, 14);
  return {
    world: w,
    sun: { dir: sun, color: [4.4, 3.4, 2.4], size: 0.6 },
    sky: { zenith: [0.34, 0.48, 0.58], horizon: [1, 0.96, 0.9], sun, halo: [1.1, 0.85, 0.6] },
    camera: { eye: [-0.6, 1.4, 5], at: [0.2, 9.6, -60], mm: 24, shift: 0.05 },
    fog: { density: 0.004, fall: 0.02, color: [0.74, 0.74, 0.7], glow: [0.7, 0.5, 0.3] },
    samples: 3,
  };
}

function nightReflections(random: Random): Scene {
  const w = new World();
  cableStayed(w, { x0: -260, x1: 260, z: -170, deck: 13, towers: [0], height: 84, cables: 18 }, white, dark);
  const glow = look({ color: [0, 0, 0], glow: [26, 17, 7] });
  const cool = look({ color: [0, 0, 0], glow: [10, 14, 20] });
  const lamps: Lamp[] = [];
  for (let x = -250; x <= 250; x += 14)
    for (const z of [-164.5, -175.5]) {
      w.capsule([x, 14, z], [x, 20, z], 0.12, 0.1, dark);
      w.sphere([x, 20.2, z], 0.34, glow);
      if (x % 28 === 2) lamps.push({ at: [x, 19.6, z], color: [90, 58, 24], radius: 0.5 });
    }
  for (const y of [30, 50, 70]) lamps.push({ at: [0, y, -158], color: [50, 64, 84], radius: 1 });
  for (let x = -250; x <= 250; x += 7) w.sphere([x, 12.2, -163.6], 0.14, cool);
  for (let i = 0; i < 40; i++) {
    const h = random.between(8, 34);
    w.box(
      [random.between(-260, 260), h, random.between(-420, -270)],
      [random.between(8, 15), h, 8],
      facade([0.2, 0.21, 0.23], 0.34, [1.8, 1.2, 0.6], i),
    );
  }
  w.ground(0, river(0.09, [0.012, 0.018, 0.024]));
  return {
    world: w,
    lamps,
    sky: {
      zenith: [0.012, 0.025, 0.06],
      horizon: [0.14, 0.15, 0.2],
      fall: 3,
      sun: direction(0, 3),
      halo: [0.12, 0.08, 0.06],
    },
    camera: { eye: [34, 6, 10], at: [-6, 24, -170], mm: 29 },
    fog: { density: 0.0012, fall: 0.02, color: [0.06, 0.075, 0.1] },
    samples: 5,
  };
}

function closingTheArch(): Scene {
  const w = new World();
  for (const s of [-1, 1]) {
    for (const z of [-96, -104]) {
      const at = (t: number): Vec3 => [s * (86 - t * 78), 2 + 46 * (1 - (1 - t) * (1 - t)), z];
      for (let i = 0; i < 11; i++)
        lattice(
          w,
          at(i / 11),
          at((i + 1) / 11),
          { from: 2.6, to: 2.6, bays: 3, leg: 0.4, brace: 0.18 },
          steel,
        );
      for (let i = 1; i <= 11; i += 2) w.capsule([s * 92, 74, z], at(i / 11), 0.09, 0.09, dark);
      w.capsule([s * 92, 74, z], [s * 170, 6, z], 0.12, 0.12, dark);
    }
    for (let i = 1; i <= 10; i++) {
      const t = i / 11;
      const p: Vec3 = [s * (86 - t * 78), 2 + 46 * (1 - (1 - t) * (1 - t)), -96];
      w.bar(p, [p[0], p[1], -104], 0.4, 0.4, steel);
    }
    lattice(
      w,
      [s * 92, 0, -100],
      [s * 92, 74, -100],
      { from: 6, to: 4, bays: 14, leg: 0.5, brace: 0.22, depth: 10 },
      steel,
    );
    w.box([s * 100, 2, -100], [14, 4, 10], concrete);
  }
  w.capsule([-92, 74, -100], [92, 74, -100], 0.1, 0.1, dark);
  w.capsule([0, 73.6, -100], [0, 56, -100], 0.06, 0.06, dark);
  lattice(
    w,
    [-6, 52.5, -100],
    [6, 52.5, -100],
    { from: 2.6, to: 2.6, bays: 4, leg: 0.4, brace: 0.18 },
    steel,
  );
  for (const s of [-1, 1]) w.capsule([0, 56, -100], [s * 5, 54, -100], 0.05, 0.05, dark);
  for (const [x, y] of [
    [-10.6, 49.6],
    [11, 49.5],
    [-13.4, 49.4],
  ] as const)
    figure(w, [x, y, -97], 1.75, dark, x < 0 ? 1.5 : -1.5, 0.2);
  for (const s of [-1, 1])
    terrain(
      w,
      { x0: s > 0 ? 78 : -330, x1: s > 0 ? 330 : -78, z0: -330, z1: 10, nx: 90, nz: 90 },
      (x, z) =>
        Math.min(1, (Math.abs(x) - 78) / 50) *
          (10 + fbm(x * 0.014, 6, z * 0.014, 5) * 22 + Math.max(0, Math.abs(x) - 110) * 0.35) -
        1,
      bank,
    );
  w.ground(0, river(0.04));
  const sun = direction(-4, 12);
  return {
    world: w,
    sun: { dir: sun, color: [3.8, 2.6, 1.7], size: 0.7 },
    sky: {
      zenith: [0.3, 0.4, 0.5],
      horizon: [1.2, 0.96, 0.74],
      sun,
      halo: [1.6, 1.05, 0.6],
      haloPower: 8,
      fall: 2.4,
      clouds: {
        cover: 0.42,
        size: 0.9,
        lit: [1.4, 1.15, 0.9],
        shade: [0.55, 0.55, 0.57],
        seed: 101,
        stretch: 2,
      },
    },
    camera: { eye: [-10, 13, 26], at: [0, 39, -100], mm: 33 },
    fog: { density: 0.0028, fall: 0.012, color: [0.76, 0.7, 0.62], glow: [1, 0.7, 0.4] },
  };
}

export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 1201,
    inks,
    description: '样张：晨光中的斜拉桥，两座桥塔立在雾气轻浮的河上',
    scene: stayedMorning,
  },
  {
    aspect: [2, 3],
    seed: 1202,
    inks,
    description: '样张：钢桁架桥内部，杆件向远处收成一点，一人走在桥面',
    scene: trussInside,
  },
  {
    aspect: [4, 3],
    seed: 1203,
    inks,
    description: '样张：石拱桥横跨浅水，前景是大大小小的河石',
    scene: stoneArches,
  },
  {
    aspect: [2, 3],
    seed: 1204,
    inks,
    description: '样张：从高架桥下望去，两列桥墩夹着远处的亮光',
    scene: underTheDeck,
  },
  {
    aspect: [12, 5],
    seed: 1205,
    inks: { ...inks, exposure: -0.5, bloom: 0.5, color: 0.8 },
    description: '样张：长卷，夜色里的斜拉桥与对岸灯火倒映在水面',
    scene: nightReflections,
  },
  {
    aspect: [16, 9],
    seed: 1206,
    inks,
    description: '样张：钢拱桥合龙在即，两侧拱肋悬在河谷上空',
    scene: closingTheArch,
  },
];
