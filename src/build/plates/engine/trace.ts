import type { Caster } from './caster.ts';
import { emptyHit, locate } from './hit.ts';
import { emptySurface } from './material.ts';
import { GROUND } from './caster.ts';
import type { Random } from './random.ts';
import type { Scene } from './scene.ts';
import { SkyTable, skyLight } from './sky.ts';

/** Radiance above this is cut, so that single lucky rays leave no white dots. */
const CEILING = 12;
const CEILING_INDIRECT = 1.5;

/** Follows light through a scene. After `follow`, the fields hold what one ray saw. */
export class Tracer {
  /** Light that needs no smoothing: sky, haze, glowing surfaces. */
  readonly clear = new Float64Array(3);
  /** Light thrown back by the first surface, haze taken off. */
  readonly lit = new Float64Array(3);
  /** Colour of the first surface, by which `lit` is divided before smoothing. */
  readonly tint = new Float64Array(3);
  readonly normal = new Float64Array(3);
  /** Metres to the first surface; a large number for the sky. */
  depth = 0;
  private bounce = 0;
  private lampShare = 1;
  private readonly weights: Float64Array;
  private readonly scene: Scene;
  private readonly caster: Caster;
  private readonly random: Random;
  private readonly table: SkyTable;
  private readonly hit = emptyHit();
  private readonly surface = emptySurface();
  private readonly color = new Float64Array(3);
  private readonly through = new Float64Array(3);

  constructor(scene: Scene, caster: Caster, random: Random) {
    this.scene = scene;
    this.caster = caster;
    this.random = random;
    this.table = new SkyTable(scene.sky);
    this.weights = new Float64Array(scene.lamps?.length ?? 0);
  }

  follow(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): void {
    const { scene, caster, hit, surface: s, through, lit, clear, tint, random } = this;
    lit.fill(0);
    clear.fill(0);
    tint.fill(0);
    this.normal.fill(0);
    this.depth = 1e5;
    through.fill(1);
    const [sx, sy, sz] = [dx, dy, dz];
    const startY = oy;
    const bounces = scene.bounces ?? 2;
    let mirrored = true;
    for (let bounce = 0; bounce <= bounces; bounce++) {
      this.bounce = mirrored ? 0 : bounce;
      if (!caster.closest(ox, oy, oz, dx, dy, dz, bounce ? 4000 : 9e4)) {
        if (bounce === 0) skyLight(scene.sky, dx, dy, dz, true, clear);
        else {
          if (mirrored) skyLight(scene.sky, dx, dy, dz, false, this.color);
          else this.table.read(dx, dy, dz, this.color);
          this.gather(this.color[0]!, this.color[1]!, this.color[2]!);
        }
        break;
      }
      locate(caster, ox, oy, oz, dx, dy, dz, hit);
      hit.bounce = mirrored && bounce === 1 ? 0 : bounce;
      if (bounce === 0) {
        this.depth = caster.t;
        const slant = Math.abs(hit.nx * dx + hit.ny * dy + hit.nz * dz);
        hit.distance = caster.t / Math.max(0.03, slant);
      }
      const [gx, gy, gz] = [hit.nx, hit.ny, hit.nz];
      const index = hit.id === GROUND ? caster.world.groundMaterial : caster.world.material[hit.id]!;
      caster.world.materials[index]!(hit, s);
      if (hit.nx * dx + hit.ny * dy + hit.nz * dz > -0.02) [hit.nx, hit.ny, hit.nz] = [gx, gy, gz];
      const cos = Math.max(0.02, -(hit.nx * dx + hit.ny * dy + hit.nz * dz));
      const edge = Math.pow(1 - cos, 5) * (1 - s.rough * 0.8);
      const mirror = s.mirror + (1 - s.mirror) * edge;
      if (bounce === 0) {
        clear[0] = s.glowR;
        clear[1] = s.glowG;
        clear[2] = s.glowB;
        tint[0] = Math.max(0.02, s.r * (1 - mirror) + mirror);
        tint[1] = Math.max(0.02, s.g * (1 - mirror) + mirror);
        tint[2] = Math.max(0.02, s.b * (1 - mirror) + mirror);
        this.normal[0] = hit.nx;
        this.normal[1] = hit.ny;
        this.normal[2] = hit.nz;
      } else {
        if (mirrored || !scene.lamps) this.gather(s.glowR, s.glowG, s.glowB);
        if (scene.fill && bounce === 1) {
          const open = Math.min(1, 0.15 + caster.t * 0.4);
          this.gather(scene.fill[0] * open, scene.fill[1] * open, scene.fill[2] * open);
        }
      }
      const lift = 2e-5 + caster.t * 6e-5;
      ox = hit.x + gx * lift;
      oy = hit.y + gy * lift;
      oz = hit.z + gz * lift;
      this.directSun(ox, oy, oz, dx, dy, dz, mirror);
      this.directLamps(ox, oy, oz, mirror);
      if (bounce === bounces) break;
      // Dull surfaces mirror so softly that the mirrored part joins the even part, which saves much noise.
      const dull = s.rough > 0.42;
      const still = bounce === 0 && s.rough < 0.1 && s.metal === 0;
      if (still) this.glimmer(1 - mirror);
      const chance = still ? 1 : dull ? 0 : Math.min(0.95, Math.max(mirror > 0.015 ? 0.12 : 0, mirror * 1.4));
      mirrored = random.next() < chance;
      if (mirrored) {
        const k = mirror / chance;
        this.dim(1 + (s.r - 1) * s.metal, 1 + (s.g - 1) * s.metal, 1 + (s.b - 1) * s.metal, k);
        const d = 2 * (dx * hit.nx + dy * hit.ny + dz * hit.nz);
        dx -= d * hit.nx;
        dy -= d * hit.ny;
        dz -= d * hit.nz;
        const spread = s.rough * s.rough;
        mirrored = s.rough < 0.35;
        [dx, dy, dz] = this.scatter(dx, dy, dz, spread);
      } else {
        const even = ((1 - mirror) * (1 - s.metal)) / (1 - chance);
        const soft = dull ? mirror : 0;
        this.dim(s.r * even + soft, s.g * even + soft, s.b * even + soft, 1);
        [dx, dy, dz] = this.scatter(hit.nx, hit.ny, hit.nz, 1);
      }
      const below = dx * gx + dy * gy + dz * gz;
      if (below < 0) {
        dx -= 2 * below * gx;
        dy -= 2 * below * gy;
        dz -= 2 * below * gz;
      }
      if (through[0]! + through[1]! + through[2]! < 0.01) break;
    }
    this.haze(startY, sx, sy, sz);
  }

