import { look } from '../engine/material.ts';
import type { Material } from '../engine/material.ts';
import { fbm, ridges } from '../engine/noise.ts';
import type { Random } from '../engine/random.ts';
import type { Lamp, Scene, Streak } from '../engine/scene.ts';
import { add, direction, scale, smoothstep } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import { World } from '../engine/world.ts';
import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { lathe } from '../shapes/land.ts';
import { sparks } from '../shapes/sparks.ts';
import { cable, iBeam, ladder, railing, truss } from '../shapes/steel.ts';
import { figure } from '../shapes/town.ts';

const inks: Inks = {
  tones: [
    [0.03, 0.028, 0.04],
    [0.3, 0.13, 0.09],
    [0.88, 0.52, 0.22],
    [1, 0.95, 0.82],
  ],
  color: 0.7,
  grain: 0.035,
  bloom: 0.6,
  exposure: -0.55,
  contrast: 1.15,
};
const black = look({ color: [0.03, 0.028, 0.03], rough: 0.8 });
const iron = look({
  color: [0.1, 0.09, 0.085],
  color2: [0.16, 0.09, 0.06],
  grain: 1.6,
  rough: 0.6,
  rough2: 0.9,
  mirror: 0.12,
  bump: 0.25,
  bumpGrain: 5,
});
const crust = look({
  color: [0.07, 0.06, 0.06],
  color2: [0.14, 0.1, 0.08],
  grain: 2.5,
  rough: 0.8,
  bump: 0.3,
  bumpGrain: 3,
});
const floor = look({
  color: [0.06, 0.055, 0.05],
  color2: [0.02, 0.02, 0.02],
  grain: 0.6,
  rough: 0.5,
  rough2: 0.95,
  mirror: 0.05,
  bump: 0.2,
  bumpGrain: 3,
});
const night = { zenith: [0.006, 0.006, 0.008] as Vec3, horizon: [0.012, 0.01, 0.01] as Vec3 };

/** Melt: white where it is hottest, with darker skin drifting on it. */
const melt = (power: number, size = 1.2): Material =>
  look({
    color: [0.02, 0.02, 0.02],
    finish: (hit, s) => {
      const skin = smoothstep(
        0.55,
        0.85,
        ridges(hit.x * size + fbm(hit.x, hit.y, hit.z, 3), hit.y * size, hit.z * size, 4),
      );
      const heat = 0.3 + 0.9 * skin;
      s.glowR = 9 * power * heat;
      s.glowG = 3.6 * power * heat * heat;
      s.glowB = 0.9 * power * heat * heat * heat;
    },
  });

/** The steelworks hall: columns, crane girder and roof trusses along z. Half width in metres. */
function hall(w: World, half: number, far: number, openRoof = 0): void {
  for (let z = 10; z > -far; z -= 11) {
    for (const s of [-1, 1]) {
      iBeam(w, [s * half, 0, z], [s * half, 19, z], 1.1, iron, [1, 0, 0]);
      w.bar([s * half, 12, z], [s * (half - 1.6), 13.4, z], 0.4, 0.4, iron);
    }
    truss(w, [-half, 19, z], [half, 19, z], 3, 14, 0.25, iron);
  }
  for (const s of [-1, 1]) {
    iBeam(w, [s * (half - 1), 14, 14], [s * (half - 1), 14, -far], 1.4, iron);
    w.box([s * (half + 0.8), 10, -far / 2], [0.2, 12, far / 2 + 20], black);
    w.box([s * (half / 2 + openRoof), 22.4, -far / 2], [half / 2 - openRoof, 0.15, far / 2 + 20], black);
  }
  w.box([0, 10, -far - 2], [half + 2, 13, 0.3], black);
}

