import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import { hash } from '../../engine/random.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction, smoothstep } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain, tree } from '../../shapes/land.ts';
import { dark, line } from './parts.ts';

const leaf = look({ color: [0.05, 0.065, 0.03], rough: 0.9, vary: 0.4 });

/** Old zinc: dull, so that the low sun does not burn the lattice out. */
const weathered = look({ color: [0.13, 0.135, 0.14], rough: 0.7 });

/** How much of the sun falls through the clouds at a place: broad bands of light with soft edges. */
const broken = (x: number, z: number): number =>
  0.2 +
  0.8 *
    Math.max(
      smoothstep(-0.05, 0.2, fbm(x * 0.0045 + 4, 6, z * 0.0022 + 2.6, 3)),
      Math.exp(-(((z + 12 + x * 0.2) / 34) ** 2)),
    );

const meadow = look({
  color: [0.17, 0.165, 0.07],
  rough: 1,
  finish: (hit, s) => {
    // Fields of their own colour, each with its furrows; details go where they would be finer than a pixel.
    const field = hash(Math.floor(hit.x / 90 + hit.z * 0.004), Math.floor(hit.z / 130), 3);
    const tone = 0.75 + (field & 255) / 510;
    const furrow = 1 + 0.22 * Math.sin(hit.x * 2.1 + hit.z * 0.3) * Math.min(1, 60 / hit.distance);
    const tuft = 1 + 0.5 * fbm(hit.x * 1.1, 2, hit.z * 1.1, 4) * Math.min(1, 160 / hit.distance);
    const k = tone * furrow * tuft * broken(hit.x, hit.z);
    s.r *= k * (field & 256 ? 1.12 : 0.94);
    s.g *= k;
    s.b *= k;
  },
});

const blade = look({
  color: [0.21, 0.2, 0.09],
  rough: 0.8,
  vary: 0.5,
  finish: (hit, s) => {
    const k = broken(hit.x, hit.z);
    s.r *= k;
    s.g *= k;
    s.b *= k;
  },
});

/** A line of pylons below storm clouds, a panorama. */
export function storm(random: Random): Scene {
  const w = new World();
  const hills = (x: number, z: number): number => fbm(x * 0.002, 14, z * 0.002, 4) * 22;
  const stand = hills(0, 30);
  // The plain lies level about the camera, so that the eye runs on from the grass to the fields.
  const height = (x: number, z: number): number =>
    stand +
    (hills(x, z) - stand) * smoothstep(60, 330, Math.hypot(x, z - 30)) +
    fbm(x * 0.03, 2, z * 0.03, 3) * 0.5;
  const at = (x: number, z: number): Vec3 => [x, height(x, z) - 0.5, z];
  line(
    w,
    [
      at(-150, 10),
      at(-52, -118),
      at(46, -246),
      at(152, -390),
      at(276, -560),
      at(420, -760),
      at(600, -1000),
      at(830, -1300),
    ],
    54,
    7,
    0.075,
    weathered,
  );
  line(
    w,
    [at(-560, -330), at(-330, -560), at(-110, -790), at(120, -1040), at(380, -1330)],
    54,
    9,
    0.12,
    weathered,
  );
  terrain(w, { x0: -1400, x1: 1400, z0: -2400, z1: 60, nx: 240, nz: 220 }, height, meadow);
  grass(w, random, height);
  for (let i = 0; i < 60; i++) {
    const z = -300 - Math.pow(random.next(), 2) * 1200;
    const x = random.between(-0.8, 0.8) * (60 - z);
    for (let k = 0; k < 2; k++)
      tree(w, at(x + random.bell() * 12, z + random.bell() * 6), random.between(7, 12), random, dark, leaf);
  }
  const sun = direction(-78, 12);
  return {
    world: w,
    sun: { dir: sun, color: [4.8, 3.7, 2.3], size: 0.5 },
    sky: {
      zenith: [0.04, 0.06, 0.08],
      horizon: [0.3, 0.3, 0.26],
      sun,
      halo: [0.6, 0.48, 0.3],
      fall: 5,
      clouds: {
        cover: 0.86,
        size: 1.15,
        lit: [0.22, 0.23, 0.23],
        shade: [0.02, 0.032, 0.044],
        seed: 33,
        stretch: 1.4,
        soft: 0.16,
      },
    },
    camera: { eye: [0, stand + 4.2, 30], at: [-4, stand + 30, -200], mm: 34 },
    fog: { density: 0.0008, fall: 0.006, color: [0.16, 0.19, 0.2], glow: [0.14, 0.11, 0.07] },
    volumes: [rain()],
    samples: 3,
  };
}

/** Grass in the foreground, bent by the wind, thinner with distance. */
function grass(w: World, random: Random, height: (x: number, z: number) => number): void {
  for (let i = 0; i < 130000; i++) {
    const away = 5 + 105 * Math.pow(random.next(), 1.8);
    const x = random.between(-0.62, 0.62) * (away + 6);
    const z = 30 - away;
    if (fbm(x * 0.12, 5, z * 0.12, 3) + random.bell() * 0.25 < -0.06 || random.next() < away / 118) continue;
    const foot: Vec3 = [x, height(x, z) - 0.1, z];
    const tall = random.between(0.2, 0.62) * (1 + 0.5 * fbm(x * 0.3, 8, z * 0.3, 2));
    const lean = tall * random.between(0.25, 0.7);
    const r = 0.004 + away * 0.00017;
    const middle: Vec3 = [x + lean * 0.35, foot[1] + tall * 0.65, z + random.bell() * 0.06];
    w.capsule(foot, middle, r, r * 0.8, blade);
    w.capsule(middle, [x + lean, foot[1] + tall * 0.9, z + random.bell() * 0.12], r * 0.8, r * 0.3, blade);
  }
}

/** A curtain of rain far off, hanging from the clouds. */
function rain(): NonNullable<Scene['volumes']>[number] {
  return {
    min: [-1400, 0, -1900],
    max: [1500, 420, -1500],
    density: (x, y, z) => {
      const slant = x + y * 0.35;
      const shaft = smoothstep(-0.25, 0.45, fbm(slant * 0.0016 + 2, 2, z * 0.002, 2));
      const streak = 0.7 + 0.5 * fbm(slant * 0.03, y * 0.002, 3, 3);
      return 0.0042 * shaft * streak * smoothstep(420, 200, y);
    },
    color: [0.5, 0.56, 0.6],
    ambient: [0.045, 0.06, 0.07],
    steps: 14,
  };
}
