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
import { cable } from '../shapes/steel.ts';
import { attachments, pylon } from '../shapes/pylon.ts';
import { figure } from '../shapes/town.ts';

const inks: Inks = {
  tones: [
    [0.04, 0.06, 0.075],
    [0.2, 0.3, 0.33],
    [0.62, 0.72, 0.68],
    [0.97, 0.95, 0.86],
  ],
  color: 0.6,
  grain: 0.036,
};
const steel = look({
  color: [0.3, 0.31, 0.32],
  color2: [0.2, 0.2, 0.2],
  grain: 1.5,
  rough: 0.5,
  mirror: 0.18,
});
const dark = look({ color: [0.03, 0.035, 0.04], rough: 0.8 });
const glass = look({ color: [0.12, 0.26, 0.24], rough: 0.08, mirror: 0.12, glow: [0.03, 0.09, 0.08] });
const grass = look({
  color: [0.16, 0.17, 0.07],
  color2: [0.07, 0.085, 0.035],
  grain: [0.06, 0.3, 0.12],
  rough: 1,
  bump: 0.7,
  bumpGrain: 2.5,
});
const snow = look({
  color: [0.78, 0.8, 0.84],
  color2: [0.6, 0.63, 0.68],
  grain: 0.2,
  rough: 0.9,
  bump: 0.25,
  bumpGrain: 1.2,
});
const leaf = look({ color: [0.05, 0.07, 0.03], rough: 0.9, vary: 0.4 });

/** A line of pylons through `feet`, joined by conductors that sag by `sag` metres. */
function line(w: World, feet: readonly Vec3[], height: number, sag: number, wire = 0.06): void {
  feet.forEach((foot, i) => {
    const next = feet[i + 1] ?? foot;
    const back = feet[i - 1] ?? foot;
    const turn = Math.atan2(next[0] - back[0], next[2] - back[2]);
    pylon(w, foot, height, steel, glass, turn);
    if (i === 0) return;
    const turnBack = Math.atan2(foot[0] - (feet[i - 2] ?? back)[0], foot[2] - (feet[i - 2] ?? back)[2]);
    const from = attachments(back, height, turnBack);
    const to = attachments(foot, height, turn);
    from.forEach((p, k) => cable(w, p, to[k]!, k > 5 ? sag * 0.6 : sag, wire, dark, 20));
  });
}

function marching(random: Random): Scene {
  const w = new World();
  const height = (x: number, z: number): number =>
    fbm(x * 0.0035, 4, z * 0.0035, 4) * 34 + Math.max(0, (-z - 700) * 0.06) - 8;
  const at = (x: number, z: number): Vec3 => [x, height(x, z) - 0.5, z];
  line(
    w,
    [
      at(-66, 40),
      at(-34, -170),
      at(0, -390),
      at(40, -640),
      at(88, -900),
      at(142, -1200),
      at(200, -1560),
      at(270, -1960),
    ],
    52,
    9,
    0.09,
  );
  terrain(w, { x0: -1100, x1: 1300, z0: -2600, z1: 80, nx: 210, nz: 240 }, height, grass);
  for (let i = 0; i < 46; i++) {
    const x = random.between(-160, 260);
    const z = random.between(-620, -120);
    tree(w, at(x, z), random.between(8, 14), random, dark, leaf);
  }
  const sun = direction(-24, 8);
  return {
    world: w,
    sun: { dir: sun, color: [3.8, 2.7, 1.7], size: 0.6 },
    sky: {
      zenith: [0.2, 0.32, 0.42],
      horizon: [1, 0.85, 0.62],
      sun,
      halo: [1.2, 0.8, 0.45],
      fall: 3,
      clouds: {
        cover: 0.45,
        size: 0.8,
        lit: [1.3, 1.1, 0.85],
        shade: [0.4, 0.44, 0.47],
        seed: 6,
        stretch: 2,
      },
    },
    camera: { eye: [-20, 5, 20], at: [-6, 27, -170], mm: 35 },
    fog: { density: 0.0011, fall: 0.008, color: [0.5, 0.55, 0.52], glow: [1, 0.7, 0.4], glowPower: 8 },
  };
}

