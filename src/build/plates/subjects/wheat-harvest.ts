import { look } from '../engine/material.ts';
import { fbm } from '../engine/noise.ts';
import type { Random } from '../engine/random.ts';
import type { Scene } from '../engine/scene.ts';
import { add, direction } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import { World } from '../engine/world.ts';
import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { combine, sheaf, wheatEar, wheatField } from '../shapes/wheat.ts';
import { terrain, tree } from '../shapes/land.ts';
import { figure } from '../shapes/town.ts';

const inks: Inks = {
  tones: [
    [0.09, 0.05, 0.03],
    [0.42, 0.26, 0.1],
    [0.88, 0.68, 0.34],
    [0.99, 0.95, 0.82],
  ],
  color: 0.6,
  grain: 0.036,
};
const straw = look({ color: [0.55, 0.4, 0.16], rough: 0.6, mirror: 0.05, vary: 0.3 });
const ear = look({ color: [0.62, 0.43, 0.17], rough: 0.65, mirror: 0.05, vary: 0.3 });
const earth = look({
  color: [0.27, 0.19, 0.11],
  color2: [0.16, 0.11, 0.07],
  grain: 1.2,
  rough: 1,
  bump: 0.8,
  bumpGrain: 3,
});
const field = look({
  color: [0.52, 0.38, 0.15],
  color2: [0.34, 0.24, 0.09],
  grain: [0.5, 0.5, 0.12],
  rough: 1,
  bump: 1,
  bumpGrain: [4, 4, 1.5],
});
const dark = look({ color: [0.04, 0.03, 0.03], rough: 0.8 });
const red = look({
  color: [0.4, 0.05, 0.03],
  color2: [0.2, 0.06, 0.04],
  grain: 1,
  rough: 0.45,
  mirror: 0.06,
});
const leaf = look({ color: [0.09, 0.11, 0.04], rough: 0.9, vary: 0.4 });

function poplars(w: World, random: Random, z: number, x0: number, x1: number, step: number): void {
  for (let x = x0; x < x1; x += step * random.between(0.7, 1.3))
    tree(w, [x, 0, z + random.bell() * 5], random.between(12, 18), random, dark, leaf, 0.38);
}

function againstTheSun(random: Random): Scene {
  const w = new World();
  wheatField(
    w,
    random,
    { x0: -2.6, x1: 2.6, z0: -5.2, z1: -0.55, count: 5200, height: 0.86 },
    straw,
    ear,
    true,
  );
  wheatField(w, random, { x0: -10, x1: 10, z0: -20, z1: -5, count: 30000, height: 0.86 }, straw, ear, false);
  wheatField(w, random, { x0: -45, x1: 45, z0: -90, z1: -20, count: 40000, height: 0.9 }, straw, ear, false);
  poplars(w, random, -210, -140, 150, 9);
  figure(w, [4, 0, -22], 1.7, dark, 0.4, 0.25, true);
  figure(w, [6, 0, -25], 1.66, dark, 2.4, 0.25, true);
  w.ground(0, field);
  const sun = direction(-7, 8);
  return {
    world: w,
    sun: { dir: sun, color: [5, 3.4, 1.8], size: 0.6 },
    sky: {
      zenith: [0.3, 0.4, 0.52],
      horizon: [1.3, 0.95, 0.6],
      sun,
      halo: [1.8, 1.1, 0.5],
      haloPower: 9,
      disc: [30, 22, 12],
      discRadius: 1.2,
      fall: 3,
      clouds: {
        cover: 0.34,
        size: 0.9,
        lit: [1.5, 1.15, 0.8],
        shade: [0.6, 0.52, 0.46],
        seed: 3,
        stretch: 3,
      },
    },
    camera: { eye: [0, 1.06, 0.5], at: [0.2, 1.02, -12], mm: 32 },
    fog: { density: 0.003, fall: 0.04, color: [0.8, 0.6, 0.38], glow: [1.6, 1, 0.45], glowPower: 8 },
    samples: 3,
  };
}

