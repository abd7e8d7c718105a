import { bend, look } from '../engine/material.ts';
import type { Material } from '../engine/material.ts';
import { cellBorder, fbm } from '../engine/noise.ts';
import type { Random } from '../engine/random.ts';
import type { Lamp, Scene } from '../engine/scene.ts';
import { direction, smoothstep } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import { World } from '../engine/world.ts';
import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { lathe } from '../shapes/land.ts';
import { sparks } from '../shapes/sparks.ts';
import { figure } from '../shapes/town.ts';

const celadon: Inks = {
  tones: [
    [0.06, 0.075, 0.075],
    [0.25, 0.35, 0.34],
    [0.63, 0.74, 0.7],
    [0.97, 0.96, 0.9],
  ],
  color: 0.55,
  grain: 0.03,
};
const fire: Inks = {
  tones: [
    [0.05, 0.035, 0.035],
    [0.34, 0.17, 0.12],
    [0.82, 0.56, 0.36],
    [0.99, 0.95, 0.84],
  ],
  color: 0.75,
  grain: 0.036,
  bloom: 0.5,
  exposure: -0.3,
};
const brick = look({
  color: [0.3, 0.17, 0.11],
  color2: [0.14, 0.1, 0.08],
  grain: 1.6,
  rough: 0.95,
  bump: 0.4,
  bumpGrain: 9,
  vary: 0.35,
});
const clay = look({
  color: [0.42, 0.31, 0.22],
  color2: [0.3, 0.21, 0.15],
  grain: 1.3,
  rough: 0.9,
  bump: 0.25,
  bumpGrain: 6,
  vary: 0.15,
});
const wood = look({
  color: [0.24, 0.16, 0.1],
  color2: [0.12, 0.08, 0.055],
  grain: [2, 9, 9],
  rough: 0.7,
  bump: 0.2,
  bumpGrain: [2, 14, 14],
});
const dark = look({ color: [0.03, 0.03, 0.03], rough: 0.9 });
const plaster = look({
  color: [0.3, 0.29, 0.27],
  color2: [0.2, 0.2, 0.19],
  grain: 0.6,
  rough: 1,
  bump: 0.2,
  bumpGrain: 3,
});
const black: { zenith: Vec3; horizon: Vec3 } = { zenith: [0.006, 0.007, 0.01], horizon: [0.01, 0.01, 0.012] };

/** Ru glaze: milky sky-blue green with fine ice-crack lines, thin and brownish at the rim. `cells` a unit of length. */
function glaze(cells: number, rim: number, tint: Vec3 = [0.4, 0.53, 0.51]): Material {
  return (hit, s) => {
    const a = Math.atan2(hit.z, hit.x) * 1.4;
    const r = Math.hypot(hit.x, hit.z);
    const u = Math.abs(hit.ny) > 0.8 ? hit.x : a;
    const v = Math.abs(hit.ny) > 0.8 ? hit.z : hit.y + r * 0.3;
    const warp = fbm(u * cells * 0.4, v * cells * 0.4, 2, 3) * 0.5;
    const wide = cellBorder(u * cells + warp, v * cells, 11);
    const fine = cellBorder(u * cells * 2.7 + warp * 2, v * cells * 2.7, 12);
    const line = hit.bounce
      ? 0
      : 0.62 * (1 - smoothstep(0.008, 0.04, wide)) + 0.22 * (1 - smoothstep(0.008, 0.07, fine));
    const cloud = 0.9 + 0.2 * fbm(hit.x * 0.9, hit.y * 0.9, hit.z * 0.9, 3);
    const edge = smoothstep(rim - 0.12, rim, hit.y);
    s.r = (tint[0] + edge * 0.16) * cloud * (1 - line * 0.36);
    s.g = tint[1] * cloud * (1 - edge * 0.16) * (1 - line * 0.48);
    s.b = tint[2] * cloud * (1 - edge * 0.36) * (1 - line * 0.6);
    s.rough = 0.16;
    s.mirror = 0.045;
    s.metal = s.glowR = s.glowG = s.glowB = 0;
    if (hit.bounce === 0 && hit.ny > -0.9) bend(hit, fbm(hit.x * 5, hit.y * 5, hit.z * 5, 2) * 0.02, 0, 0);
  };
}

const bowl: readonly (readonly [number, number])[] = [
  [0.02, 0],
  [0.42, 0],
  [0.46, 0.14],
  [0.5, 0.18],
  [1.05, 0.6],
  [1.4, 1.12],
  [1.46, 1.2],
  [1.4, 1.2],
  [1, 0.68],
  [0.45, 0.34],
  [0.02, 0.28],
];
const vase: readonly (readonly [number, number])[] = [
  [0.02, 0],
  [0.7, 0],
  [0.78, 0.1],
  [1.28, 0.8],
  [1.34, 1.3],
  [0.9, 1.9],
  [0.42, 2.3],
  [0.34, 2.9],
  [0.36, 3.4],
  [0.5, 3.66],
  [0.46, 3.68],
  [0.28, 3.4],
];
const washer: readonly (readonly [number, number])[] = [
  [0.02, 0],
  [1.1, 0],
  [1.2, 0.12],
  [1.34, 0.55],
  [1.37, 0.6],
  [1.3, 0.58],
  [1.16, 0.2],
  [0.02, 0.16],
];