function beneath(): Scene {
  const w = new World();
  pylon(w, [0, 0, 0], 58, steel, glass, 0);
  for (const [z, s] of [
    [-320, 1],
    [320, 1],
  ] as const)
    attachments([0, 0, 0], 58, 0).forEach((p) => cable(w, p, add(p, [0, s, z]), 12, 0.05, dark, 24));
  const sun = direction(60, 52);
  return {
    world: w,
    sun: { dir: sun, color: [3.4, 3, 2.4] },
    sky: {
      zenith: [0.12, 0.26, 0.4],
      horizon: [0.55, 0.66, 0.68],
      sun,
      halo: [0.9, 0.85, 0.7],
      haloPower: 14,
      clouds: {
        cover: 0.48,
        size: 2.2,
        lit: [1.3, 1.26, 1.15],
        shade: [0.42, 0.47, 0.5],
        seed: 17,
        stretch: 1.5,
      },
    },
    camera: { eye: [0.7, 1.2, 0.9], at: [0.1, 60, 0.2], mm: 24, roll: 31 },
    samples: 3,
  };
}

function insulators(): Scene {
  const w = new World();
  for (let s = 0; s < 3; s++) {
    const x = -1.4 + s * 1.5;
    const z = -5 - s * 2.2;
    for (let i = 0; i < 14; i++) {
      const y = 3.6 - i * 0.29;
      w.capsule([x, y, z], [x, y - 0.04, z], 0.2, 0.05, glass);
      w.cylinder([x, y - 0.06, z], [x, y - 0.02, z], 0.25, glass);
      w.cylinder([x, y, z], [x, y + 0.16, z], 0.07, steel);
    }
    w.capsule([x, 3.6, z], [x, 6, z], 0.06, 0.06, steel);
    for (const k of [-0.2, 0.2]) {
      cable(w, [x - 14, -1.4, z + k - 2], [x, -0.66, z + k], 0.2, 0.035, dark, 16);
      cable(w, [x, -0.66, z + k], [x + 14, -1.6, z + k + 3], 0.2, 0.035, dark, 16);
    }
    w.capsule([x, -0.4, z - 0.25], [x, -0.4, z + 0.25], 0.05, 0.05, steel);
    w.capsule([x, -0.6, z - 0.2], [x, -0.35, z], 0.04, 0.04, steel);
    w.capsule([x, -0.6, z + 0.2], [x, -0.35, z], 0.04, 0.04, steel);
  }
  const sun = direction(22, 16);
  return {
    world: w,
    sun: { dir: sun, color: [5, 3.8, 2.5], size: 0.6 },
    sky: {
      zenith: [0.16, 0.3, 0.36],
      horizon: [1.1, 0.9, 0.62],
      nadir: [0.5, 0.42, 0.3],
      sun,
      halo: [1.6, 1.1, 0.6],
      haloPower: 12,
      clouds: { cover: 0.4, size: 1.2, lit: [1.3, 1.1, 0.85], shade: [0.4, 0.44, 0.46], seed: 8 },
    },
    camera: { eye: [-1.9, 0.2, 1.6], at: [-0.3, 1.4, -6.4], mm: 62, lens: 0.035, focus: 7 },
    samples: 10,
    detail: 0.55,
  };
}

function snowfield(): Scene {
  const w = new World();
  const height = (x: number, z: number): number =>
    fbm(x * 0.004, 9, z * 0.004, 4) * 16 + fbm(x * 0.06, 2, z * 0.02, 3) * 0.5;
  const at = (x: number, z: number): Vec3 => [x, height(x, z) - 0.4, z];
  line(
    w,
    [at(250, 60), at(120, -120), at(-20, -310), at(-180, -520), at(-370, -760), at(-600, -1050)],
    50,
    8,
    0.08,
  );
  terrain(w, { x0: -1200, x1: 700, z0: -1700, z1: 100, nx: 240, nz: 230 }, height, snow);
  for (let i = 0; i < 70; i++) {
    const x = -300 + i * 9;
    figureFence(w, at(x, -60 - i * 2.2));
  }
  figure(w, at(40, -8), 1.75, dark, -1, 0.3);
  figure(w, at(42.5, -9), 1.7, dark, -1, 0.26);
  const sun = direction(70, 11);
  return {
    world: w,
    sun: { dir: sun, color: [2.8, 2.2, 1.5], size: 1 },
    sky: {
      zenith: [0.5, 0.58, 0.64],
      horizon: [0.86, 0.86, 0.84],
      sun,
      halo: [0.4, 0.3, 0.2],
      clouds: { cover: 0.75, size: 0.8, lit: [1, 0.98, 0.94], shade: [0.55, 0.6, 0.64], seed: 10, soft: 0.4 },
    },
    camera: { eye: [58, 12, 30], at: [38, 18, -120], mm: 40 },
    fog: { density: 0.0016, fall: 0.006, color: [0.82, 0.84, 0.84] },
  };
}

