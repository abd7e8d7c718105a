import { blur, halve, plane, resize, sample } from './engine/image.ts';
import type { Plane } from './engine/image.ts';
import { noise } from './engine/noise.ts';
import { hash } from './engine/random.ts';
import { smoothstep } from './engine/vector.ts';
import type { Vec3 } from './engine/vector.ts';

/** How a picture is printed: inks from shadow to paper and the character of the plate. Colours are sRGB, 0 to 1. */
export interface Inks {
  /** The darkest ink, the middle tone, the light tone and the paper. */
  tones: readonly [Vec3, Vec3, Vec3, Vec3];
  /** Share of the picture's own colour that is kept, 0 a pure print in inks, 1 none of it. */
  color: number;
  /** Exposure in stops. */
  exposure?: number;
  /** Steepness of the tone curve, 1 even. */
  contrast?: number;
  /** Glow around lights, 0 to 1. */
  bloom?: number;
  /** Strength of the grain, 0.02 fine to 0.08 coarse. */
  grain?: number;
  /** Darkening of the corners, 0 to 1. */
  vignette?: number;
  /** Saturation of the kept colour. */
  saturation?: number;
}

/** Light level that the meter brings the middle of a picture to. */
const METER = 0.16;

/** Prints a picture of linear radiance at `width` × `height` pixels: 8-bit sRGB bytes. */
export function print(image: Plane, width: number, height: number, inks: Inks, seed: number): Uint8Array {
  expose(image, inks);
  glowAround(image, (inks.bloom ?? 0.25) * 0.3);
  tone(image, inks);
  const large = image.width === width ? image : resize(image, width, height);
  sharpen(large, 0.35);
  return finish(large, inks, seed);
}

/** Brings the middle of the picture's light to a set level, as a light meter would; `exposure` shifts it. */
function expose(image: Plane, inks: Inks): void {
  const { data } = image;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < data.length; at += 21) {
    sum += Math.log(0.004 + Math.max(0, luminance(data, at - (at % 3))));
    count++;
  }
  const middle = Math.exp(sum / count);
  const gain = (METER / middle) * Math.pow(2, inks.exposure ?? 0);
  for (let i = 0; i < data.length; i++) data[i]! *= gain;
}

/** Spreads bright light over its surroundings, as in a lens and on film. */
function glowAround(image: Plane, amount: number): void {
  if (amount <= 0) return;
  let level = halve(halve(image));
  for (let i = 0; i < level.data.length; i++) level.data[i] = Math.max(0, level.data[i]! - 0.9);
  const wide: Plane[] = [];
  for (let i = 0; i < 5; i++) {
    blur(level, 2.2);
    wide.push(level);
    level = halve(level);
  }
  const shares = [0.3, 0.25, 0.2, 0.15, 0.1];
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      for (let k = 0; k < 3; k++) {
        let sum = 0;
        for (let i = 0; i < wide.length; i++) {
          const size = 4 << i;
          sum += shares[i]! * sample(wide[i]!, (x + 0.5) / size - 0.5, (y + 0.5) / size - 0.5, k);
        }
        image.data[(y * image.width + x) * 3 + k]! += sum * amount;
      }
    }
  }
}

/** Exposure, tone curve and inks: radiance becomes sRGB. */
function tone(image: Plane, inks: Inks): void {
  const contrast = inks.contrast ?? 1.1;
  const saturation = inks.saturation ?? 1;
  const { data, width, height } = image;
  const ramp = inkRamp(inks.tones);
  const own = [0, 0, 0];
  for (let p = 0; p < width * height; p++) {
    const at = p * 3;
    const dx = ((p % width) / width - 0.5) * 2;
    const dy = (Math.floor(p / width) / height - 0.5) * 2;
    const corner = 1 - (inks.vignette ?? 0.25) * smoothstep(0.5, 1.9, dx * dx + dy * dy);
    for (let k = 0; k < 3; k++) {
      const v = film(Math.max(0, data[at + k]!) * corner);
      const s = v < 0.5 ? 0.5 * Math.pow(2 * v, contrast) : 1 - 0.5 * Math.pow(2 - 2 * v, contrast);
      data[at + k] = s;
    }
  }
  const [low, high] = span(image);
  for (let at = 0; at < data.length; at += 3) {
    for (let k = 0; k < 3; k++) own[k] = Math.min(1, Math.max(0, (data[at + k]! - low) / (high - low)));
    const light = own[0]! * 0.3 + own[1]! * 0.55 + own[2]! * 0.15;
    const r = Math.min(1023, Math.round(light * 1023)) * 3;
    for (let k = 0; k < 3; k++) {
      const ink = ramp[r + k]!;
      // The own colour is laid on as a shift from grey, so that blacks and paper stay those of the inks.
      const shift = (own[k]! - light) * saturation;
      data[at + k] = ink + shift * inks.color;
    }
  }
}

