import { cross, frame, length, lerp, normalize, sub, turn } from './vector.ts';
import type { Vec3 } from './vector.ts';
import type { Material } from './material.ts';

/** Numbers stored for one primitive, whatever its kind. */
export const STRIDE = 18;
export const CAPSULE = 0;
export const BOX = 1;
export const CYLINDER = 2;
export const TRIANGLE = 3;

/** Everything solid in a picture: primitives in flat arrays, each with a material. Lengths in metres. */
export class World {
  data = new Float32Array(STRIDE * 1024);
  bounds = new Float32Array(6 * 1024);
  kind = new Uint8Array(1024);
  material = new Uint16Array(1024);
  count = 0;
  readonly materials: Material[] = [];
  /** An endless floor at height `groundY`, if it has a material. */
  groundMaterial = -1;
  groundY = 0;

  ground(y: number, material: Material): void {
    this.groundY = y;
    this.groundMaterial = this.materialIndex(material);
  }

  /** A rounded bar from a to b, radius ra at a and rb at b. Long thin bars are cut so that their bounds stay tight. */
  capsule(a: Vec3, b: Vec3, ra: number, rb: number, material: Material): void {
    const slant = sub(b, a).filter((d) => Math.abs(d) > ra * 12).length > 1;
    const pieces = slant ? Math.min(6, Math.ceil(length(sub(b, a)) / (ra * 30))) : 1;
    for (let i = 0; i < pieces; i++) {
      const t0 = i / pieces;
      const t1 = (i + 1) / pieces;
      this.oneCapsule(lerp(a, b, t0), lerp(a, b, t1), ra + (rb - ra) * t0, ra + (rb - ra) * t1, material);
    }
  }

  sphere(p: Vec3, r: number, material: Material): void {
    this.oneCapsule(p, [p[0], p[1] + r * 1e-3, p[2]], r, r, material);
  }

  /** A round bar with flat ends. */
  cylinder(a: Vec3, b: Vec3, r: number, material: Material): void {
    const at = this.reserve(CYLINDER, material);
    this.data.set([...a, ...b, r], at);
    this.setBounds(
      [Math.min(a[0], b[0]) - r, Math.min(a[1], b[1]) - r, Math.min(a[2], b[2]) - r],
      [Math.max(a[0], b[0]) + r, Math.max(a[1], b[1]) + r, Math.max(a[2], b[2]) + r],
    );
  }

  /** A box about `centre` with half sizes `half`, turned by `angle` radians about the vertical. */
  box(centre: Vec3, half: Vec3, material: Material, angle = 0): void {
    this.orientedBox(centre, turn([1, 0, 0], angle), [0, 1, 0], turn([0, 0, 1], angle), half, material);
  }

  /** A bar of rectangular section from a to b; `width` runs level where it can, `height` across it. */
  bar(a: Vec3, b: Vec3, width: number, height: number, material: Material): void {
    const along = sub(b, a);
    const [side, up] = frame(along);
    const half: Vec3 = [width / 2, height / 2, length(along) / 2];
    this.orientedBox(lerp(a, b, 0.5), side, up, normalize(along), half, material);
  }

  orientedBox(centre: Vec3, x: Vec3, y: Vec3, z: Vec3, half: Vec3, material: Material): void {
    const at = this.reserve(BOX, material);
    this.data.set([...centre, ...x, ...y, ...z, ...half], at);
    const reach = [0, 1, 2].map(
      (i) => Math.abs(x[i]!) * half[0] + Math.abs(y[i]!) * half[1] + Math.abs(z[i]!) * half[2],
    );
    this.setBounds(
      [centre[0] - reach[0]!, centre[1] - reach[1]!, centre[2] - reach[2]!],
      [centre[0] + reach[0]!, centre[1] + reach[1]!, centre[2] + reach[2]!],
    );
  }

  /** A triangle; with three normals it is shaded as part of a smooth surface. */
  triangle(a: Vec3, b: Vec3, c: Vec3, material: Material, normals?: readonly [Vec3, Vec3, Vec3]): void {
    const at = this.reserve(TRIANGLE, material);
    const flat = normalize(cross(sub(b, a), sub(c, a)));
    const [na, nb, nc] = normals ?? [flat, flat, flat];
    this.data.set([...a, ...b, ...c, ...na, ...nb, ...nc], at);
    this.setBounds(
      [Math.min(a[0], b[0], c[0]), Math.min(a[1], b[1], c[1]), Math.min(a[2], b[2], c[2])],
      [Math.max(a[0], b[0], c[0]), Math.max(a[1], b[1], c[1]), Math.max(a[2], b[2], c[2])],
    );
  }

  private oneCapsule(a: Vec3, b: Vec3, ra: number, rb: number, material: Material): void {
    const at = this.reserve(CAPSULE, material);
    this.data.set([...a, ...b, ra, rb], at);
    this.setBounds(
      [Math.min(a[0] - ra, b[0] - rb), Math.min(a[1] - ra, b[1] - rb), Math.min(a[2] - ra, b[2] - rb)],
      [Math.max(a[0] + ra, b[0] + rb), Math.max(a[1] + ra, b[1] + rb), Math.max(a[2] + ra, b[2] + rb)],
    );
  }

  private reserve(kind: number, material: Material): number {
    const i = this.count++;
    if (i >= this.kind.length) this.grow();
    this.kind[i] = kind;
    this.material[i] = this.materialIndex(material);
    return i * STRIDE;
  }

  private materialIndex(material: Material): number {
    const known = this.materials.lastIndexOf(material);
    return known >= 0 ? known : this.materials.push(material) - 1;
  }

  private setBounds(lo: Vec3, hi: Vec3): void {
    this.bounds.set([...lo, ...hi], (this.count - 1) * 6);
  }

  private grow(): void {
    const larger = <T extends Float32Array | Uint8Array | Uint16Array>(old: T, into: T): T => {
      into.set(old as never);
      return into;
    };
    this.data = larger(this.data, new Float32Array(this.data.length * 2));
    this.bounds = larger(this.bounds, new Float32Array(this.bounds.length * 2));
    this.material = larger(this.material, new Uint16Array(this.material.length * 2));
    this.kind = larger(this.kind, new Uint8Array(this.kind.length * 2));
  }
}