function earsClose(random: Random): Scene {
  const w = new World();
  const k = 10;
  for (let i = 0; i < 9; i++) {
    const x = -2.3 + i * 0.5 + random.bell() * 0.1;
    const z = -8 - (i % 3) * 0.5;
    wheatEar(
      w,
      random,
      [x - 0.4, -7, z],
      [random.bell() * 0.3 + 0.4, 7.3 + random.bell() * 0.9, random.bell() * 0.3],
      k * 1.5,
      straw,
      ear,
    );
  }
  for (let i = 0; i < 150; i++)
    wheatEar(
      w,
      random,
      [random.between(-26, 26), -8, random.between(-48, -14)],
      [random.bell() * 1.2 + 0.7, 8 + random.bell() * 1.2, random.bell()],
      k,
      straw,
      ear,
    );
  const sun = direction(-24, 14);
  w.ground(-9, field);
  return {
    world: w,
    sun: { dir: sun, color: [5.4, 3.8, 2.1], size: 0.6 },
    sky: {
      zenith: [0.4, 0.46, 0.5],
      horizon: [0.9, 0.7, 0.42],
      nadir: [0.3, 0.2, 0.08],
      sun,
      halo: [1.6, 1, 0.45],
      haloPower: 9,
      fall: 2,
    },
    camera: { eye: [0, 1, 3], at: [0.1, 1.1, -8], mm: 74, lens: 0.3, focus: 11.3 },
    fog: { density: 0.008, fall: 0, color: [0.9, 0.68, 0.4], glow: [0.8, 0.5, 0.2] },
    samples: 14,
    detail: 0.55,
    smooth: 0.3,
  };
}

function combineFromAir(random: Random): Scene {
  const w = new World();
  const height = (x: number, z: number): number => fbm(x * 0.02, 3, z * 0.02, 3) * 0.8;
  const rows = look({
    color: [0.5, 0.37, 0.15],
    finish: (hit, s) => {
      const line = -6 + Math.sin(hit.z * 0.012) * 6;
      const cut = hit.x < line + (hit.z > -24 ? 9 : 0);
      const n = fbm(hit.x * 1.4, 0, hit.z * 0.2, 4);
      const wind = fbm(hit.x * 0.05, 7, hit.z * 0.03, 4);
      const stripe = 0.5 + 0.5 * Math.sin(hit.x * (cut ? 1.4 : 3.6));
      const k = cut ? 0.9 + 0.35 * stripe + n * 0.3 : 0.7 + 0.2 * stripe + n * 0.35 + wind * 0.3;
      s.r = (cut ? 0.55 : 0.44) * k;
      s.g = (cut ? 0.43 : 0.3) * k;
      s.b = (cut ? 0.24 : 0.1) * k;
      s.rough = 1;
    },
    bump: 0.8,
    bumpGrain: [3, 3, 0.7],
  });
  terrain(w, { x0: -160, x1: 160, z0: -190, z1: 90, nx: 130, nz: 110 }, height, rows);
  for (let i = 0; i < 9000; i++) {
    const z = random.between(-70, 24);
    const x = -6 + Math.sin(z * 0.012) * 6 + (z > -24 ? 9 : 0) + Math.pow(random.next(), 2) * 16;
    w.capsule(
      [x, height(x, z), z],
      [x + random.bell() * 0.1, height(x, z) + 0.85, z + random.bell() * 0.1],
      0.05,
      0.11,
      ear,
    );
  }
  combine(w, [-0.5, 0.4, -24], Math.PI, red, dark);
  figure(w, [-14, 0.2, -2], 1.7, dark, 1, 0.3);
  for (let i = 0; i < 26; i++)
    sheaf(w, random, [-20 - (i % 4) * 7 + random.bell(), 0.2, -70 + Math.floor(i / 4) * 14], 1.1, straw);
  const sun = direction(76, 22);
  return {
    world: w,
    sun: { dir: sun, color: [4.6, 3.5, 2.2], size: 0.5 },
    sky: { zenith: [0.42, 0.5, 0.6], horizon: [0.8, 0.72, 0.6] },
    camera: { eye: [9, 30, 17], at: [-1, 0, -20], mm: 36, roll: -9 },
    volumes: [
      {
        min: [-12, 0, -30],
        max: [8, 9, 8],
        density: (x, y, z) => {
          const back = z + 22;
          if (back < 0) return 0;
          const d =
            Math.hypot((x + 0.5 + back * 0.12) * 0.6, (y - 1.6 - back * 0.08) * 0.9) / (1.3 + back * 0.13);
          return (
            Math.max(0, 1 - d + fbm(x * 0.4, y * 0.4, z * 0.35, 4) * 1.2) * 0.16 * Math.max(0, 1 - back / 28)
          );
        },
        color: [1, 0.88, 0.68],
        ambient: [0.5, 0.43, 0.33],
        sun: true,
        forward: 0.2,
        steps: 24,
      },
    ],
    samples: 2,
  };
}