  /** The even light of still water and wet stone, taken from the sky at once, so that each ray can follow the reflection. */
  private glimmer(share: number): void {
    const { hit, surface: s, color } = this;
    this.table.read(hit.nx, hit.ny, hit.nz, color);
    const fill = this.scene.fill ?? [0, 0, 0];
    const k = share * 0.7;
    this.gather(
      (color[0]! + fill[0]) * s.r * k,
      (color[1]! + fill[1]) * s.g * k,
      (color[2]! + fill[2]) * s.b * k,
    );
  }

  /** A direction near the given one: 0 exactly it, 1 spread by the cosine law. */
  private scatter(x: number, y: number, z: number, spread: number): [number, number, number] {
    const a = this.random.next() * 2 * Math.PI;
    const h = this.random.next() * 2 - 1;
    const r = Math.sqrt(1 - h * h) * spread;
    const vx = x + r * Math.cos(a);
    const vy = y + r * Math.sin(a);
    const vz = z + h * spread;
    const k = 1 / (Math.sqrt(vx * vx + vy * vy + vz * vz) || 1);
    return [vx * k, vy * k, vz * k];
  }

  private dim(r: number, g: number, b: number, k: number): void {
    this.through[0]! *= r * k;
    this.through[1]! *= g * k;
    this.through[2]! *= b * k;
  }

  private gather(r: number, g: number, b: number): void {
    const cut = this.bounce > 0 ? CEILING_INDIRECT : CEILING;
    this.lit[0]! += Math.min(cut, this.through[0]! * r);
    this.lit[1]! += Math.min(cut, this.through[1]! * g);
    this.lit[2]! += Math.min(cut, this.through[2]! * b);
  }

  private directSun(
    x: number,
    y: number,
    z: number,
    vx: number,
    vy: number,
    vz: number,
    mirror: number,
  ): void {
    const { sun } = this.scene;
    if (!sun) return;
    const { hit, surface: s } = this;
    const soft = Math.tan(((sun.size ?? 0.5) * Math.PI) / 180);
    const [lx, ly, lz] = this.scatter(sun.dir[0], sun.dir[1], sun.dir[2], soft);
    const facing = hit.nx * lx + hit.ny * ly + hit.nz * lz;
    if (facing <= 0 || this.caster.blocked(x, y, z, lx, ly, lz, 6000)) return;
    const even = facing * (1 - mirror) * (1 - s.metal);
    const shine = facing * this.shine(lx, ly, lz, vx, vy, vz) * mirror;
    this.gather(
      sun.color[0] * (s.r * even + shine * (1 + (s.r - 1) * s.metal)),
      sun.color[1] * (s.g * even + shine * (1 + (s.g - 1) * s.metal)),
      sun.color[2] * (s.b * even + shine * (1 + (s.b - 1) * s.metal)),
    );
  }