/** A ladle with trunnions and lip, hanging in a crane's hooks. Its rim is `r` metres wide. */
function ladle(w: World, at: Vec3, r: number, hang: number): void {
  lathe(
    w,
    at,
    [
      [0.02, 0],
      [r * 0.8, 0],
      [r * 0.86, r * 0.12],
      [r, r * 2.2],
      [r * 1.04, r * 2.24],
      [r * 0.95, r * 2.26],
      [r * 0.9, r * 2.05],
    ],
    crust,
    72,
  );
  for (const y of [0.6, 1.5]) {
    for (let i = 0; i < 48; i++) {
      const a = (i / 48) * 2 * Math.PI;
      const b = ((i + 1) / 48) * 2 * Math.PI;
      const q = r * (0.88 + 0.06 * y);
      w.capsule(
        add(at, [Math.cos(a) * q, y * r, Math.sin(a) * q]),
        add(at, [Math.cos(b) * q, y * r, Math.sin(b) * q]),
        r * 0.05,
        r * 0.05,
        iron,
      );
    }
  }
  for (const s of [-1, 1]) {
    w.cylinder(add(at, [s * r * 0.9, r * 1.3, 0]), add(at, [s * r * 1.3, r * 1.3, 0]), r * 0.16, iron);
    w.box(add(at, [s * r * 1.2, r * 1.3 + hang / 2, 0]), [r * 0.05, hang / 2, r * 0.16], iron);
    w.cylinder(add(at, [s * r * 1.1, r * 1.28, 0]), add(at, [s * r * 1.32, r * 1.28, 0]), r * 0.26, iron);
  }
  iBeam(w, add(at, [-r * 1.5, r * 1.3 + hang, 0]), add(at, [r * 1.5, r * 1.3 + hang, 0]), r * 0.5, iron);
  for (const s of [-0.6, -0.5, 0.5, 0.6])
    w.capsule(
      add(at, [s * r, r * 1.3 + hang, 0]),
      add(at, [s * r, r * 1.3 + hang + 20, 0]),
      0.04,
      0.04,
      black,
    );
}

/** A falling stream of melt and the light that it gives. */
function stream(w: World, from: Vec3, to: Vec3, r: number, bow: number): Lamp[] {
  const hot = look({ color: [0, 0, 0], glow: [16, 8, 2.6] });
  const lamps: Lamp[] = [];
  const at = (t: number): Vec3 => [
    from[0] + (to[0] - from[0]) * (t + bow * t * (1 - t)),
    from[1] + (to[1] - from[1]) * (0.25 * t + 0.75 * t * t),
    from[2] + (to[2] - from[2]) * t,
  ];
  for (let i = 0; i < 20; i++) {
    const k = 1 + 0.16 * Math.sin(i * 2.3);
    w.capsule(at(i / 20), at((i + 1) / 20), r * k * (1 - i / 60), r * (1 - i / 60), hot);
  }
  for (const t of [0.05, 0.5, 0.95])
    lamps.push({ at: add(at(t), [0, 0, r + 0.4]), color: [70, 27, 7], radius: 0.35 });
  return lamps;
}

function pouring(random: Random): Scene {
  const w = new World();
  hall(w, 15, 80);
  ladle(w, [-3.5, 7, -26], 2.3, 5);
  ladle(w, [2.6, 0.1, -26], 2.1, 0.5);
  const lamps = stream(w, [-1.3, 11.7, -26], [2.4, 4.4, -26], 0.26, -0.5);
  for (const [x, z] of [
    [-8, -17],
    [-7.2, -17.4],
    [8.5, -21],
  ] as const)
    figure(w, [x, 0, z], 1.75, black, x < 0 ? 1 : -1.2, 0.2);
  w.ground(0, floor);
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps: [...lamps, { at: [2.6, 5.2, -26], color: [80, 30, 7], radius: 0.8 }],
    camera: { eye: [-1, 1.7, 2], at: [-0.4, 6.2, -26], mm: 34 },
    streaks: sparks(random, [2.4, 4.8, -26], 420, {
      speed: 6,
      up: 5,
      life: 0.9,
      width: 0.035,
      color: [14, 6, 1.6],
      floor: 0.02,
    }),
    volumes: [
      {
        min: [-15, 0, -60],
        max: [15, 20, -8],
        density: (x, y, z) => 0.004 + 0.022 * Math.max(0, fbm(x * 0.18, y * 0.14, z * 0.18, 4)),
        color: [1, 0.95, 0.9],
        ambient: [0.006, 0.005, 0.005],
        lamps: true,
        steps: 22,
      },
    ],
    samples: 4,
  };
}

