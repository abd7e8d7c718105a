import { bend, look } from '../engine/material.ts';
import type { Material } from '../engine/material.ts';
import { fbm } from '../engine/noise.ts';
import { hash } from '../engine/random.ts';
import type { Random } from '../engine/random.ts';
import type { Scene } from '../engine/scene.ts';
import { add, direction, scale, smoothstep } from '../engine/vector.ts';
import type { Vec3 } from '../engine/vector.ts';
import { World } from '../engine/world.ts';
import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { lathe } from '../shapes/land.ts';
import { iBeam, truss } from '../shapes/steel.ts';
import { figure } from '../shapes/town.ts';

const inks: Inks = {
  tones: [
    [0.07, 0.05, 0.09],
    [0.34, 0.2, 0.28],
    [0.8, 0.62, 0.58],
    [0.98, 0.95, 0.89],
  ],
  color: 0.75,
  grain: 0.032,
  bloom: 0.2,
};
const iron = look({
  color: [0.05, 0.055, 0.06],
  color2: [0.1, 0.09, 0.085],
  grain: 3,
  rough: 0.4,
  rough2: 0.7,
  mirror: 0.14,
});
const bright = look({ color: [0.5, 0.49, 0.48], rough: 0.45, mirror: 0.25, metal: 0.5 });
const boards = look({
  color: [0.2, 0.13, 0.09],
  color2: [0.11, 0.07, 0.05],
  grain: [0.5, 2, 6],
  rough: 0.5,
  mirror: 0.05,
  bump: 0.05,
});
const plaster = look({ color: [0.5, 0.48, 0.46], color2: [0.34, 0.32, 0.33], grain: 0.3, rough: 1 });
const dark = look({ color: [0.05, 0.04, 0.06], rough: 0.9 });
const dyes: Vec3[] = [
  [0.5, 0.05, 0.1],
  [0.66, 0.17, 0.16],
  [0.72, 0.5, 0.38],
  [0.78, 0.71, 0.62],
  [0.3, 0.06, 0.2],
  [0.16, 0.07, 0.22],
];
const silk = dyes.map((color) => look({ color, rough: 0.38, mirror: 0.07, vary: 0.22 }));

/** Wound yarn: fine ribs across the height of a bobbin. */
const wound = (color: Vec3, ribs: number): Material =>
  look({
    color,
    rough: 0.7,
    mirror: 0.04,
    finish: (hit, s) => {
      const wave = Math.sin(hit.y * ribs + fbm(hit.x * 3, hit.y * 2, hit.z * 3, 2) * 3);
      const k = 0.8 + 0.2 * wave;
      s.r *= k;
      s.g *= k;
      s.b *= k;
      if (hit.bounce === 0)
        bend(hit, 0, Math.cos(hit.y * ribs) * 0.35 * Math.min(1, 700 / (ribs * hit.distance)), 0);
    },
  });

/** A wall of tall windows along x = `x`, from z0 back to z1. */
function windows(w: World, x: number, z0: number, z1: number, top: number, bay: number): void {
  for (let z = z0; z > z1; z -= bay) {
    w.box([x, top / 2, z], [0.35, top / 2, bay * 0.13], plaster);
    for (let i = 1; i < 5; i++)
      w.box([x, 1.1 + ((top - 1.6) * i) / 5, z - bay / 2], [0.05, 0.035, bay / 2], dark);
    for (let i = 1; i < 4; i++)
      w.box([x, top / 2, z - bay * (0.13 + 0.185 * i)], [0.05, top / 2, 0.03], dark);
  }
  w.box([x, 0.5, (z0 + z1) / 2], [0.35, 0.6, (z0 - z1) / 2], plaster);
  w.box([x, top + 0.6, (z0 + z1) / 2], [0.35, 0.8, (z0 - z1) / 2], plaster);
}