function figureFence(w: World, p: Vec3): void {
  w.capsule(p, add(p, [0.03, 1.5, 0]), 0.07, 0.06, dark);
}

function climbers(): Scene {
  const w = new World();
  pylon(w, [0, -40, -26], 60, steel, glass, 0.5);
  attachments([0, -40, -26], 60, 0.5).forEach((p) => {
    cable(w, p, add(p, [160, 6, -270]), 9, 0.045, dark, 24);
    cable(w, p, add(p, [-160, -6, 270]), 9, 0.045, dark, 24);
  });
  figure(w, [4.4, 5.4, -22.9], 1.75, dark, 0.6, 0.25);
  figure(w, [-2.9, 1.3, -26.6], 1.75, dark, 2, 0.35);
  figure(w, [-0.5, 13.2, -26.4], 1.75, dark, -0.8, 0.3);
  const sun = direction(6, 7);
  return {
    world: w,
    sun: { dir: sun, color: [4.5, 2.8, 1.4], size: 0.6 },
    sky: {
      zenith: [0.26, 0.36, 0.4],
      horizon: [1.3, 0.86, 0.5],
      nadir: [0.5, 0.4, 0.3],
      sun,
      halo: [1.7, 1.1, 0.5],
      haloPower: 7,
      disc: [30, 22, 13],
      discRadius: 1.5,
      fall: 2.2,
      clouds: { cover: 0.4, size: 1, lit: [1.6, 1.1, 0.7], shade: [0.55, 0.5, 0.46], seed: 23, stretch: 3 },
    },
    camera: { eye: [-1, 4, 14], at: [0.5, 8, -26], mm: 50 },
    samples: 3,
  };
}

function storm(): Scene {
  const w = new World();
  const height = (x: number, z: number): number => fbm(x * 0.002, 14, z * 0.002, 4) * 24;
  const at = (x: number, z: number): Vec3 => [x, height(x, z) - 0.5, z];
  line(
    w,
    [
      at(-190, -60),
      at(-96, -190),
      at(10, -330),
      at(130, -490),
      at(270, -680),
      at(440, -910),
      at(650, -1190),
      at(900, -1520),
    ],
    54,
    8,
    0.09,
  );
  line(
    w,
    [at(-560, -330), at(-330, -560), at(-110, -790), at(120, -1040), at(380, -1330), at(700, -1650)],
    54,
    9,
    0.12,
  );
  terrain(w, { x0: -1400, x1: 1400, z0: -2400, z1: 80, nx: 240, nz: 220 }, height, grass);
  const sun = direction(-74, 14);
  return {
    world: w,
    sun: { dir: sun, color: [5.2, 4, 2.4], size: 0.5 },
    sky: {
      zenith: [0.1, 0.15, 0.19],
      horizon: [0.3, 0.38, 0.4],
      sun,
      halo: [0.5, 0.4, 0.25],
      fall: 4,
      clouds: {
        cover: 0.7,
        size: 0.6,
        lit: [0.5, 0.52, 0.5],
        shade: [0.09, 0.13, 0.16],
        seed: 41,
        stretch: 2.5,
        soft: 0.3,
      },
    },
    camera: { eye: [0, 14, 30], at: [-10, 42, -300], mm: 36 },
    fog: { density: 0.0009, fall: 0.01, color: [0.26, 0.32, 0.34] },
  };
}

export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 501,
    inks,
    description: '样张：电塔一座接一座越过丘陵，导线在晨光中连向远方',
    scene: marching,
  },
  {
    aspect: [1, 1],
    seed: 502,
    inks,
    description: '样张：站在电塔正下方仰望，钢架层层收拢成几何图案',
    scene: beneath,
  },
  {
    aspect: [2, 3],
    seed: 503,
    inks,
    description: '样张：近看三串绝缘子，逆光里瓷盘一片片排开',
    scene: insulators,
  },
  {
    aspect: [4, 3],
    seed: 504,
    inks: { ...inks, contrast: 1.4 },
    description: '样张：雪野上的电塔与木桩，两个行人走在风雪后的薄光里',
    scene: snowfield,
  },
  {
    aspect: [2, 3],
    seed: 505,
    inks,
    description: '样张：落日前的电塔剪影，塔身上有几个检修的小人影',
    scene: climbers,
  },
  {
    aspect: [12, 5],
    seed: 506,
    inks,
    description: '样张：长卷，乌云压低的原野，斜光照亮一列电塔与导线',
    scene: storm,
  },
];
