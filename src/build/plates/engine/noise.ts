import { hash, Random } from './random.ts';

const PERMUTATION = permutation();

/** Smooth gradient noise, about -1 to 1, one lattice cell a unit. */
export function noise(x: number, y: number, z: number): number {
  const fx = Math.floor(x);
  const fy = Math.floor(y);
  const fz = Math.floor(z);
  const xi = fx & 255;
  const yi = fy & 255;
  const zi = fz & 255;
  const dx = x - fx;
  const dy = y - fy;
  const dz = z - fz;
  const u = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
  const v = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
  const w = dz * dz * dz * (dz * (dz * 6 - 15) + 10);
  const p = PERMUTATION;
  const a = p[xi]! + yi;
  const b = p[xi + 1]! + yi;
  const aa = p[a]! + zi;
  const ab = p[a + 1]! + zi;
  const ba = p[b]! + zi;
  const bb = p[b + 1]! + zi;
  const n00 = blend(u, slope(p[aa]!, dx, dy, dz), slope(p[ba]!, dx - 1, dy, dz));
  const n10 = blend(u, slope(p[ab]!, dx, dy - 1, dz), slope(p[bb]!, dx - 1, dy - 1, dz));
  const n01 = blend(u, slope(p[aa + 1]!, dx, dy, dz - 1), slope(p[ba + 1]!, dx - 1, dy, dz - 1));
  const n11 = blend(u, slope(p[ab + 1]!, dx, dy - 1, dz - 1), slope(p[bb + 1]!, dx - 1, dy - 1, dz - 1));
  return blend(w, blend(v, n00, n10), blend(v, n01, n11));
}

/** Octaves of noise added up, about -1 to 1. */
export function fbm(x: number, y: number, z: number, octaves: number): number {
  let sum = 0;
  let gain = 0.5;
  let f = 1;
  for (let i = 0; i < octaves; i++) {
    sum += gain * noise(x * f + i * 17.3, y * f + i * 5.7, z * f - i * 11.1);
    gain *= 0.5;
    f *= 2.03;
  }
  return sum * 1.4;
}

/** Ridged octaves, 0 to about 1: high along creases. */
export function ridges(x: number, y: number, z: number, octaves: number): number {
  let sum = 0;
  let gain = 0.5;
  let f = 1;
  for (let i = 0; i < octaves; i++) {
    const n = 1 - Math.abs(noise(x * f + i * 7.1, y * f, z * f + i * 3.3));
    sum += gain * n * n;
    gain *= 0.5;
    f *= 2.1;
  }
  return sum;
}

/** Distance to the border between cells of a random pattern in the plane: 0 on a border, cells about one unit wide. */
export function cellBorder(x: number, y: number, seed: number): number {
  const cx = Math.floor(x);
  const cy = Math.floor(y);
  let first = 9;
  let second = 9;
  for (let j = -1; j <= 1; j++) {
    for (let i = -1; i <= 1; i++) {
      const h = hash(cx + i, cy + j, seed);
      const dx = cx + i + (h & 1023) / 1023 - x;
      const dy = cy + j + ((h >>> 10) & 1023) / 1023 - y;
      const d = Math.sqrt(dx * dx + dy * dy);
      if (d < first) {
        second = first;
        first = d;
      } else if (d < second) second = d;
    }
  }
  return second - first;
}

function blend(t: number, a: number, b: number): number {
  return a + t * (b - a);
}

function slope(h: number, x: number, y: number, z: number): number {
  const k = h & 15;
  const u = k < 8 ? x : y;
  const v = k < 4 ? y : k === 12 || k === 14 ? x : z;
  return ((k & 1) === 0 ? u : -u) + ((k & 2) === 0 ? v : -v);
}

function permutation(): Uint8Array {
  const random = new Random(20240319);
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 255; i > 0; i--) {
    const j = random.integer(i + 1);
    const held = table[i]!;
    table[i] = table[j]!;
    table[j] = held;
  }
  const twice = new Uint8Array(516);
  for (let i = 0; i < 516; i++) twice[i] = table[i & 255]!;
  return twice;
}
