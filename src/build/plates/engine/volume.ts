import type { Caster } from './caster.ts';
import type { Camera } from './camera.ts';
import { plane, sample } from './image.ts';
import type { Plane } from './image.ts';
import { Random, hash } from './random.ts';
import type { Scene, Volume } from './scene.ts';

/** Volumes are traced at a third of the picture's size and spread back along depth. */
const COARSE = 3;

/** Adds smoke, steam and shafts of light to a picture. `depth` holds the logarithm of the distance. */
export function addVolume(
  image: Plane,
  depth: Plane,
  scene: Scene,
  volume: Volume,
  camera: Camera,
  caster: Caster,
  seed: number,
): void {
  const w = Math.ceil(image.width / COARSE);
  const h = Math.ceil(image.height / COARSE);
  const light = plane(w, h, 4);
  const reach = plane(w, h, 1);
  const random = new Random(seed);
  const march = new March(scene, volume, caster, random);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      random.reseed(hash(x, y, seed));
      const px = Math.min(image.width - 1, x * COARSE + 1);
      const py = Math.min(image.height - 1, y * COARSE + 1);
      const z = depth.data[py * image.width + px]!;
      reach.data[y * w + x] = z;
      camera.ray((px + 0.5) / image.width, (py + 0.5) / image.height, random);
      march.along(camera, Math.exp(z));
      light.data.set(march.out, (y * w + x) * 4);
    }
  }
  spread(image, depth, light, reach);
}

/** Walks one ray through a volume; `out` is red, green, blue and the share of light let through. */
class March {
  readonly out = new Float64Array([0, 0, 0, 1]);
  private readonly own = new Float64Array(3);
  private readonly scene: Scene;
  private readonly volume: Volume;
  private readonly caster: Caster;
  private readonly random: Random;
  constructor(scene: Scene, volume: Volume, caster: Caster, random: Random) {
    this.scene = scene;
    this.volume = volume;
    this.caster = caster;
    this.random = random;
  }

  along(c: Camera, far: number): void {
    const { out, volume: v } = this;
    out[0] = out[1] = out[2] = 0;
    out[3] = 1;
    let near = 0;
    const o = [c.ox, c.oy, c.oz];
    const d = [c.dx, c.dy, c.dz];
    for (let k = 0; k < 3; k++) {
      const a = (v.min[k]! - o[k]!) / d[k]!;
      const b = (v.max[k]! - o[k]!) / d[k]!;
      near = Math.max(near, Math.min(a, b));
      far = Math.min(far, Math.max(a, b));
    }
    if (near >= far) return;
    const steps = v.steps ?? 24;
    const step = (far - near) / steps;
    const toSun = this.scene.sun?.dir;
    const cos = toSun ? c.dx * toSun[0] + c.dy * toSun[1] + c.dz * toSun[2] : 0;
    const g = v.forward ?? 0;
    const phase = (0.25 * (1 - g * g)) / Math.pow(1 + g * g - 2 * g * cos, 1.5);
    const offset = this.random.next();
    for (let i = 0; i < steps && out[3]! > 0.01; i++) {
      const t = near + (i + offset) * step;
      this.at(c.ox + c.dx * t, c.oy + c.dy * t, c.oz + c.dz * t, step, phase);
    }
  }

  private at(x: number, y: number, z: number, step: number, phase: number): void {
    const { out, volume: v, scene, own } = this;
    const density = v.density(x, y, z);
    if (density <= 1e-6) return;
    const pass = Math.exp(-density * step);
    let [r, g, b] = v.ambient as [number, number, number];
    if (v.sun && scene.sun) {
      const s = scene.sun;
      if (!this.caster.blocked(x, y, z, s.dir[0], s.dir[1], s.dir[2], 3000)) {
        const k = phase * (v.selfShadow ? this.throughSelf(x, y, z, v.selfShadow) : 1);
        r += s.color[0] * k;
        g += s.color[1] * k;
        b += s.color[2] * k;
      }
    }
    if (v.lamps && scene.lamps) {
      for (const lamp of scene.lamps) {
        const dx = lamp.at[0] - x;
        const dy = lamp.at[1] - y;
        const dz = lamp.at[2] - z;
        const k = 0.2 / (dx * dx + dy * dy + dz * dz + (lamp.radius ?? 0.5) ** 2 + 0.05);
        r += lamp.color[0] * k;
        g += lamp.color[1] * k;
        b += lamp.color[2] * k;
      }
    }
    const k = out[3]! * (1 - pass);
    own.fill(0);
    if (v.glow) v.glow(x, y, z, own);
    out[0]! += k * (r * v.color[0] + own[0]!);
    out[1]! += k * (g * v.color[1] + own[1]!);
    out[2]! += k * (b * v.color[2] + own[2]!);
    out[3]! *= pass;
  }

  /** Share of sunlight left after the volume's own mass, felt at four points within `reach` metres. */
  private throughSelf(x: number, y: number, z: number, reach: number): number {
    const d = this.scene.sun!.dir;
    let sum = 0;
    for (let i = 1; i <= 4; i++) {
      const t = (reach * i * i) / 16;
      sum += (this.volume.density(x + d[0] * t, y + d[1] * t, z + d[2] * t) * reach * (2 * i - 1)) / 16;
    }
    return Math.exp(-sum);
  }
}

/** Lays the coarse light over the picture, taking for each pixel the coarse neighbours of like depth. */
function spread(image: Plane, depth: Plane, light: Plane, reach: Plane): void {
  const soft = plane(light.width, light.height, 4);
  for (let y = 0; y < light.height; y++) {
    for (let x = 0; x < light.width; x++) {
      mix(light, reach, x, y, reach.data[y * light.width + x]!, soft.data, (y * light.width + x) * 4);
    }
  }
  const v = new Float32Array(4);
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      const p = y * image.width + x;
      const z = depth.data[p]!;
      const cx = (x - 1) / COARSE;
      const cy = (y - 1) / COARSE;
      if (Math.abs(sample(reach, cx, cy, 0) - z) < 0.05)
        for (let k = 0; k < 4; k++) v[k] = sample(soft, cx, cy, k);
      else mix(soft, reach, Math.round(cx), Math.round(cy), z, v, 0);
      for (let k = 0; k < 3; k++) image.data[p * 3 + k] = image.data[p * 3 + k]! * v[3]! + v[k]!;
    }
  }
}

function mix(
  from: Plane,
  reach: Plane,
  x: number,
  y: number,
  z: number,
  into: Float32Array,
  at: number,
): void {
  let sum = 1e-6;
  const total = [0, 0, 0, 0];
  for (let j = -1; j <= 1; j++) {
    for (let i = -1; i <= 1; i++) {
      const xx = Math.min(from.width - 1, Math.max(0, x + i));
      const yy = Math.min(from.height - 1, Math.max(0, y + j));
      const q = yy * from.width + xx;
      const dz = (reach.data[q]! - z) * 6;
      const w = 1 / (0.02 + dz * dz);
      sum += w;
      for (let k = 0; k < 4; k++) total[k]! += from.data[q * 4 + k]! * w;
    }
  }
  for (let k = 0; k < 4; k++) into[at + k] = total[k]! / sum;
}