function bowlInWindowLight(): Scene {
  const w = new World();
  lathe(w, [0, 0, 0], bowl, glaze(8, 1.24), 160);
  w.box([0, -0.25, -1], [9, 0.25, 5], wood);
  w.box([0, 4, -7], [14, 6, 0.3], plaster);
  for (const s of [-1, 1]) w.box([-7.5, 4 + s * 4.6, -1], [0.2, 2.4, 7], dark);
  for (let i = 0; i < 4; i++) w.box([-7.5, 4, -4 + i * 2.2], [0.14, 3, 0.09], dark);
  const sun = direction(-86, 27);
  return {
    world: w,
    sun: { dir: sun, color: [3.2, 2.9, 2.4], size: 1.3 },
    sky: {
      zenith: [0.4, 0.46, 0.48],
      horizon: [0.85, 0.86, 0.8],
      nadir: [0.06, 0.06, 0.06],
      sun,
      halo: [1.4, 1.3, 1.1],
      haloPower: 3,
    },
    camera: { eye: [0.7, 2.5, 5.4], at: [0.1, 0.55, 0], mm: 66, lens: 0.06, focus: 5.1 },
    samples: 9,
    bounces: 3,
    detail: 0.62,
  };
}

function crackle(): Scene {
  const w = new World();
  lathe(w, [0, -1.1, 0], vase, glaze(6.4, 2.5), 200);
  w.box([0, -1.4, 0], [6, 0.3, 4], wood);
  const sun = direction(-60, 38);
  return {
    world: w,
    sun: { dir: sun, color: [2.6, 2.4, 2], size: 1.6 },
    sky: {
      zenith: [0.5, 0.56, 0.58],
      horizon: [0.32, 0.35, 0.34],
      nadir: [0.05, 0.05, 0.05],
      sun,
      halo: [2.4, 2.2, 1.9],
      haloPower: 5,
    },
    camera: { eye: [0.5, 0.75, 4.1], at: [-0.15, 0.02, 0.9], mm: 78, lens: 0.05, focus: 3.05 },
    samples: 9,
    bounces: 2,
    detail: 0.62,
  };
}

function dragonKiln(random: Random): Scene {
  const w = new World();
  for (let j = 0; j < 9; j++) {
    const z = -7 - j * 3;
    const y = j * 0.9;
    for (let i = 0; i <= 26; i++) {
      const a = (i / 26) * Math.PI;
      for (let k = 0; k < 3; k++) {
        const b = a + (k % 2) * 0.06;
        w.orientedBox(
          [Math.cos(b) * 2.3, y + Math.sin(b) * 2.2 + 0.4, z - k],
          [Math.cos(b), Math.sin(b), 0],
          [-Math.sin(b), Math.cos(b), 0],
          [0, 0, 1],
          [0.18, 0.13, 0.48],
          brick,
        );
      }
    }
  }
  for (let y = 0; y < 13; y++)
    for (let i = -7; i <= 7; i++) {
      const x = i * 0.42 + (y % 2) * 0.21;
      const yy = 0.12 + y * 0.225;
      if (Math.hypot(x, yy - 0.7) < 0.85 || Math.hypot(x, yy - 0.4) > 2.6) continue;
      w.box([x + random.bell() * 0.01, yy, -6.6], [0.2, 0.105, 0.2], brick);
    }
  w.sphere([0, 0.75, -8], 1.05, look({ color: [0, 0, 0], glow: [13, 6.2, 1.7] }));
  for (let i = 0; i < 90; i++) {
    const z = -6.4 + Math.floor(i / 18) * 0.5;
    const y = 0.12 + (i % 6) * 0.24;
    w.cylinder(
      [4 + random.bell() * 0.08, y, z],
      [5.8 + random.bell() * 0.1, y, z + random.bell() * 0.05],
      0.12,
      wood,
    );
  }
  figure(w, [-2.3, 0, -4.3], 1.72, dark, 1.7, 0.3, false);
  w.capsule([-1.9, 0.95, -4.4], [-0.6, 0.85, -5.6], 0.05, 0.05, wood);
  for (const x of [-5, 5.2])
    for (const z of [-4, -12, -20, -28]) w.capsule([x * 1.2, 0, z], [x * 1.2, 6.4, z], 0.16, 0.14, wood);
  for (let i = 0; i < 9; i++) w.bar([-7.4, 6.3, -1 - i * 3.4], [7.4, 6.3, -1 - i * 3.4], 0.2, 0.25, wood);
  w.box([0, 6.7, -16], [8, 0.12, 18], dark);
  w.ground(0, clay);
  const lamps: Lamp[] = [{ at: [0, 0.8, -6.1], color: [34, 15, 4.4], radius: 0.5 }];
  return {
    world: w,
    lamps,
    sky: { zenith: [0.02, 0.035, 0.07], horizon: [0.06, 0.08, 0.13] },
    camera: { eye: [1.3, 1.5, 2.4], at: [-0.15, 1.75, -8], mm: 34 },
    streaks: sparks(random, [0, 0.9, -6.3], 130, {
      speed: 1.2,
      up: 4.4,
      toward: [0, 2, 2],
      life: 1.3,
      width: 0.012,
      color: [14, 6, 1.5],
      floor: 0.02,
    }),
    volumes: [
      {
        min: [-7, 0, -20],
        max: [7, 6.4, 1],
        density: (x, y, z) => 0.02 + 0.09 * Math.max(0, fbm(x * 0.4, y * 0.35, z * 0.3, 4)),
        color: [1, 0.94, 0.88],
        ambient: [0.006, 0.009, 0.016],
        lamps: true,
        steps: 24,
      },
    ],
    samples: 5,
    bounces: 2,
  };
}