function reapers(random: Random): Scene {
  const w = new World();
  wheatField(w, random, { x0: -34, x1: 1.6, z0: -60, z1: -9, count: 60000, height: 0.88 }, straw, ear, false);
  wheatField(w, random, { x0: -5, x1: 0.2, z0: -9, z1: -2.2, count: 6000, height: 0.86 }, straw, ear, true);
  for (let i = 0; i < 5; i++) {
    const z = -7.5 - i * 3.4;
    reaper(w, [2.3 + i * 1.25, 0, z], 1.7);
  }
  for (let i = 0; i < 18; i++)
    sheaf(
      w,
      random,
      [9 + (i % 3) * 4.6 + random.bell() * 0.5, 0, -14 - Math.floor(i / 3) * 7.5],
      1.15,
      straw,
    );
  for (let i = 0; i < 9000; i++) {
    const x = random.between(1.6, 26);
    const z = random.between(-50, -2);
    w.capsule([x, 0, z], [x + random.bell() * 0.03, random.between(0.08, 0.16), z], 0.008, 0.006, straw);
  }
  poplars(w, random, -150, -100, 120, 8);
  w.ground(0, earth);
  const sun = direction(-64, 15);
  return {
    world: w,
    sun: { dir: sun, color: [4.8, 3.5, 2], size: 0.5 },
    sky: {
      zenith: [0.26, 0.4, 0.56],
      horizon: [1, 0.86, 0.64],
      sun,
      halo: [1, 0.7, 0.4],
      clouds: { cover: 0.42, size: 1.1, lit: [1.5, 1.3, 1], shade: [0.55, 0.54, 0.54], seed: 29 },
    },
    camera: { eye: [1.2, 1.7, 1.5], at: [1.6, 1.75, -20], mm: 36 },
    fog: { density: 0.003, fall: 0.03, color: [0.8, 0.66, 0.46], glow: [0.8, 0.5, 0.25] },
    samples: 3,
  };
}

function reaper(w: World, o: Vec3, h: number): void {
  const p = (x: number, y: number, z = 0): Vec3 => add(o, [x * h, y * h, z * h]);
  for (const s of [-1, 1]) {
    w.capsule(p(0.1, 0.02, s * 0.1), p(0.06, 0.28, s * 0.08), 0.03 * h, 0.04 * h, dark);
    w.capsule(p(0.06, 0.28, s * 0.08), p(0.12, 0.5, s * 0.04), 0.042 * h, 0.06 * h, dark);
    w.capsule(p(-0.14, 0.62, s * 0.1), p(-0.26, 0.36, s * 0.1), 0.032 * h, 0.024 * h, dark);
  }
  w.capsule(p(0.12, 0.53), p(-0.14, 0.64), 0.085 * h, 0.095 * h, dark);
  w.capsule(p(-0.24, 0.68), p(-0.25, 0.7), 0.055 * h, 0.055 * h, dark);
  w.capsule(p(-0.235, 0.715), p(-0.25, 0.755), 0.14 * h, 0.03 * h, straw);
  for (let i = 0; i < 8; i++)
    w.capsule(
      p(-0.27 - 0.02 * i, 0.34 - 0.012 * i * i * 0.2, 0.1),
      p(-0.29 - 0.02 * i, 0.336 - 0.012 * i * i * 0.24, 0.1),
      0.009 * h,
      0.009 * h,
      dark,
    );
}

function threshingDusk(random: Random): Scene {
  const w = new World();
  const heap = (x: number, z: number): number => {
    const d = Math.hypot(x + 2.6, (z + 12) * 1.05) / 4.4;
    return Math.max(0, 1 - d) * 2.3 + fbm(x * 0.8, 1, z * 0.8, 3) * 0.06;
  };
  const grain = look({
    color: [0.62, 0.42, 0.17],
    color2: [0.42, 0.27, 0.1],
    grain: 22,
    rough: 0.8,
    bump: 1.4,
    bumpGrain: 24,
  });
  terrain(w, { x0: -16, x1: 16, z0: -30, z1: 2, nx: 150, nz: 150 }, heap, grain);
  figure(w, [2.7, 0.02, -11], 1.74, dark, -1.7, 0.36, false);
  w.capsule([2.2, 1.15, -11], [0.7, 2.05, -11.3], 0.022, 0.022, dark);
  w.box([0.45, 2.2, -11.35], [0.24, 0.03, 0.2], dark, 0.4);
  figure(w, [-7, 0.02, -15], 1.68, dark, 1, 0.2, true);
  for (let i = 0; i < 2600; i++) {
    const t = random.next();
    const p: Vec3 = [
      0.5 - t * 3.4 + random.bell() * 0.22,
      2.4 + 2.2 * t * (1 - t) * 2.2 + random.bell() * 0.24 * (0.4 + t) - t * 0.8,
      -11.4 + random.bell() * 0.3,
    ];
    w.capsule(p, add(p, [0.02, 0.012, 0]), 0.009, 0.007, ear);
  }
  for (let i = 0; i < 7; i++)
    w.capsule(
      [5.4 + (i % 3) * 0.9, 0.3 + Math.floor(i / 3) * 0.5, -14],
      [5.4 + (i % 3) * 0.9, 0.35 + Math.floor(i / 3) * 0.5, -12.9],
      0.33,
      0.3,
      look({ color: [0.5, 0.45, 0.36], rough: 0.95, bump: 0.3, bumpGrain: 6 }),
    );
  poplars(w, random, -70, -50, 60, 6);
  w.ground(-0.05, earth);
  const sun = direction(-3, 6);
  return {
    world: w,
    sun: { dir: sun, color: [5, 3, 1.4], size: 0.6 },
    sky: {
      zenith: [0.32, 0.34, 0.42],
      horizon: [1.4, 0.85, 0.45],
      sun,
      halo: [1.8, 1, 0.4],
      haloPower: 7,
      disc: [28, 18, 8],
      discRadius: 1.4,
      fall: 3,
    },
    camera: { eye: [0.9, 0.9, 0.4], at: [0, 2.0, -12], mm: 42 },
    volumes: [
      {
        min: [-7, 0, -15],
        max: [4, 6, -9],
        density: (x, y, z) =>
          0.2 *
          Math.max(
            0,
            0.75 -
              Math.hypot((x + 1.2) * 0.32, (y - 2.2) * 0.6, (z + 11.4) * 0.7) +
              fbm(x * 0.7, y * 0.7, z * 0.7, 4) * 0.7,
          ),
        color: [1, 0.84, 0.6],
        ambient: [0.2, 0.14, 0.08],
        sun: true,
        forward: 0.5,
        steps: 20,
      },
    ],
    fog: { density: 0.008, fall: 0.1, color: [0.8, 0.52, 0.3], glow: [1.4, 0.8, 0.3], glowPower: 6 },
    samples: 3,
  };
}