/** A loom: side frames, warp beam, heddle frames, reed and cloth; its width runs along x. */
function loom(w: World, o: Vec3, width: number, ends: number, dye: number): void {
  const at = (x: number, y: number, z: number): Vec3 => add(o, [x, y, z]);
  const h = width / 2;
  for (const s of [-1, 1]) {
    w.box(at(s * (h + 0.12), 0.55, 0), [0.09, 0.55, 0.75], iron);
    w.box(at(s * (h + 0.12), 1.5, -0.1), [0.07, 0.5, 0.09], iron);
    w.cylinder(at(s * (h + 0.22), 0.7, 0.5), at(s * (h + 0.3), 0.7, 0.5), 0.2, bright);
  }
  w.box(at(0, 1.98, -0.1), [h + 0.2, 0.06, 0.09], iron);
  w.cylinder(at(-h, 0.75, -1), at(h, 0.75, -1), 0.32, silk[dye]!);
  for (const s of [-1, 1]) w.cylinder(at(s * h, 0.75, -1), at(s * (h + 0.03), 0.75, -1), 0.46, bright);
  w.cylinder(at(-h, 0.9, 0.75), at(h, 0.9, 0.75), 0.08, bright);
  w.cylinder(at(-h, 0.5, 0.6), at(h, 0.5, 0.6), 0.2, silk[dye]!);
  for (let i = 0; i <= ends; i++) {
    const x = -h + (i / ends) * width;
    const lift = i % 2 ? 0.06 : -0.06;
    const r = Math.min(0.004, (width / ends) * 0.32);
    const yarn = silk[(dye + (hash(Math.floor(i / 9), dye) % 3 === 0 ? 1 : 0)) % silk.length]!;
    w.capsule(at(x, 1.07, -1), at(x, 1 + lift, -0.15), r, r, yarn);
    w.capsule(at(x, 1 + lift, -0.15), at(x, 0.98, 0.2), r, r, yarn);
    w.capsule(at(x, 0.98, 0.2), at(x, 0.98, 0.75), r * 1.3, r * 1.3, yarn);
    w.capsule(
      at(x, 1.5 + lift, -0.15 + (i % 4) * 0.05),
      at(x, 0.55, -0.15 + (i % 4) * 0.05),
      r * 0.5,
      r * 0.5,
      bright,
    );
  }
  for (let k = 0; k < 4; k++)
    for (const y of [1.5, 0.55])
      w.box(at(0, y + (k % 2 ? 0.06 : -0.06), -0.15 + k * 0.05), [h, 0.025, 0.012], boards);
  w.box(at(0, 1.16, 0.2), [h, 0.03, 0.03], boards);
}

function hall(): Scene {
  const w = new World();
  for (let r = 0; r < 2; r++)
    for (let i = 0; i < 9; i++) loom(w, [-2.4 + r * 4.6, 0, -4 - i * 3.4], 2.5, 110, (i + r * 2) % 6);
  windows(w, -6.2, 4, -38, 5.4, 3.8);
  w.box([7.2, 3, -17], [0.2, 4, 24], plaster);
  w.box([0, 3, -39], [9, 4, 0.2], plaster);
  w.box([0, 6.9, -17], [9, 0.1, 24], plaster);
  for (let z = 0; z > -38; z -= 3.8) truss(w, [-6.2, 5.6, z], [7.2, 5.6, z], 1, 10, 0.09, dark);
  for (let i = 0; i < 10; i++) w.box([2.7 - 3.1 * 0, 6, -i * 3.8], [0.03, 0.03, 1.9], dark);
  figure(w, [0, 0, -15], 1.66, dark, 0.3, 0.25, false);
  figure(w, [0.3, 0, -27], 1.68, dark, 3, 0.2, false);
  w.ground(0, boards);
  const sun = direction(-78, 29);
  return {
    world: w,
    sun: { dir: sun, color: [11, 8.6, 6.4], size: 0.4 },
    sky: { zenith: [0.5, 0.55, 0.7], horizon: [1.5, 1.3, 1.15], sun, halo: [1.5, 1.2, 0.9] },
    fill: [0.34, 0.26, 0.24],
    camera: { eye: [0.3, 2.5, 2.4], at: [-0.2, 1.9, -16], mm: 30 },
    volumes: [
      {
        min: [-6, 0, -38],
        max: [7, 6.6, 1],
        density: (x, y, z) => 0.016 + 0.01 * fbm(x * 0.5, y * 0.5, z * 0.5, 2),
        color: [1, 0.95, 0.9],
        ambient: [0.05, 0.045, 0.05],
        sun: true,
        forward: 0.3,
        steps: 26,
      },
    ],
    samples: 5,
    smooth: 0.9,
  };
}