function spyHole(): Scene {
  const w = new World();
  const hot =
    (base: Vec3): Material =>
    (hit, s) => {
      const n = fbm(hit.x * 1.5, hit.y * 1.5, hit.z * 1.5, 3);
      const heat = 0.75 + 0.3 * n - hit.nz * 0.22 + hit.ny * 0.1 + (hit.z + 9) * 0.02;
      [s.r, s.g, s.b] = [0.1, 0.06, 0.04];
      s.rough = 0.5;
      s.mirror = 0.05;
      s.metal = 0;
      s.glowR = base[0] * heat;
      s.glowG = base[1] * heat * heat;
      s.glowB = base[2] * heat ** 3;
    };
  for (let ring = 0; ring < 9; ring++)
    for (let i = 0; i < 22; i++) {
      const a = (i / 22) * 2 * Math.PI + (ring % 2) * 0.14;
      const r = 1.55 + ring * 0.5;
      w.orientedBox(
        [Math.cos(a) * r, Math.sin(a) * r, -4 + (ring > 0 ? 0 : -0.1)],
        [Math.cos(a), Math.sin(a), 0],
        [-Math.sin(a), Math.cos(a), 0],
        [0, 0, 1],
        [0.235, (r * Math.PI) / 22 - 0.025, 1.2],
        brick,
      );
    }
  for (let j = 0; j < 3; j++)
    for (let i = 0; i < 5; i++) {
      const x = -3 + i * 1.5 + (j % 2) * 0.5;
      const z = -8 - j * 2.2;
      lathe(
        w,
        [x, -1.7, z],
        i % 2 ? bowl : vase.map(([r, y]) => [r * 0.6, y * 0.75] as const),
        hot([2.7, 0.95, 0.2]),
        48,
      );
      lathe(
        w,
        [x, 1.35, z],
        washer.map(([r, y]) => [r * 0.55, y] as const),
        hot([2.4, 0.8, 0.16]),
        40,
      );
      w.box([x, 1.28, z], [0.75, 0.07, 0.9], hot([1.3, 0.34, 0.06]));
    }
  w.box([0, -1.8, -11], [7, 0.12, 6], hot([1.5, 0.42, 0.08]));
  w.box([0, 0, -15.5], [9, 6, 0.2], hot([6.4, 3, 0.9]));
  return {
    world: w,
    sky: black,
    lamps: [
      { at: [0, 0, -4.9], color: [6, 2.5, 0.7], radius: 0.8 },
      { at: [2, 2.5, -0.5], color: [0.5, 0.55, 0.7], radius: 0.6 },
    ],
    camera: { eye: [0.35, 0.2, 1.5], at: [0, -0.05, -6], mm: 48 },
    samples: 5,
    detail: 0.65,
  };
}