function moonStubble(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 30000; i++) {
    const rowX = Math.round(random.between(-60, 60)) * 0.32;
    const z = -1.5 - Math.pow(random.next(), 1.7) * 60;
    const x = rowX + random.bell() * 0.03;
    w.capsule([x, 0, z], [x + random.bell() * 0.02, random.between(0.1, 0.19), z], 0.006, 0.005, straw);
  }
  for (let i = 0; i < 34; i++)
    sheaf(
      w,
      random,
      [-14 + (i % 6) * 5.6 + random.bell() * 0.8, 0, -8 - Math.floor(i / 6) * 9 + random.bell()],
      1.3,
      straw,
    );
  poplars(w, random, -130, -110, 110, 7);
  w.ground(0, earth);
  const moon = direction(26, 19);
  return {
    world: w,
    sun: { dir: moon, color: [0.9, 0.95, 1.05], size: 0.4 },
    sky: {
      zenith: [0.02, 0.035, 0.07],
      horizon: [0.16, 0.17, 0.2],
      sun: moon,
      halo: [0.35, 0.35, 0.36],
      haloPower: 20,
      disc: [7, 6.6, 5.8],
      discRadius: 1.3,
      stars: 0.6,
      fall: 3,
      clouds: {
        cover: 0.35,
        size: 1,
        lit: [0.4, 0.4, 0.42],
        shade: [0.07, 0.08, 0.11],
        seed: 40,
        stretch: 3,
      },
    },
    camera: { eye: [-1.5, 1.3, 2], at: [0.6, 2.6, -16], mm: 30 },
    fog: { density: 0.006, fall: 0.16, color: [0.13, 0.14, 0.17], glow: [0.2, 0.2, 0.2] },
    samples: 3,
  };
}

export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 901,
    inks,
    description: '样张：逆光的麦田一直铺到天边，杨树成排，远处有人',
    scene: againstTheSun,
  },
  { aspect: [2, 3], seed: 902, inks, description: '样张：近看几枝麦穗，麦芒在斜阳里发亮', scene: earsClose },
  {
    aspect: [4, 3],
    seed: 903,
    inks,
    description: '样张：从空中看收割机在麦田里推进，身后扬起尘土',
    scene: combineFromAir,
  },
  {
    aspect: [16, 9],
    seed: 904,
    inks,
    description: '样张：割麦的人弯腰一字排开，麦捆立在茬地上',
    scene: reapers,
  },
  {
    aspect: [1, 1],
    seed: 905,
    inks,
    description: '样张：傍晚的打麦场，扬场的人与谷堆成剪影',
    scene: threshingDusk,
  },
  {
    aspect: [3, 2],
    seed: 906,
    inks: {
      ...inks,
      color: 0.45,
      exposure: -0.5,
      tones: [
        [0.05, 0.045, 0.05],
        [0.25, 0.2, 0.15],
        [0.74, 0.64, 0.44],
        [0.98, 0.95, 0.86],
      ],
    },
    description: '样张：月光下的麦茬地，麦捆静静立着，远处是杨树',
    scene: moonStubble,
  },
];