function warpRaking(): Scene {
  const w = new World();
  for (let i = 0; i < 620; i++) {
    const x = -6.2 + i * 0.02;
    const dye = hash(Math.floor(i / 23), 4) % 5;
    const lift = i % 2 ? 0.35 : -0.35;
    w.capsule([x, 0.1 * Math.sin(i * 1.7), -14], [x, lift, -5.4], 0.0065, 0.0065, silk[dye]!);
    w.capsule([x, lift, -5.4], [x, 0, 0], 0.0065, 0.0065, silk[dye]!);
    w.capsule([x, 0, 0], [x, -0.05, 3], 0.0065, 0.0065, silk[dye]!);
    w.capsule([x, 1.6, -5.4 - (i % 4) * 0.12], [x, -1.6, -5.4 - (i % 4) * 0.12], 0.004, 0.004, bright);
  }
  for (let k = 0; k < 4; k++) w.box([0, 1.7, -5.4 - k * 0.12], [6.4, 0.1, 0.035], boards);
  w.box([0, 0.55, -0.6], [6.4, 0.09, 0.09], boards);
  for (let i = 0; i < 310; i++)
    w.capsule([-6.2 + i * 0.04, 0.5, -0.6], [-6.2 + i * 0.04, -0.4, -0.6], 0.004, 0.004, bright);
  w.ground(-3, dark);
  const sun = direction(-64, 14);
  return {
    world: w,
    sun: { dir: sun, color: [5.5, 4.2, 3.2], size: 0.5 },
    sky: { zenith: [0.08, 0.07, 0.1], horizon: [0.24, 0.18, 0.2], sun, halo: [1.6, 1.1, 0.8], haloPower: 4 },
    fill: [0.16, 0.12, 0.13],
    camera: { eye: [-2.2, 1.15, 3.4], at: [0.5, -0.1, -3.2], mm: 58, lens: 0.045, focus: 5.1 },
    samples: 14,
    detail: 0.55,
    smooth: 0.3,
  };
}

function bobbins(random: Random): Scene {
  const w = new World();
  const colors = dyes.map((c) => wound(c, 240));
  for (let j = 0; j < 9; j++) {
    for (let i = 0; i < 13; i++) {
      const x = -4.2 + i * 0.7 + (j % 2) * 0.35;
      const y = j * 0.62;
      const m = colors[(hash(i, j) % 7) % 6]!;
      const c = add([x, y, -6], [0, random.bell() * 0.01, 0]);
      const lying = new World();
      lathe(
        lying,
        [0, 0, 0],
        [
          [0.03, 0],
          [0.28, 0.01],
          [0.29, 0.06],
          [0.24, 0.56],
          [0.22, 0.62],
          [0.075, 0.63],
          [0.06, 0.7],
          [0.055, 0.86],
          [0.03, 0.87],
        ],
        m,
        30,
      );
      for (let k = 0; k < lying.count; k++) {
        const d = lying.data.subarray(k * 18, k * 18 + 18);
        const q = (a: number): Vec3 => [c[0] + d[a]!, c[1] + d[a + 2]!, c[2] + d[a + 1]!];
        const n = (a: number): Vec3 => [d[a]!, d[a + 2]!, d[a + 1]!];
        w.triangle(q(0), q(3), q(6), m, [n(9), n(12), n(15)]);
      }
      w.capsule([x, y, -5.1], [x + 6 - x * 0.3, y * 0.7 + 2, 4], 0.004, 0.004, silk[(hash(i, j) % 7) % 6]!);
    }
    w.box([0, j * 0.62 - 0.31, -6], [6, 0.012, 0.3], iron);
  }
  w.box([0, 2.5, -6.5], [7, 4, 0.1], dark);
  const sun = direction(-118, 34);
  return {
    world: w,
    sun: { dir: sun, color: [3.4, 2.7, 2.2], size: 0.8 },
    sky: { zenith: [0.35, 0.34, 0.42], horizon: [0.5, 0.42, 0.42] },
    camera: { eye: [-2.6, 2.2, -0.4], at: [0.1, 2.3, -6], mm: 46, lens: 0.03, focus: 5.4 },
    samples: 8,
    detail: 0.6,
  };
}

