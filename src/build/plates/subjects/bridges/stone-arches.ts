import { look } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction, smoothstep, turn } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { archBridge } from '../../shapes/bridge.ts';
import { broadleaf } from '../../shapes/broadleaf.ts';
import { surface } from '../../shapes/land.ts';
import { figure } from '../../shapes/town.ts';
import { dark, leaf, river, shores } from './parts.ts';

const stone = look({
  color: [0.3, 0.28, 0.25],
  color2: [0.16, 0.16, 0.15],
  grain: 2.2,
  rough: 0.95,
  bump: 0.1,
  bumpGrain: 14,
  vary: 0.26,
});

/** River stones of several shades: pale and dusty on top, dark and shining where the water has wetted them. */
const cobbles = [0.6, 0.78, 0.9, 1, 1.2].map((tone, i) =>
  look({
    color: [0.3 * tone, (0.275 + i * 0.004) * tone, (0.25 + i * 0.008) * tone],
    color2: [0.17 * tone, 0.165 * tone, 0.16 * tone],
    grain: [3, 9 - i, 4],
    bump: 0.3,
    bumpGrain: 16,
    finish: (hit, s) => {
      const wet = smoothstep(0.1, 0.04, hit.y + 0.03 * fbm(hit.x * 5, 2, hit.z * 5, 3));
      const k = 1 - 0.62 * wet;
      s.r *= k;
      s.g *= k;
      s.b *= k;
      s.rough = 0.95 - 0.75 * wet;
    },
  }),
);

const pebble = look({ color: [0.24, 0.225, 0.2], rough: 0.6, vary: 0.5 });

/** Stone arches over shallow water. */
export function stoneArches(random: Random): Scene {
  const w = new World();
  archBridge(w, [0, 0, -26], 3, 13, 5.7, stone);
  shores(w, 12, 6, -80);
  figure(w, [2.2, 7.6, -23.5], 1.7, dark, -1.6, 0.3, true);
  figure(w, [-4.6, 7.6, -23.6], 1.66, dark, 1.6, 0.3, false);
  for (let i = 0; i < 150; i++)
    broadleaf(
      w,
      random,
      [random.bell() * 60, 2, random.between(-150, -100)],
      {
        height: random.between(7, 12),
        breadth: random.between(0.24, 0.42),
        clear: 0.18,
        leaves: 30,
        leaf: 0.16,
      },
      dark,
      leaf,
    );
  for (let i = 0; i < 90; i++) {
    const z = -2.1 - 4.4 * Math.pow(random.next(), 0.8);
    const size = 0.07 + 0.42 * Math.pow(random.next(), 2.6);
    boulder(
      w,
      random,
      [random.between(-12, 8) * (0.5 - z * 0.07), size * random.between(-0.3, 0.12), z],
      size,
    );
  }
  for (let i = 0; i < 2600; i++) {
    const p: Vec3 = [random.between(-11, 6), 0, random.between(-5.4, -1.4)];
    const bar = fbm(p[0] * 0.35, 3, p[2] * 0.6, 3) - 0.08;
    if (bar < 0) continue;
    const r = random.between(0.012, 0.05);
    w.capsule(
      [p[0], bar * 0.12 - 0.01, p[2]],
      [p[0] + random.bell() * r, bar * 0.12, p[2] + random.bell() * r],
      r,
      r * 0.8,
      pebble,
    );
  }
  w.ground(0, river(0.012));
  const sun = direction(-104, 19);
  return {
    world: w,
    sun: { dir: sun, color: [3.8, 3, 2.1], size: 0.5 },
    sky: {
      zenith: [0.24, 0.4, 0.56],
      horizon: [0.8, 0.84, 0.82],
      sun,
      clouds: { cover: 0.48, size: 1, lit: [1.3, 1.24, 1.14], shade: [0.46, 0.52, 0.58], seed: 91 },
    },
    camera: { eye: [-1.6, 1.6, 1.2], at: [-0.25, 2.1, -26], mm: 36 },
    fog: { density: 0.006, fall: 0.05, color: [0.66, 0.7, 0.7] },
  };
}

/** A stone rounded by the river, about `size` metres in radius: flattened, turned and uneven. */
function boulder(w: World, random: Random, at: Vec3, size: number): void {
  const [wide, flat, deep] = [size * random.between(0.9, 1.35), size * random.between(0.5, 0.85), size];
  const [spin, seed] = [random.next() * 6.28, random.between(0, 90)];
  const [nu, nv] = size > 0.2 ? [40, 22] : [20, 11];
  surface(
    w,
    nu,
    nv,
    (i, j) => {
      const [a, b] = [(i % nu) * ((2 * Math.PI) / nu), (j / nv) * Math.PI];
      const [x, y, z] = [Math.sin(b) * Math.cos(a), -Math.cos(b), Math.sin(b) * Math.sin(a)];
      const k =
        1 + 0.34 * fbm(x * 1.1 + seed, y * 1.1, z * 1.1, 2) + 0.1 * fbm(x * 3 + seed, y * 3, z * 3, 2);
      const p = turn([x * k * wide, y * k * flat, z * k * deep], spin);
      return [at[0] + p[0], at[1] + p[1], at[2] + p[2]];
    },
    cobbles[random.integer(cobbles.length)]!,
  );
}