  /** Height of the highlight for a light direction and a viewing direction. */
  private shine(lx: number, ly: number, lz: number, vx: number, vy: number, vz: number): number {
    const { hit, surface: s } = this;
    let hx = lx - vx;
    let hy = ly - vy;
    let hz = lz - vz;
    const k = 1 / (Math.sqrt(hx * hx + hy * hy + hz * hz) || 1);
    hx *= k;
    hy *= k;
    hz *= k;
    const nh = Math.max(0, hx * hit.nx + hy * hit.ny + hz * hit.nz);
    const a = Math.max(0.004, s.rough * s.rough);
    const d = nh * nh * (a * a - 1) + 1;
    return Math.min(60, (a * a) / (4 * d * d * Math.max(0.08, a)));
  }

  private directLamps(x: number, y: number, z: number, mirror: number): void {
    const { lamps } = this.scene;
    if (!lamps || lamps.length === 0) return;
    const { hit, surface: s, random } = this;
    const lamp = lamps[this.chooseLamp(x, y, z)]!;
    const r = lamp.radius ?? 0.1;
    const px = lamp.at[0] + random.bell() * r * 0.6 - x;
    const py = lamp.at[1] + random.bell() * r * 0.6 - y;
    const pz = lamp.at[2] + random.bell() * r * 0.6 - z;
    const square = px * px + py * py + pz * pz;
    const distance = Math.sqrt(square);
    const facing = (hit.nx * px + hit.ny * py + hit.nz * pz) / distance;
    if (facing <= 0) return;
    const power = facing / (Math.max(square, r * r) * this.lampShare);
    if (this.caster.blocked(x, y, z, px / distance, py / distance, pz / distance, distance - r)) return;
    const even = power * (1 - mirror) * (1 - s.metal) + power * s.metal * 0.3 * (1 - mirror);
    this.gather(lamp.color[0] * s.r * even, lamp.color[1] * s.g * even, lamp.color[2] * s.b * even);
  }

  /** Picks one lamp at random, the brighter it looks from the point the likelier; `lampShare` is how likely it was. */
  private chooseLamp(x: number, y: number, z: number): number {
    const lamps = this.scene.lamps!;
    const { weights } = this;
    let sum = 0;
    for (let i = 0; i < lamps.length; i++) {
      const { at, color } = lamps[i]!;
      const dx = at[0] - x;
      const dy = at[1] - y;
      const dz = at[2] - z;
      sum += (color[0] + color[1] + color[2]) / (dx * dx + dy * dy + dz * dz + 0.1);
      weights[i] = sum;
    }
    const pick = this.random.next() * sum;
    let i = 0;
    while (i < lamps.length - 1 && weights[i]! < pick) i++;
    this.lampShare = (weights[i]! - (i > 0 ? weights[i - 1]! : 0)) / sum;
    return i;
  }

  /** Takes the haze between camera and surface into account. */
  private haze(oy: number, dx: number, dy: number, dz: number): void {
    const { fog, sun, sky } = this.scene;
    if (!fog) return;
    const fall = fog.fall ?? 0.01;
    const reach = Math.min(this.depth, 3e4);
    const at = fog.density * Math.exp(-(oy - (fog.base ?? 0)) * fall);
    const k = dy * fall;
    const thick = Math.abs(k * reach) < 1e-4 ? at * reach : (at * (1 - Math.exp(-k * reach))) / k;
    const pass = Math.exp(-Math.min(thick, 60));
    const toward = sun?.dir ?? sky.sun;
    const cos = toward ? Math.max(0, dx * toward[0] + dy * toward[1] + dz * toward[2]) : 0;
    const glow = fog.glow ? Math.pow(cos, fog.glowPower ?? 6) : 0;
    for (let i = 0; i < 3; i++) {
      const veil = fog.color[i]! + (fog.glow ? fog.glow[i]! * glow : 0);
      this.clear[i] = this.clear[i]! * pass + veil * (1 - pass);
      this.lit[i]! *= pass;
      this.tint[i]! *= pass;
    }
  }
}
