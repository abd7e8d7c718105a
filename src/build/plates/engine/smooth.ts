import type { Buffers } from './buffers.ts';
import { plane } from './image.ts';
import type { Plane } from './image.ts';

/**
 * Smooths the traced light across neighbouring pixels of the same surface and returns the picture as radiance.
 * `strength` 0 keeps the noise, 1 takes it away.
 */
export function smoothLight(b: Buffers, strength: number): Plane {
  let light = plane(b.width, b.height, 3);
  for (let i = 0; i < light.data.length; i++) {
    light.data[i] = b.tint.data[i]! > 0 ? b.lit.data[i]! / b.tint.data[i]! : 0;
  }
  if (strength > 0) {
    removeSpecks(light);
    removeSpecks(light);
    for (let pass = 0; pass < 4; pass++)
      light = filter(b, light, 1 << pass, strength * (pass === 0 ? 4 : 1.8));
  }
  const out = plane(b.width, b.height, 3);
  for (let i = 0; i < out.data.length; i++) {
    out.data[i] = b.clear.data[i]! + light.data[i]! * b.tint.data[i]!;
  }
  return out;
}

/** Brings pixels that outshine all around them, or stay dark among light ones, to their neighbours' level. */
function removeSpecks(light: Plane): void {
  const { width, height, data } = light;
  const level = new Float32Array(width * height);
  for (let p = 0; p < level.length; p++) level[p] = data[p * 3]! + data[p * 3 + 1]! + data[p * 3 + 2]!;
  const ring = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const p = y * width + x;
      let sum = 0;
      let top = 0;
      for (const d of ring) {
        const l = level[p + d]!;
        sum += l;
        if (l > top) top = l;
      }
      const around = (sum - top) / 7;
      const own = level[p]!;
      if (own < 0.4 * around) brighten(data, level, p, ring, around * 0.6);
      else if (own > 2.2 * around + 0.01) {
        const k = (1.2 * around + 0.005) / own;
        for (let c = 0; c < 3; c++) data[p * 3 + c]! *= k;
      }
    }
  }
}

/** Gives a pixel the mean of its neighbours above `least`, if they are the most of them. */
function brighten(
  data: Float32Array,
  level: Float32Array,
  p: number,
  ring: readonly number[],
  least: number,
): void {
  const bright = ring.filter((d) => level[p + d]! > least);
  if (bright.length < 5) return;
  for (let c = 0; c < 3; c++) {
    let sum = 0;
    for (const d of bright) sum += data[(p + d) * 3 + c]!;
    data[p * 3 + c] = sum / bright.length;
  }
}

/** One pass over 3 × 3 taps `step` pixels apart, held back by edges in normal, depth and brightness. */
function filter(b: Buffers, from: Plane, step: number, reach: number): Plane {
  const { width, height } = b;
  const to = plane(width, height, 3);
  const d = from.data;
  const n = b.normal.data;
  const z = b.depth.data;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      const nx = n[p * 3]!;
      const ny = n[p * 3 + 1]!;
      const nz = n[p * 3 + 2]!;
      const r0 = d[p * 3]!;
      const g0 = d[p * 3 + 1]!;
      const b0 = d[p * 3 + 2]!;
      const l0 = r0 + g0 + b0;
      const range = 1 / (reach * (0.06 + 0.45 * l0));
      let [r, g, bl, sum] = [r0, g0, b0, 1];
      if (nx === 0 && ny === 0 && nz === 0) continue;
      for (let j = -step; j <= step; j += step) {
        const yy = y + j;
        if (yy < 0 || yy >= height) continue;
        for (let i = -step; i <= step; i += step) {
          const xx = x + i;
          if ((i === 0 && j === 0) || xx < 0 || xx >= width) continue;
          const q = yy * width + xx;
          const facing = nx * n[q * 3]! + ny * n[q * 3 + 1]! + nz * n[q * 3 + 2]!;
          if (facing < 0.5) continue;
          const dz = Math.abs(z[q]! - z[p]!) * 30;
          if (dz > 3) continue;
          const dl = Math.abs(d[q * 3]! + d[q * 3 + 1]! + d[q * 3 + 2]! - l0) * range;
          if (dl > 3) continue;
          const f2 = facing * facing;
          const w = (f2 * f2 * f2 * (i === 0 || j === 0 ? 0.6 : 0.36)) / ((1 + dz * dz) * (1 + dl * dl));
          r += d[q * 3]! * w;
          g += d[q * 3 + 1]! * w;
          bl += d[q * 3 + 2]! * w;
          sum += w;
        }
      }
      to.data[p * 3] = r / sum;
      to.data[p * 3 + 1] = g / sum;
      to.data[p * 3 + 2] = bl / sum;
    }
  }
  return to;
}