function tapStream(random: Random): Scene {
  const w = new World();
  lathe(
    w,
    [0, 0, -6],
    [
      [1.9, -1],
      [2.1, 1],
      [2.2, 1.05],
      [2.0, 1.1],
      [1.85, 0.4],
      [0.02, 0.4],
    ],
    crust,
    90,
  );
  const bath = melt(0.8, 1.6);
  w.cylinder([0, 0.3, -6], [0, 0.55, -6], 1.86, bath);
  const lamps = stream(w, [-2.2, 5.4, -6], [-0.2, 0.55, -6], 0.22, -0.5);
  w.box([-3.6, 5.2, -6], [1.6, 0.5, 0.6], crust);
  w.ground(-1, floor);
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps: [...lamps, { at: [0, 1.4, -6], color: [34, 13, 3], radius: 0.6 }],
    camera: { eye: [1.6, 3.2, 0.4], at: [-0.5, 1.7, -6], mm: 48 },
    streaks: sparks(random, [-0.2, 0.7, -6], 700, {
      speed: 3.4,
      up: 3.6,
      life: 0.7,
      width: 0.02,
      color: [16, 7.5, 2],
      floor: -1,
    }),
    volumes: [
      {
        min: [-5, -1, -10],
        max: [5, 6, -2],
        density: (x, y, z) => 0.07 * Math.max(0, fbm(x * 0.6, y * 0.45 - 3, z * 0.6, 4) + 0.1),
        color: [1, 0.9, 0.8],
        ambient: [0.005, 0.005, 0.005],
        lamps: true,
        steps: 20,
      },
    ],
    samples: 4,
  };
}

function rollingLine(): Scene {
  const w = new World();
  hall(w, 13, 150);
  for (let z = 4; z > -130; z -= 1.1) w.cylinder([-1.7, 0.8, z], [1.7, 0.8, z], 0.28, iron);
  for (const s of [-1, 1]) w.box([s * 2, 0.6, -60], [0.25, 0.7, 70], iron);
  const hot = look({
    color: [0.02, 0.02, 0.02],
    finish: (hit, s) => {
      const k = 0.55 + 0.5 * fbm(hit.x * 1.5, hit.y, hit.z * 0.35, 4);
      s.glowR = 5.2 * k;
      s.glowG = 1.35 * k * k;
      s.glowB = 0.2 * k * k * k;
    },
  });
  const lamps: Lamp[] = [];
  for (const [z, l] of [
    [-14, 7],
    [-42, 8],
    [-74, 8],
    [-104, 8],
  ] as const) {
    w.box([0, 1.22, z], [1.15, 0.14, l], hot);
    for (const k of [-0.6, 0.6]) lamps.push({ at: [0, 2, z + l * k], color: [16, 5, 1], radius: 1 });
  }
  for (const z of [-30, -62, -92])
    for (const s of [-1, 1]) {
      w.box([s * 3.2, 3, z], [0.9, 3, 1.4], iron);
      w.box([0, 6.2, z], [4.2, 0.6, 1.2], iron);
      w.cylinder([-3, 2, z], [3, 2, z], 0.55, iron);
    }
  railing(
    w,
    [
      [5.2, 3.4, 2],
      [5.2, 3.4, -90],
    ],
    1.1,
    2,
    iron,
  );
  w.box([6.4, 3.3, -45], [1.2, 0.1, 50], iron);
  figure(w, [5.9, 3.4, -17], 1.75, black, -1.2, 0.15);
  w.ground(0, floor);
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps,
    camera: { eye: [2.9, 4.4, 3], at: [0.6, 2.6, -30], mm: 32 },
    volumes: [
      {
        min: [-13, 0, -140],
        max: [13, 18, 0],
        density: (x, y, z) => 0.003 + 0.014 * Math.max(0, fbm(x * 0.16, y * 0.12, z * 0.12, 4)),
        color: [1, 1, 1],
        ambient: [0.004, 0.004, 0.005],
        lamps: true,
        steps: 24,
      },
    ],
    samples: 4,
  };
}

