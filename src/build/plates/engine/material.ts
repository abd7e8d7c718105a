import type { Hit } from './hit.ts';
import { fbm } from './noise.ts';
import { hash } from './random.ts';
import type { Ray } from './ray.ts';
import { clamp, smoothstep } from './vector.ts';
import type { Vec3 } from './vector.ts';

/** What a surface does with light at one point; colours are linear, 0 to 1 (glow without limit). */
export interface Surface {
  r: number;
  g: number;
  b: number;
  /** 0 a mirror, 1 matt. */
  rough: number;
  /** Share of light mirrored when seen straight on; 0.04 for most things, 0.02 water, above 0.3 metal. */
  mirror: number;
  /** 1 when the mirrored light takes the surface's colour. */
  metal: number;
  glowR: number;
  glowG: number;
  glowB: number;
}

export type Material = (hit: Hit, surface: Surface) => void;

export const emptySurface = (): Surface => ({
  r: 0,
  g: 0,
  b: 0,
  rough: 1,
  mirror: 0.04,
  metal: 0,
  glowR: 0,
  glowG: 0,
  glowB: 0,
});

/** A material in words: two colours mixed by noise, with roughness, bumps and a last touch of its own. */
export interface Look {
  color: Vec3;
  /** Second colour where the noise is high. */
  color2?: Vec3;
  /** Noise cells a metre, along x, y and z. */
  grain?: number | Vec3;
  /** Noise levels between which colour turns into color2. */
  edge?: readonly [number, number];
  rough?: number;
  /** Roughness where color2 shows. */
  rough2?: number;
  mirror?: number;
  metal?: number;
  /** Slope of the bumps; 0.3 is rough plaster. */
  bump?: number;
  /** Bumps a metre. */
  bumpGrain?: number | Vec3;
  /** Light given off. */
  glow?: Vec3;
  /** Brightness spread from one primitive to the next, 0 to 1. */
  vary?: number;
  finish?: Material;
}

/** Makes a material from its description. */
export function look(l: Look): Material {
  const c2 = l.color2 ?? l.color;
  const [gx, gy, gz] = triple(l.grain ?? 1);
  const [bx, by, bz] = triple(l.bumpGrain ?? 8);
  const [lo, hi] = l.edge ?? [-0.5, 0.5];
  const rough = l.rough ?? 0.9;
  const rough2 = l.rough2 ?? rough;
  const bump = l.bump ?? 0;
  const vary = l.vary ?? 0;
  const glow = l.glow ?? [0, 0, 0];
  const mixed = l.color2 !== undefined;
  return (hit, s) => {
    const octaves = hit.bounce
      ? 2
      : clamp(Math.floor(Math.log2(900 / (hit.distance * Math.max(gx, gz)))), 1, 5);
    const m = mixed ? smoothstep(lo, hi, fbm(hit.x * gx, hit.y * gy, hit.z * gz, octaves)) : 0;
    const shade = vary ? 1 + vary * ((hash(hit.id, 77) / 4294967296) * 2 - 1) : 1;
    s.r = (l.color[0] + (c2[0] - l.color[0]) * m) * shade;
    s.g = (l.color[1] + (c2[1] - l.color[1]) * m) * shade;
    s.b = (l.color[2] + (c2[2] - l.color[2]) * m) * shade;
    s.rough = rough + (rough2 - rough) * m;
    s.mirror = l.mirror ?? 0.04;
    s.metal = l.metal ?? 0;
    s.glowR = glow[0];
    s.glowG = glow[1];
    s.glowB = glow[2];
    if (bump && hit.bounce === 0) tilt(hit, bump, bx, by, bz);
    if (l.finish) l.finish(hit, s);
  };
}

/** Tilts the normal by the slope of noise, less where bumps grow finer than a pixel. */
export function tilt(hit: Hit, amount: number, gx: number, gy: number, gz: number): void {
  const fade = amount * clamp(500 / (hit.distance * Math.max(gx, gz, 0.1)) - 0.1, 0, 1);
  if (fade < 0.004) return;
  const e = 0.12;
  const x = hit.x * gx;
  const y = hit.y * gy;
  const z = hit.z * gz;
  const n = fbm(x, y, z, 3);
  const ax = (fbm(x + e, y, z, 3) - n) / e;
  const ay = (fbm(x, y + e, z, 3) - n) / e;
  const az = (fbm(x, y, z + e, 3) - n) / e;
  bend(hit, ax * fade, ay * fade, az * fade);
}

/** Leans the normal against a slope vector. */
export function bend(hit: Hit, ax: number, ay: number, az: number): void {
  const x = hit.nx - ax;
  const y = hit.ny - ay;
  const z = hit.nz - az;
  const k = 1 / (Math.sqrt(x * x + y * y + z * z) || 1);
  hit.nx = x * k;
  hit.ny = y * k;
  hit.nz = z * k;
}

/** Height of the highlight where light from `light` leaves a surface towards where `view` came from. */
export function highlight(hit: Hit, rough: number, light: Ray, view: Ray): number {
  let hx = light.dx - view.dx;
  let hy = light.dy - view.dy;
  let hz = light.dz - view.dz;
  const k = 1 / (Math.sqrt(hx * hx + hy * hy + hz * hz) || 1);
  hx *= k;
  hy *= k;
  hz *= k;
  const nh = Math.max(0, hx * hit.nx + hy * hit.ny + hz * hit.nz);
  const a = Math.max(0.004, rough * rough);
  const d = nh * nh * (a * a - 1) + 1;
  return Math.min(60, (a * a) / (4 * d * d * Math.max(0.08, a)));
}

const triple = (v: number | Vec3): Vec3 => (typeof v === 'number' ? [v, v, v] : v);
