import { bend, look } from '../../engine/material.ts';
import type { Material } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, cross, direction, normalize, scale, smoothstep, turn } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';

type Axes = readonly [Vec3, Vec3, Vec3];

/** Crystals of salt grown in a shallow pan, seen close in low light; one unit is a centimetre. */
export function crystals(random: Random): Scene {
  const w = new World();
  const placed: { x: number; z: number; r: number }[] = [];
  const clear = [0.09, 0.13, 0.2, 0.31, 0.46, 0.66].map((half) => ({ half, m: crystal(half) }));
  const free = (x: number, z: number, r: number): boolean =>
    placed.every((p) => Math.hypot(p.x - x, p.z - z) > (p.r + r) * 0.86);
  for (const [x, z, rank, angle] of [
    [-0.5, -5.4, 5, 0.5],
    [1.5, -6.3, 4, 0.95],
    [-2.2, -6.4, 4, 0.2],
    [0.75, -4.1, 3, 0.3],
    [2.6, -4.7, 3, 0.72],
    [-1.7, -4.1, 2, 1.1],
  ] as const)
    plant(x, z, rank, angle);
  for (let i = 0; i < 9000; i++) {
    const z = -2.9 - 24 * Math.pow(random.next(), 1.4);
    const x = random.bell() * (2.2 - z * 0.5);
    const drift = fbm(x * 0.28, 4, z * 0.28, 4) - 0.004 * (z + 5) ** 2 + 0.1;
    const rank = Math.min(z > -4 ? 2 : 4, Math.floor(Math.pow(random.next(), 4) * 5));
    if (random.next() < 0.5 + drift * 3 && free(x, z, clear[rank]!.half * 1.42))
      plant(x, z, rank, random.next() * 1.57);
  }
  w.ground(0, brine);
  const sun = direction(-28, 15);
  return {
    world: w,
    sun: { dir: sun, color: [5.4, 3.7, 2.5], size: 1.2 },
    sky: {
      zenith: [0.22, 0.28, 0.46],
      horizon: [1.25, 0.86, 0.76],
      sun,
      halo: [2.2, 1.3, 0.8],
      haloPower: 10,
      fall: 2.6,
    },
    camera: { eye: [0.3, 3.1, 0.6], at: [0.05, 0.15, -5.2], mm: 50, lens: 0.06, focus: 6.3 },
    samples: 16,
    bounces: 4,
  };

  /** A cube on the floor of the pan, with twins grown out of its upper edges, and sometimes a stepped hollow on top. */
  function plant(x: number, z: number, rank: number, angle: number): void {
    const { half, m } = clear[rank]!;
    placed.push({ x, z, r: half * 1.42 });
    const sunk = half * random.between(0.05, 0.3);
    const at: Vec3 = [x, half - sunk, z];
    const tall = half * random.between(0.86, 1);
    const axes = lean(angle, random.bell() * 0.16, random.bell() * 0.16);
    w.orientedBox([x, tall - sunk, z], ...axes, [half, tall, half * random.between(0.86, 1)], m);
    if (rank > 3) terraces(w, add([x, tall - sunk, z], scale(axes[1], tall)), half, axes, m);
    for (let k = 0; k < rank - 1; k++) {
      const twin = clear[Math.max(0, rank - 2 - random.integer(2))]!;
      const [u, v, t] = [
        (random.next() < 0.5 ? -1 : 1) * half,
        half * random.between(-0.3, 0.6),
        random.between(-1, 1) * half,
      ];
      const off = add(scale(axes[0], u), add(scale(axes[1], v), scale(axes[2], t)));
      w.orientedBox(add(at, off), ...axes, [twin.half, twin.half, twin.half], twin.m);
    }
  }
}

/** Low square steps on the upper face, each smaller than the one below and a little aside, as growth leaves them. */
function terraces(w: World, top: Vec3, half: number, [a, up, c]: Axes, m: Material): void {
  for (let i = 1; i < 4; i++) {
    const r = half * (0.96 - i * 0.17);
    const off = add(
      scale(up, half * 0.044 * (i - 1)),
      add(scale(a, half * 0.13 * i), scale(c, half * -0.1 * i)),
    );
    w.orientedBox(add(top, off), a, up, c, [r, half * 0.022, r], m);
  }
}

/** Axes of a cube turned by `angle` about the vertical and then leant a little. */
function lean(angle: number, p: number, q: number): Axes {
  const up = normalize([p, 1, q]);
  const side = normalize(cross(up, turn([0, 0, 1], angle)));
  return [side, up, cross(side, up)];
}

/** Clouded salt: milky within, lighter along its edges, where light leaves a clear cube. */
function crystal(half: number): Material {
  return look({
    color: [0.8, 0.8, 0.84],
    rough: 0.1,
    mirror: 0.06,
    vary: 0.06,
    finish: (hit, s) => {
      const [a, b] = hit.face === 0 ? [hit.v, hit.w] : hit.face === 1 ? [hit.u, hit.w] : [hit.u, hit.v];
      const edge = smoothstep(0.9, 0.985, Math.max(Math.abs(a), Math.abs(b)) / half);
      const veil = fbm(hit.x * 2, hit.y * 2, hit.z * 2, 4);
      const zone = 0.5 + 0.5 * Math.cos((Math.max(Math.abs(a), Math.abs(b)) / half) * 16);
      const k = 0.9 + 0.2 * veil - 0.05 * zone;
      s.r *= k;
      s.g *= k;
      s.b *= k;
      s.rough = 0.08 + 0.3 * smoothstep(0, 0.4, veil);
      const glow = 0.05 + 0.07 * Math.max(0, veil) + 0.24 * edge;
      s.glowR = glow * 1.05;
      s.glowG = glow * 0.96;
      s.glowB = glow;
    },
  });
}

/** Shallow brine, almost still. */
const brine: Material = look({
  color: [0.1, 0.085, 0.1],
  color2: [0.22, 0.19, 0.2],
  grain: 0.9,
  rough: 0.03,
  mirror: 0.04,
  finish: (hit) => {
    if (hit.bounce > 0) return;
    bend(hit, fbm(hit.x * 0.8, 1, hit.z * 0.8, 3) * 0.02, 0, fbm(hit.x * 0.8, 8, hit.z * 0.8, 3) * 0.02);
  },
});