function shelves(): Scene {
  const w = new World();
  const tints: Vec3[] = [
    [0.38, 0.51, 0.49],
    [0.45, 0.55, 0.51],
    [0.34, 0.46, 0.49],
    [0.46, 0.52, 0.44],
  ];
  const shapes = [bowl, vase, washer];
  for (let r = 0; r < 4; r++) {
    const y = r * 2.5 - 1;
    w.box([0, y - 0.1, -8], [13, 0.1, 1.6], wood);
    for (let i = 0; i < 9; i++) {
      const x = -10.6 + i * 2.65 + (r % 2) * 0.7;
      const shape = shapes[(i * 2 + r) % 3]!.map(([a, b]) => [a * 0.62, b * 0.56] as const);
      const shifted = glaze(3, 9, tints[(i + r) % 4]!);
      lathe(
        w,
        [x, y, -8],
        shape,
        (hit, s) => {
          const keep = [hit.x, hit.z] as const;
          hit.x -= x;
          hit.z += 8;
          shifted(hit, s);
          [hit.x, hit.z] = keep;
        },
        56,
      );
    }
  }
  for (const x of [-12.4, -4.2, 4.2, 12.4]) w.box([x, 3, -8], [0.14, 6, 1.5], wood);
  w.box([0, 3, -9.8], [14, 7, 0.1], plaster);
  const sun = direction(-138, 31);
  return {
    world: w,
    sun: { dir: sun, color: [1.5, 1.35, 1.1], size: 0.9 },
    sky: { zenith: [0.4, 0.45, 0.48], horizon: [0.5, 0.5, 0.47], nadir: [0.1, 0.1, 0.09] },
    camera: { eye: [-5.6, 3.6, 4], at: [-0.6, 3, -8], mm: 44, lens: 0.08, focus: 12.4 },
    samples: 7,
    detail: 0.65,
  };
}

function throwing(): Scene {
  const w = new World();
  const slip = look({
    color: [0.5, 0.44, 0.36],
    rough: 0.2,
    mirror: 0.05,
    finish: (hit) => {
      if (hit.bounce === 0) bend(hit, 0, Math.sin(hit.y * 46 + Math.atan2(hit.z, hit.x)) * 0.22, 0);
    },
  });
  lathe(
    w,
    [0, 0.1, 0],
    [
      [0.02, 0],
      [0.9, 0],
      [0.94, 0.1],
      [0.86, 0.3],
      [1.08, 0.8],
      [1.2, 1.3],
      [1.02, 1.75],
      [0.96, 1.82],
      [0.88, 1.78],
      [1, 1.2],
      [0.75, 0.4],
      [0.02, 0.3],
    ],
    slip,
    140,
  );
  w.cylinder(
    [0, -0.08, 0],
    [0, 0.1, 0],
    2,
    look({
      color: [0.2, 0.18, 0.16],
      color2: [0.42, 0.37, 0.3],
      grain: [0.8, 1, 0.8],
      rough: 0.25,
      mirror: 0.05,
    }),
  );
  w.cylinder([0, -2, 0], [0, -0.1, 0], 0.5, wood);
  for (let i = 0; i < 10; i++)
    lathe(
      w,
      [-5 + i * 1.25, -0.6, -6.5],
      bowl.map(([r, y]) => [r * 0.45, y * 0.6] as const),
      clay,
      32,
    );
  w.box([0, -0.75, -6.5], [8, 0.14, 0.9], wood);
  w.box([0, 2, -9], [12, 6, 0.2], plaster);
  w.ground(-2, clay);
  const sun = direction(64, 34);
  return {
    world: w,
    sun: { dir: sun, color: [4.2, 3.7, 3], size: 1 },
    sky: { zenith: [0.22, 0.25, 0.26], horizon: [0.4, 0.4, 0.37], sun, halo: [2, 1.8, 1.5], haloPower: 4 },
    camera: { eye: [0.7, 2.9, 5.6], at: [-0.1, 0.75, 0], mm: 50, lens: 0.06, focus: 5.6 },
    samples: 9,
    detail: 0.6,
  };
}

export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 1001,
    inks: celadon,
    description: '样张：窗光里的一只汝釉碗，天青釉面布满细开片',
    scene: bowlInWindowLight,
  },
  {
    aspect: [1, 1],
    seed: 1002,
    inks: celadon,
    description: '样张：近看瓶身上的冰裂开片，釉色青中泛蓝',
    scene: crackle,
  },
  {
    aspect: [4, 3],
    seed: 1003,
    inks: fire,
    description: '样张：龙窑投柴的时刻，窑口火光照亮砖壁与人影',
    scene: dragonKiln,
  },
  {
    aspect: [2, 3],
    seed: 1004,
    inks: { ...fire, exposure: -1.3 },
    description: '样张：透过砖砌的观火孔，窑内烧红的器物依稀可见',
    scene: spyHole,
  },
  {
    aspect: [16, 9],
    seed: 1005,
    inks: { ...celadon, exposure: -0.9 },
    description: '样张：木架上陈列的青釉碗、瓶与洗，光从侧面照来',
    scene: shelves,
  },
  {
    aspect: [2, 3],
    seed: 1006,
    inks: { ...celadon, color: 0.5 },
    description: '样张：转盘上刚拉好的陶罐，泥面留着一圈圈指痕，架上晾着坯碗',
    scene: throwing,
  },
];