function lookDownBath(): Scene {
  const w = new World();
  lathe(
    w,
    [0, 0, 0],
    [
      [3.4, -2],
      [3.6, 0],
      [3.4, 0.15],
      [2.9, 0.1],
      [2.7, -0.5],
    ],
    crust,
    120,
  );
  const bath: Material = (hit, s) => {
    melt(0.42, 0.9)(hit, s);
    const d = Math.hypot(hit.x, hit.z);
    const swirl = Math.atan2(hit.z, hit.x) * 2 + d * 1.4;
    const float = fbm(Math.cos(swirl) * d * 0.8, 3, Math.sin(swirl) * d * 0.8, 5);
    const slag = smoothstep(-0.12, 0.1, float);
    for (const k of ['glowR', 'glowG', 'glowB'] as const) s[k] *= 1 - slag * 0.93;
    s.r = s.g = s.b = 0.05 * slag;
  };
  w.cylinder([0, -1, 0], [0, -0.45, 0], 2.85, bath);
  w.ground(-2, floor);
  railing(
    w,
    [
      [-6, 2.2, 3.9],
      [6, 2.2, 3.9],
    ],
    1.1,
    1.2,
    iron,
  );
  w.box([0, 2.1, 4.9], [7, 0.08, 1.1], iron);
  figure(w, [1.3, 2.2, 4.35], 1.75, iron, Math.PI, 0.1);
  for (const x of [-4.6, 4.8]) cable(w, [x, 9, -5], [x * 0.8, -2, 3], 0.8, 0.07, black);
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps: [
      { at: [0, 0.8, 0], color: [30, 11, 2.6], radius: 1.6 },
      { at: [-1, 0.3, -1], color: [16, 6, 1.4], radius: 1 },
    ],
    camera: { eye: [-2.4, 10.5, 8.4], at: [0.1, -0.2, -0.2], mm: 46, roll: -5 },
    volumes: [
      {
        min: [-4, -1, -4],
        max: [4, 7, 4],
        density: (x, y, z) => 0.05 * Math.max(0, fbm(x * 0.5, y * 0.35, z * 0.5, 4)),
        color: [1, 0.9, 0.8],
        ambient: [0, 0, 0],
        lamps: true,
        steps: 18,
      },
    ],
    samples: 4,
  };
}

function converterSilhouette(random: Random): Scene {
  const w = new World();
  hall(w, 17, 60, 1.2);
  lathe(
    w,
    [0, 4, -30],
    [
      [0.1, 0],
      [2.6, 0.3],
      [4, 2.4],
      [4.1, 6],
      [3.1, 8.6],
      [2.2, 9.6],
      [1.7, 9.7],
      [1.6, 9],
    ],
    crust,
    80,
  );
  w.cylinder([-6.6, 9, -30], [6.6, 9, -30], 0.9, iron);
  for (const s of [-1, 1]) w.box([s * 6.6, 4.6, -30], [1.3, 4.6, 2], crust);
  w.box([0, 3.3, -21], [16, 0.25, 2.4], iron);
  railing(
    w,
    [
      [-16, 3.5, -19],
      [16, 3.5, -19],
    ],
    1.1,
    1.6,
    black,
  );
  for (const [x, f] of [
    [-4.6, 2.7],
    [5.2, 3.4],
    [6.2, 3],
  ] as const)
    figure(w, [x, 3.55, -20.4], 1.78, black, f, 0.2);
  ladder(w, [-9, 0, -18.6], [-9, 3.4, -18.6], 0.7, 0.35, iron);
  w.ground(0, floor);
  const flame: Streak[] = sparks(random, [0, 14.2, -30], 500, {
    speed: 3,
    up: 13,
    life: 1,
    width: 0.05,
    color: [18, 8, 2],
    floor: 3.5,
  });
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps: [
      { at: [0, 15, -30], color: [420, 170, 48], radius: 1.4 },
      { at: [0, 17.4, -31], color: [260, 95, 24], radius: 1.5 },
    ],
    camera: { eye: [0.5, 4.4, 4], at: [0, 9.6, -30], mm: 31 },
    streaks: flame,
    volumes: [
      {
        min: [-16, 3, -44],
        max: [16, 22, -16],
        density: (x, y, z) => {
          const d = Math.hypot(x, z + 30) / (1.6 + (y - 13.6) * 0.22);
          const jet = y > 13.4 ? Math.max(0, 1 - d * d + fbm(x * 0.9, y * 0.5, z * 0.9, 4) * 0.8) : 0;
          return 0.004 + 0.014 * Math.max(0, fbm(x * 0.15, y * 0.12, z * 0.15, 4)) + jet * 0.9;
        },
        color: [1, 0.92, 0.85],
        ambient: [0.006, 0.005, 0.005],
        lamps: true,
        steps: 40,
        glow: (x, y, z, out) => {
          const d = Math.hypot(x, z + 30) / (1.8 + (y - 13.6) * 0.24);
          if (y > 13.4 && d < 1.3) out.set(scale([9, 4.2, 1.3], (1.3 - d) * 1.2));
        },
      },
    ],
    samples: 4,
  };
}

