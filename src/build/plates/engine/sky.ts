import { fbm } from './noise.ts';
import { hash } from './random.ts';
import { clamp, smoothstep } from './vector.ts';
import type { Vec3 } from './vector.ts';

/** The sky as light from every direction; colours are linear radiance. */
export interface Sky {
  zenith: Vec3;
  horizon: Vec3;
  /** Straight below, where no floor hides it; the horizon's colour passes into it. */
  nadir?: Vec3;
  /** How fast the horizon's colour gives way to the zenith's; 1 slow, 6 fast. */
  fall?: number;
  /** Direction of the sun or moon as seen in the sky. */
  sun?: Vec3;
  /** Wide glow about the sun, and its exponent. */
  halo?: Vec3;
  haloPower?: number;
  /** The disc itself: radiance and angular radius in degrees. */
  disc?: Vec3;
  discRadius?: number;
  clouds?: Clouds;
  /** Number of stars, 0 to 1. */
  stars?: number;
}

export interface Clouds {
  /** Share of the sky covered, 0 to 1. */
  cover: number;
  /** Cells across the sky; larger means smaller clouds. */
  size: number;
  lit: Vec3;
  shade: Vec3;
  seed: number;
  /** Edge softness, 0.05 crisp to 0.5 veil. */
  soft?: number;
  /** Stretch along x; 3 gives long streaks. */
  stretch?: number;
}

/** Writes the radiance seen along a unit direction into `out`. */
export function skyLight(sky: Sky, x: number, y: number, z: number, fine: boolean, out: Float64Array): void {
  const up = y > 0 ? y : 0;
  const t = 1 - Math.exp(-up * (sky.fall ?? 3));
  for (let k = 0; k < 3; k++) out[k] = sky.horizon[k]! + (sky.zenith[k]! - sky.horizon[k]!) * t;
  if (sky.stars && fine) addStars(sky.stars, x, y, z, out);
  const toSun = sky.sun ? x * sky.sun[0] + y * sky.sun[1] + z * sky.sun[2] : -1;
  if (sky.halo && toSun > 0) {
    const power = sky.haloPower ?? 8;
    const h = Math.pow(toSun, power) + 0.6 * Math.pow(toSun, power * 12);
    for (let k = 0; k < 3; k++) out[k]! += sky.halo[k]! * h;
  }
  if (sky.disc && fine) {
    const edge = Math.cos(((sky.discRadius ?? 0.6) * Math.PI) / 180);
    const d = smoothstep(edge - (1 - edge) * 0.08, edge + (1 - edge) * 0.04, toSun);
    for (let k = 0; k < 3; k++) out[k]! += sky.disc[k]! * d;
  }
  if (y < 0 && sky.nadir) {
    const t = smoothstep(0, 0.3, -y);
    for (let k = 0; k < 3; k++) out[k] = out[k]! + (sky.nadir[k]! - out[k]!) * t;
  }
  if (sky.clouds && up > 0.004) addClouds(sky.clouds, x, up, z, toSun, fine, sky, out);
}

function addClouds(
  c: Clouds,
  x: number,
  y: number,
  z: number,
  toSun: number,
  fine: boolean,
  sky: Sky,
  out: Float64Array,
): void {
  const reach = c.size / (y + 0.06);
  const px = (x * reach) / (c.stretch ?? 1);
  const pz = z * reach;
  const octaves = fine ? 6 : 3;
  const warp = fine ? fbm(px * 0.7 + 9, c.seed, pz * 0.7, 2) * 0.5 : 0;
  const n = fbm(px + warp, c.seed * 3.1, pz + warp, octaves) * 0.75 + 0.5;
  const soft = c.soft ?? 0.2;
  const a = smoothstep(1 - c.cover - soft, 1 - c.cover + soft, n) * smoothstep(0.004, 0.07, y);
  if (a <= 0) return;
  let light = 0.5;
  if (sky.sun) {
    const n2 =
      fbm(px + warp + sky.sun[0] * 0.35, c.seed * 3.1, pz + warp + sky.sun[2] * 0.35, octaves) * 0.75 + 0.5;
    light = clamp(0.55 + (n - n2) * 2.6, 0, 1);
  }
  const rim = Math.pow(clamp(toSun, 0, 1), 24) * (1 - a) * 1.2;
  for (let k = 0; k < 3; k++) {
    const color = c.shade[k]! + (c.lit[k]! - c.shade[k]!) * light + c.lit[k]! * rim * 2;
    out[k] = out[k]! + (color - out[k]!) * a;
  }
}

function addStars(amount: number, x: number, y: number, z: number, out: Float64Array): void {
  const f = 260;
  const cx = Math.floor(x * f);
  const cy = Math.floor(y * f);
  const cz = Math.floor(z * f);
  const h = hash(cx, cy, cz);
  if ((h & 4095) > amount * 90) return;
  const dx = x * f - cx - 0.3 - ((h >>> 12) & 7) / 18;
  const dy = y * f - cy - 0.5;
  const dz = z * f - cz - 0.5;
  const d = dx * dx + dy * dy + dz * dz;
  const v = Math.exp(-d * 26) * (0.2 + ((h >>> 20) & 255) / 255);
  for (let k = 0; k < 3; k++) out[k]! += v;
}

/** A coarse table of the sky for light that arrives indirectly: fast, without disc and stars. */
export class SkyTable {
  private readonly table = new Float32Array(96 * 48 * 3);
  constructor(sky: Sky) {
    const out = new Float64Array(3);
    for (let j = 0; j < 48; j++) {
      const y = ((j + 0.5) / 48) * 2 - 1;
      const r = Math.sqrt(1 - y * y);
      for (let i = 0; i < 96; i++) {
        const a = ((i + 0.5) / 96) * 2 * Math.PI - Math.PI;
        skyLight(sky, r * Math.sin(a), y, r * Math.cos(a), false, out);
        this.table.set(out, (j * 96 + i) * 3);
      }
    }
  }
  read(x: number, y: number, z: number, out: Float64Array): void {
    const i = Math.min(95, Math.floor(((Math.atan2(x, z) + Math.PI) / (2 * Math.PI)) * 96));
    const j = Math.min(47, Math.floor((y + 1) * 24));
    const at = (j * 96 + i) * 3;
    out[0] = this.table[at]!;
    out[1] = this.table[at + 1]!;
    out[2] = this.table[at + 2]!;
  }
}