/** The lightness of the darkest and the lightest hundredth, so that every print runs from full ink to paper. */
function span(image: Plane): [number, number] {
  const bins = new Uint32Array(1024);
  const { data } = image;
  for (let at = 0; at < data.length; at += 3) {
    bins[Math.min(1023, Math.max(0, Math.round(luminance(data, at) * 1023)))]!++;
  }
  const level = (share: number): number => {
    let rest = (data.length / 3) * share;
    let i = 0;
    while (i < 1023 && (rest -= bins[i]!) > 0) i++;
    return i / 1023;
  };
  return [Math.min(0.3, level(0.006)), Math.max(0.6, level(0.995))];
}

const luminance = (d: Float32Array, at: number): number =>
  d[at]! * 0.3 + d[at + 1]! * 0.55 + d[at + 2]! * 0.15;

/** Film response: a soft toe and a long shoulder, linear light in, display value out. */
function film(x: number): number {
  const v = (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14);
  return Math.pow(Math.min(1, v), 1 / 2.2);
}

/** The inks at 1,024 steps of lightness, mixed so that each step has the lightness asked for. */
function inkRamp(tones: Inks['tones']): Float32Array {
  const ramp = new Float32Array(1024 * 3);
  const level = tones.map((t) => t[0] * 0.3 + t[1] * 0.55 + t[2] * 0.15);
  const [dark, paper] = [level[0]!, level[3]!];
  for (let i = 0; i < 1024; i++) {
    const wanted = dark + ((paper - dark) * i) / 1023;
    let s = 0;
    while (s < 2 && wanted > level[s + 1]!) s++;
    const t = (wanted - level[s]!) / (level[s + 1]! - level[s]!);
    for (let k = 0; k < 3; k++) ramp[i * 3 + k] = tones[s]![k]! + (tones[s + 1]![k]! - tones[s]![k]!) * t;
  }
  return ramp;
}

function sharpen(image: Plane, amount: number): void {
  const soft = plane(image.width, image.height, 3);
  soft.data.set(image.data);
  blur(soft, 1.6);
  for (let i = 0; i < image.data.length; i++) image.data[i]! += (image.data[i]! - soft.data[i]!) * amount;
}

/** Grain of the plate and tooth of the paper, then bytes. */
function finish(image: Plane, inks: Inks, seed: number): Uint8Array {
  const { width, height, data } = image;
  const grain = plane(width, height, 1);
  for (let p = 0; p < width * height; p++) {
    const h = hash(p, seed, 5);
    grain.data[p] = ((h & 0xffff) + (h >>> 16)) / 65535 - 1;
  }
  blur(grain, 1);
  const bytes = new Uint8Array(width * height * 3);
  const strength = (inks.grain ?? 0.035) * 3.4;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      const light = data[p * 3]! * 0.3 + data[p * 3 + 1]! * 0.55 + data[p * 3 + 2]! * 0.15;
      const tooth = noise(x * 0.11, y * 0.09, seed % 97) * 0.35 + noise(x * 0.023, y * 0.03, 7.5) * 0.3;
      const middle = 0.3 + 2.8 * Math.max(0, light) * Math.max(0, 1 - light);
      const g = grain.data[p]! * strength * middle + tooth * 0.012;
      for (let k = 0; k < 3; k++)
        bytes[p * 3 + k] = Math.max(0, Math.min(255, (data[p * 3 + k]! + g) * 255 + 0.5));
    }
  }
  return bytes;
}