function castingHands(random: Random): Scene {
  const w = new World();
  for (let i = 0; i < 6; i++) {
    for (let j = 0; j < 3; j++) {
      const x = -6 + i * 2.4;
      const z = -7 - j * 3;
      lathe(
        w,
        [x, 0, z],
        [
          [0.95, 0],
          [0.85, 1.5],
          [0.78, 1.55],
          [0.7, 1.5],
          [0.68, 1.3],
        ],
        crust,
        40,
      );
      w.cylinder([x, 0.9, z], [x, 1.38, z], 0.72, melt(i === 2 && j === 0 ? 1.1 : 0.5 - i * 0.05, 2));
    }
  }
  const lamps: Lamp[] = stream(w, [-1.9, 4.2, -7], [-1.2, 1.4, -7], 0.12, 0.2);
  w.box([-3.4, 4.6, -7], [1.7, 0.35, 0.5], crust);
  figure(w, [2.9, 0, -4.2], 1.8, black, -1.9, 0.3);
  w.capsule([2.4, 1.15, -4.3], [-0.4, 1.7, -6.6], 0.02, 0.02, black);
  w.ground(0, floor);
  for (let i = 0; i < 6; i++) lamps.push({ at: [-6 + i * 2.4, 2, -9.5], color: [4, 1.5, 0.4], radius: 0.6 });
  const moon = direction(30, 50);
  return {
    world: w,
    sky: night,
    fill: [0.006, 0.009, 0.016],
    lamps,
    sun: { dir: moon, color: [0.03, 0.035, 0.05] },
    camera: { eye: [4.8, 2.3, 2.6], at: [0.2, 1.7, -7], mm: 40 },
    streaks: sparks(random, [-1.2, 1.5, -7], 520, {
      speed: 3.8,
      up: 3.4,
      life: 0.8,
      width: 0.018,
      color: [16, 7, 1.8],
      floor: 0.02,
    }),
    volumes: [
      {
        min: [-9, 0, -18],
        max: [9, 7, -1],
        density: (x, y, z) => 0.005 + 0.035 * Math.max(0, fbm(x * 0.35, y * 0.25, z * 0.35, 4)),
        color: [1, 0.95, 0.9],
        ambient: [0.004, 0.004, 0.005],
        lamps: true,
        steps: 20,
      },
    ],
    samples: 4,
  };
}

export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 201,
    inks,
    description: '样张：高大厂房里，悬吊的钢包把钢水倒入下方的罐中，远处站着工人',
    scene: pouring,
  },
  {
    aspect: [2, 3],
    seed: 202,
    inks,
    description: '样张：近看一股钢水注入炉口，火花向四周迸溅',
    scene: tapStream,
  },
  {
    aspect: [16, 9],
    seed: 203,
    inks,
    description: '样张：轧线上烧红的钢板穿过机架，栏杆旁有人值守',
    scene: rollingLine,
  },
  {
    aspect: [1, 1],
    seed: 204,
    inks,
    description: '样张：从高处俯视翻滚的钢水熔池，栏杆横在前景',
    scene: lookDownBath,
  },
  {
    aspect: [4, 3],
    seed: 205,
    inks,
    description: '样张：转炉喷出火焰，平台上的工人成了小小的剪影',
    scene: converterSilhouette,
  },
  {
    aspect: [3, 2],
    seed: 206,
    inks,
    description: '样张：浇铸现场，工人手持长杆站在飞溅的火花前',
    scene: castingHands,
  },
];
