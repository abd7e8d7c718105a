import { GROUND } from './caster.ts';
import type { Caster } from './caster.ts';
import { Haze } from './haze.ts';
import { emptyHit, locate } from './hit.ts';
import { LampPicker } from './lamps.ts';
import { emptySurface, highlight } from './material.ts';
import type { Random } from './random.ts';
import { Ray } from './ray.ts';
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
  private mirrored = true;
  private ceiling = CEILING;
  private readonly scene: Scene;
  private readonly caster: Caster;
  private readonly random: Random;
  private readonly table: SkyTable;
  private readonly lamps: LampPicker | undefined;
  private readonly haze: Haze | undefined;
  private readonly ray = new Ray();
  private readonly toLight = new Ray();
  private readonly hit = emptyHit();
  private readonly surface = emptySurface();
  private readonly color = new Float64Array(3);
  private readonly through = new Float64Array(3);

  constructor(scene: Scene, caster: Caster, random: Random) {
    this.scene = scene;
    this.caster = caster;
    this.random = random;
    this.table = new SkyTable(scene.sky);
    this.lamps = scene.lamps?.length ? new LampPicker(scene.lamps) : undefined;
    this.haze = scene.fog ? new Haze(scene.fog, scene.sun?.dir ?? scene.sky.sun) : undefined;
  }

  follow(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): void {
    const { ray, caster, scene } = this;
    for (const values of [this.lit, this.clear, this.tint, this.normal]) values.fill(0);
    this.through.fill(1);
    this.depth = 1e5;
    this.mirrored = true;
    Object.assign(ray, { ox, oy, oz, dx, dy, dz });
    const bounces = scene.bounces ?? 2;
    for (this.bounce = 0; this.bounce <= bounces; this.bounce++) {
      this.ceiling = this.mirrored || this.bounce === 0 ? CEILING : CEILING_INDIRECT;
      const far = this.bounce ? 4000 : 9e4;
      if (!caster.closest(ray.ox, ray.oy, ray.oz, ray.dx, ray.dy, ray.dz, far)) {
        this.meetSky();
        break;
      }
      if (!this.meetSurface(this.bounce === bounces)) break;
    }
    this.veil(oy, dx, dy, dz);
  }

  private meetSky(): void {
    const { ray, color, scene } = this;
    if (this.bounce === 0) return skyLight(scene.sky, ray.dx, ray.dy, ray.dz, true, this.clear);
    if (this.mirrored) skyLight(scene.sky, ray.dx, ray.dy, ray.dz, false, color);
    else this.table.read(ray.dx, ray.dy, ray.dz, color);
    this.gather(color[0]!, color[1]!, color[2]!);
  }

  /** Gathers the light at a surface and sends the ray on; false when it is not worth following further. */
  private meetSurface(last: boolean): boolean {
    const { ray, caster, hit, surface: s, through } = this;
    locate(caster, ray.ox, ray.oy, ray.oz, ray.dx, ray.dy, ray.dz, hit);
    hit.bounce = this.mirrored && this.bounce === 1 ? 0 : this.bounce;
    const { nx: gx, ny: gy, nz: gz } = hit;
    if (this.bounce === 0) {
      this.depth = caster.t;
      hit.distance = caster.t / Math.max(0.03, Math.abs(gx * ray.dx + gy * ray.dy + gz * ray.dz));
    }
    const index = hit.id === GROUND ? caster.world.groundMaterial : caster.world.material[hit.id]!;
    caster.world.materials[index]!(hit, s);
    // A bump must not turn a surface away from who looks at it.
    if (hit.nx * ray.dx + hit.ny * ray.dy + hit.nz * ray.dz > -0.02) [hit.nx, hit.ny, hit.nz] = [gx, gy, gz];
    const cos = Math.max(0.02, -(hit.nx * ray.dx + hit.ny * ray.dy + hit.nz * ray.dz));
    const mirror = s.mirror + (1 - s.mirror) * Math.pow(1 - cos, 5) * (1 - s.rough * 0.8);
    if (this.bounce === 0) this.note(mirror);
    else this.gatherAround();
    const lift = 2e-5 + caster.t * 6e-5;
    ray.ox = hit.x + gx * lift;
    ray.oy = hit.y + gy * lift;
    ray.oz = hit.z + gz * lift;
    this.directSun(mirror);
    this.directLamps(mirror);
    if (last) return false;
    this.leave(mirror);
    ray.keepOutside(gx, gy, gz);
    return through[0]! + through[1]! + through[2]! >= 0.01;
  }

  /** Keeps what smoothing needs to know of the first surface. */
  private note(mirror: number): void {
    const { hit, surface: s } = this;
    this.clear.set([s.glowR, s.glowG, s.glowB]);
    this.normal.set([hit.nx, hit.ny, hit.nz]);
    const tint = (own: number): number => Math.max(0.02, own * (1 - mirror) + mirror);
    this.tint.set([tint(s.r), tint(s.g), tint(s.b)]);
  }

  /** Light that a further surface gives off or has from all around. */
  private gatherAround(): void {
    const { surface: s, scene } = this;
    if (this.mirrored || !scene.lamps) this.gather(s.glowR, s.glowG, s.glowB);
    if (!scene.fill || this.bounce !== 1) return;
    const open = Math.min(1, 0.15 + this.caster.t * 0.4);
    this.gather(scene.fill[0] * open, scene.fill[1] * open, scene.fill[2] * open);
  }

  /** Sends the ray on from a surface, as a reflection or scattered. */
  private leave(mirror: number): void {
    const { ray, hit, surface: s, random } = this;
    // Dull surfaces mirror so softly that the mirrored part joins the even part, which saves much noise.
    const dull = s.rough > 0.42;
    const still = this.bounce === 0 && s.rough < 0.1 && s.metal === 0;
    if (still) this.glimmer(1 - mirror);
    const likely = Math.min(0.95, Math.max(mirror > 0.015 ? 0.12 : 0, mirror * 1.4));
    const chance = still ? 1 : dull ? 0 : likely;
    this.mirrored = random.next() < chance;
    if (this.mirrored) {
      this.dim(1 + (s.r - 1) * s.metal, 1 + (s.g - 1) * s.metal, 1 + (s.b - 1) * s.metal, mirror / chance);
      ray.reflect(hit.nx, hit.ny, hit.nz);
      this.mirrored = s.rough < 0.35;
      ray.scatter(ray.dx, ray.dy, ray.dz, s.rough * s.rough, random);
    } else {
      const even = ((1 - mirror) * (1 - s.metal)) / (1 - chance);
      const soft = dull ? mirror : 0;
      this.dim(s.r * even + soft, s.g * even + soft, s.b * even + soft, 1);
      ray.scatter(hit.nx, hit.ny, hit.nz, 1, random);
    }
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

  private dim(r: number, g: number, b: number, k: number): void {
    this.through[0]! *= r * k;
    this.through[1]! *= g * k;
    this.through[2]! *= b * k;
  }

  private gather(r: number, g: number, b: number): void {
    this.lit[0]! += Math.min(this.ceiling, this.through[0]! * r);
    this.lit[1]! += Math.min(this.ceiling, this.through[1]! * g);
    this.lit[2]! += Math.min(this.ceiling, this.through[2]! * b);
  }

  private directSun(mirror: number): void {
    const { sun } = this.scene;
    if (!sun) return;
    const { hit, surface: s, ray, toLight: l } = this;
    const soft = Math.tan(((sun.size ?? 0.5) * Math.PI) / 180);
    l.scatter(sun.dir[0], sun.dir[1], sun.dir[2], soft, this.random);
    const facing = hit.nx * l.dx + hit.ny * l.dy + hit.nz * l.dz;
    if (facing <= 0 || this.caster.blocked(ray.ox, ray.oy, ray.oz, l.dx, l.dy, l.dz, 6000)) return;
    const even = facing * (1 - mirror) * (1 - s.metal);
    const shine = facing * highlight(hit, s.rough, l, ray) * mirror;
    this.gather(
      sun.color[0] * (s.r * even + shine * (1 + (s.r - 1) * s.metal)),
      sun.color[1] * (s.g * even + shine * (1 + (s.g - 1) * s.metal)),
      sun.color[2] * (s.b * even + shine * (1 + (s.b - 1) * s.metal)),
    );
  }

  private directLamps(mirror: number): void {
    if (!this.lamps) return;
    const { hit, surface: s, random, ray } = this;
    const lamp = this.lamps.pick(ray.ox, ray.oy, ray.oz, random);
    const r = lamp.radius ?? 0.1;
    const px = lamp.at[0] + random.bell() * r * 0.6 - ray.ox;
    const py = lamp.at[1] + random.bell() * r * 0.6 - ray.oy;
    const pz = lamp.at[2] + random.bell() * r * 0.6 - ray.oz;
    const square = px * px + py * py + pz * pz;
    const d = Math.sqrt(square);
    const facing = (hit.nx * px + hit.ny * py + hit.nz * pz) / d;
    if (facing <= 0) return;
    const power = facing / (Math.max(square, r * r) * this.lamps.share);
    if (this.caster.blocked(ray.ox, ray.oy, ray.oz, px / d, py / d, pz / d, d - r)) return;
    const even = power * (1 - mirror) * (1 - s.metal) + power * s.metal * 0.3 * (1 - mirror);
    this.gather(lamp.color[0] * s.r * even, lamp.color[1] * s.g * even, lamp.color[2] * s.b * even);
  }

  /** Lays the haze between camera and surface over what was seen. */
  private veil(oy: number, dx: number, dy: number, dz: number): void {
    const { haze } = this;
    if (!haze) return;
    haze.along(oy, dx, dy, dz, this.depth);
    for (let i = 0; i < 3; i++) {
      this.clear[i] = this.clear[i]! * haze.pass + haze.veil[i]! * (1 - haze.pass);
      this.lit[i]! *= haze.pass;
      this.tint[i]! *= haze.pass;
    }
  }
}