function cloth(): Scene {
  const w = new World();
  const pattern: Material = (hit, s) => {
    const u = hit.x * 46;
    const v = hit.z * 46;
    const over = (Math.floor(u) + Math.floor(v)) % 4;
    const warp = over === 0 || over === 1;
    const a = warp ? u - Math.floor(u) - 0.5 : v - Math.floor(v) - 0.5;
    const c = warp ? dyes[hash(Math.floor(u / 11), 6) % 4]! : dyes[1]!;
    const k = 1 - 2.2 * a * a + 0.22 * (hash(Math.floor(u), Math.floor(v), 3) / 4294967296 - 0.5);
    s.r = c[0] * k;
    s.g = c[1] * k;
    s.b = c[2] * k;
    s.rough = 0.5;
    s.mirror = 0.06;
    s.metal = s.glowR = s.glowG = s.glowB = 0;
    if (hit.bounce === 0) bend(hit, warp ? a * 0.9 : 0, 0, warp ? 0 : a * 0.9);
  };
  const height = (x: number, z: number): number => {
    const fold = Math.sin(x * 1.5 + fbm(x * 0.4, 2, z * 0.4, 2) * 3 + z * 0.25);
    return fold * 0.38 * smoothstep(2.5, -3.5, z) + fbm(x * 0.7, 5, z * 0.5, 3) * 0.25;
  };
  const nx = 200;
  for (let j = 0; j < 1; j++) clothPatch(w, nx, height, pattern);
  w.ground(-3, dark);
  const sun = direction(-82, 20);
  return {
    world: w,
    sun: { dir: sun, color: [4.6, 3.6, 2.8], size: 1.2 },
    sky: { zenith: [0.22, 0.2, 0.26], horizon: [0.4, 0.32, 0.34] },
    camera: { eye: [0.4, 3.3, 4.6], at: [0, 0, -0.6], mm: 50, roll: 9, lens: 0.03 },
    samples: 6,
    detail: 0.7,
  };
}

function clothPatch(w: World, n: number, height: (x: number, z: number) => number, m: Material): void {
  const step = 14 / n;
  const p = (i: number, j: number): Vec3 => [
    -7 + i * step,
    height(-7 + i * step, -9 + j * step),
    -9 + j * step,
  ];
  const normal = (i: number, j: number): Vec3 => {
    const [a, b, c, d] = [p(i + 1, j), p(i - 1, j), p(i, j + 1), p(i, j - 1)];
    return [(b[1] - a[1]) / (2 * step), 1, (d[1] - c[1]) / (2 * step)];
  };
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const na = normal(i, j);
      w.triangle(p(i, j), p(i + 1, j), p(i, j + 1), m, [na, normal(i + 1, j), normal(i, j + 1)]);
      w.triangle(p(i + 1, j), p(i + 1, j + 1), p(i, j + 1), m, [
        normal(i + 1, j),
        normal(i + 1, j + 1),
        normal(i, j + 1),
      ]);
    }
  }
}

function spinningFrames(): Scene {
  const w = new World();
  const cone = wound([0.8, 0.76, 0.7], 130);
  for (const s of [-1, 1]) {
    for (let i = 0; i < 44; i++) {
      const z = -1 - i * 0.62;
      lathe(
        w,
        [s * 1.5, 0.9, z],
        [
          [0.03, 0],
          [0.13, 0.03],
          [0.14, 0.3],
          [0.05, 0.52],
          [0.03, 0.54],
        ],
        cone,
        16,
      );
      lathe(
        w,
        [s * 1.9, 2.5, z],
        [
          [0.03, 0],
          [0.17, 0.03],
          [0.17, 0.36],
          [0.1, 0.42],
          [0.03, 0.43],
        ],
        wound(dyes[(i >> 3) % 4]!, 110),
        16,
      );
      w.capsule([s * 1.5, 1.44, z], [s * 1.72, 2.1, z], 0.005, 0.005, silk[3]!);
      w.capsule([s * 1.72, 2.1, z], [s * 1.9, 2.5, z], 0.005, 0.005, silk[3]!);
      w.cylinder([s * 1.5, 0.6, z], [s * 1.5, 0.9, z], 0.05, bright);
    }
    w.box([s * 1.75, 0.35, -14], [0.42, 0.35, 14], iron);
    w.cylinder([s * 1.72, 2.1, 0], [s * 1.72, 2.1, -28], 0.05, bright);
    w.box([s * 1.9, 2.44, -14], [0.3, 0.03, 14], iron);
    for (let z = 0; z > -28; z -= 4) w.box([s * 1.9, 1.6, z], [0.06, 1.4, 0.08], iron);
  }
  for (let z = -2; z > -30; z -= 4) iBeam(w, [-4, 4.6, z], [4, 4.6, z], 0.3, dark);
  w.box([0, 5, -14], [5, 0.1, 18], plaster);
  figure(w, [0.15, 0, -20], 1.66, dark, 0, 0.28, false);
  w.ground(
    0,
    look({ color: [0.16, 0.13, 0.13], color2: [0.1, 0.08, 0.09], grain: 0.5, rough: 0.22, mirror: 0.06 }),
  );
  const sun = direction(4, 12);
  return {
    world: w,
    sun: { dir: sun, color: [4, 3.2, 2.6], size: 1.4 },
    sky: { zenith: [1, 0.95, 1], horizon: [2.6, 2.2, 1.9], sun, halo: [2, 1.6, 1.2], haloPower: 6 },
    fill: [0.3, 0.24, 0.23],
    camera: { eye: [-0.25, 1.35, 2.6], at: [0, 1.5, -14], mm: 38 },
    volumes: [
      {
        min: [-4, 0, -32],
        max: [4, 4.8, 0],
        density: () => 0.018,
        color: [1, 0.95, 0.92],
        ambient: [0.18, 0.15, 0.15],
        sun: true,
        forward: 0.4,
        steps: 18,
      },
    ],
    samples: 3,
  };
}

