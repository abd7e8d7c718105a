import { buffers } from './buffers.ts';
import type { Buffers } from './buffers.ts';
import { Camera } from './camera.ts';
import { Caster } from './caster.ts';
import type { Plane } from './image.ts';
import { hash, Random } from './random.ts';
import type { Scene } from './scene.ts';
import { smoothLight } from './smooth.ts';
import { addStreaks } from './streaks.ts';
import { Tracer } from './trace.ts';
import { addVolume } from './volume.ts';

/** Traces a scene into a picture of linear radiance, `width` × `height` pixels. The seed fixes every ray. */
export function develop(scene: Scene, width: number, height: number, seed: number): Plane {
  const camera = new Camera(scene.camera, width / height);
  const caster = new Caster(scene.world);
  const b = traceAll(scene, camera, caster, width, height, seed);
  const image = smoothLight(b, scene.smooth ?? 0.5);
  (scene.volumes ?? []).forEach((volume, i) => {
    addVolume(image, b.depth, scene, volume, camera, caster, seed + i);
  });
  if (scene.streaks) addStreaks(image, b.depth, camera, scene.streaks);
  return image;
}

function traceAll(
  scene: Scene,
  camera: Camera,
  caster: Caster,
  width: number,
  height: number,
  seed: number,
): Buffers {
  const b = buffers(width, height);
  const random = new Random(seed);
  const tracer = new Tracer(scene, caster, random);
  const base = scene.samples ?? 2;
  const shoot = (x: number, y: number, from: number, count: number): void => {
    const p = y * width + x;
    const share = 1 / (from + count);
    fade(b, p, from * share);
    for (let i = from; i < from + count; i++) {
      random.reseed(hash(p, i, seed));
      const u = (x + ((i * 0.7548776662 + random.next() * 0.25) % 1)) / width;
      const v = (y + ((i * 0.5698402909 + 0.5 + random.next() * 0.25) % 1)) / height;
      camera.ray(u, v, random);
      tracer.follow(camera.ox, camera.oy, camera.oz, camera.dx, camera.dy, camera.dz);
      keep(b, p, tracer, share);
    }
  };
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) shoot(x, y, 0, base);
  const edges = findEdges(b);
  for (let p = 0; p < edges.length; p++) {
    if (edges[p]) shoot(p % width, Math.floor(p / width), base, 4);
  }
  return b;
}

function fade(b: Buffers, p: number, k: number): void {
  for (let c = p * 3; c < p * 3 + 3; c++) {
    b.clear.data[c]! *= k;
    b.lit.data[c]! *= k;
    b.tint.data[c]! *= k;
    b.normal.data[c]! *= k;
  }
  b.depth.data[p]! *= k;
}

function keep(b: Buffers, p: number, t: Tracer, share: number): void {
  for (let c = 0; c < 3; c++) {
    b.clear.data[p * 3 + c]! += Math.min(40, t.clear[c]!) * share;
    b.lit.data[p * 3 + c]! += t.lit[c]! * share;
    b.tint.data[p * 3 + c]! += t.tint[c]! * share;
    b.normal.data[p * 3 + c]! += t.normal[c]! * share;
  }
  b.depth.data[p]! += Math.log(t.depth) * share;
}

/** Marks pixels where surface, sky or colour changes and more rays are worth it. */
function findEdges(b: Buffers): Uint8Array {
  const { width, height } = b;
  const edges = new Uint8Array(width * height);
  const differ = (p: number, q: number): boolean => {
    if (Math.abs(b.depth.data[p]! - b.depth.data[q]!) > 0.03) return true;
    for (let c = 0; c < 3; c++) {
      if (Math.abs(b.normal.data[p * 3 + c]! - b.normal.data[q * 3 + c]!) > 0.35) return true;
      const [t, u] = [b.tint.data[p * 3 + c]!, b.tint.data[q * 3 + c]!];
      if (Math.abs(t - u) > 0.12 * (t + u) + 0.02) return true;
      const [g, h] = [b.clear.data[p * 3 + c]!, b.clear.data[q * 3 + c]!];
      if (Math.abs(g - h) > 0.12 * (g + h) + 0.03) return true;
    }
    return false;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      if (x + 1 < width && differ(p, p + 1)) edges[p] = edges[p + 1] = 1;
      if (y + 1 < height && differ(p, p + width)) edges[p] = edges[p + width] = 1;
    }
  }
  return edges;
}