function skeins(random: Random): Scene {
  const w = new World();
  for (let r = 0; r < 5; r++) {
    w.cylinder([-9, 3.1, -4 - r * 2.2], [9, 3.1, -4 - r * 2.2], 0.05, boards);
    for (let i = 0; i < 26; i++) {
      const x = -7 + i * 0.56 + random.bell() * 0.06;
      const m = silk[hash(i >> 2, r) % 6]!;
      for (let k = 0; k < 34; k++) {
        const dx = random.bell() * 0.09;
        const dz = random.bell() * 0.05;
        const low = 1.35 + random.bell() * 0.06;
        const z = -4 - r * 2.2;
        w.capsule(
          [x + dx, 3.15, z + dz],
          [x + dx * 0.6 + random.bell() * 0.03, low, z + dz + 0.06],
          0.012,
          0.012,
          m,
        );
        w.capsule([x + dx * 0.6, low, z + 0.06 + dz], [x, low - 0.12, z], 0.012, 0.012, m);
      }
    }
  }
  for (const x of [-6, 0.6, 7]) w.capsule([x, 0, -8], [x, 3.2, -8], 0.09, 0.07, boards);
  figure(w, [-1.9, 0, -11.6], 1.66, dark, 2, 0.3, false);
  const sun = direction(12, 21);
  w.ground(0, look({ color: [0.34, 0.3, 0.28], color2: [0.2, 0.17, 0.17], grain: 1.2, rough: 1, bump: 0.2 }));
  return {
    world: w,
    sun: { dir: sun, color: scale([5, 4, 3.1], 1), size: 0.6 },
    sky: { zenith: [0.4, 0.5, 0.68], horizon: [1.1, 0.95, 0.85], sun, halo: [1.3, 1, 0.7] },
    camera: { eye: [-0.6, 1.25, 2.2], at: [0.2, 2, -6], mm: 40 },
    fog: { density: 0.02, fall: 0.1, color: [0.75, 0.6, 0.56], glow: [0.9, 0.6, 0.4] },
    samples: 4,
  };
}

export const plates: Plate[] = [
  { aspect: [16, 9], seed: 401, inks, description: '样张：织造车间，斜射的窗光穿过一排排织机', scene: hall },
  {
    aspect: [3, 2],
    seed: 402,
    inks,
    description: '样张：低角度近看经纱，彩色纱线穿过综框聚成布面',
    scene: warpRaking,
  },
  {
    aspect: [1, 1],
    seed: 403,
    inks,
    description: '样张：纱架上一排排筒子纱，细线从筒头斜牵出来',
    scene: bobbins,
  },
  {
    aspect: [2, 3],
    seed: 404,
    inks,
    description: '样张：侧光下起伏的斜纹布，经纬纹理清晰可见',
    scene: cloth,
  },
  {
    aspect: [2, 3],
    seed: 405,
    inks,
    description: '样张：纺纱机之间的长通道，尽头一人立在亮光里',
    scene: spinningFrames,
  },
  {
    aspect: [4, 3],
    seed: 406,
    inks,
    description: '样张：晾晒的彩色纱绞成排垂挂，逆光在地上投下长影',
    scene: skeins,
  },
];
