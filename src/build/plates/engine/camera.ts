import { add, cross, normalize, scale, sub } from './vector.ts';
import type { Vec3 } from './vector.ts';
import type { Random } from './random.ts';

/** A camera as a photographer sets it; positions in metres. */
export interface CameraSpec {
  eye: Vec3;
  at: Vec3;
  /** Focal length in millimetres on 36 × 24 mm film, by its diagonal: 24 wide, 50 normal, 200 long. */
  mm: number;
  /** Lens shift as a share of the picture's height; keeps uprights parallel. */
  shift?: number;
  /** Leans the camera, in degrees. */
  roll?: number;
  /** Lens radius in metres; leave out for everything sharp. */
  lens?: number;
  /** Distance in metres that is sharp; by default the distance to `at`. */
  focus?: number;
}

/** Turns picture positions into rays and points into picture positions. */
export class Camera {
  readonly eye: Vec3;
  readonly forward: Vec3;
  private readonly right: Vec3;
  private readonly up: Vec3;
  private readonly halfWidth: number;
  private readonly halfHeight: number;
  private readonly shift: number;
  private readonly lens: number;
  private readonly focus: number;
  /** The last ray made: origin and unit direction. */
  ox = 0;
  oy = 0;
  oz = 0;
  dx = 0;
  dy = 0;
  dz = 0;

  constructor(spec: CameraSpec, aspect: number) {
    this.eye = spec.eye;
    const gaze = sub(spec.at, spec.eye);
    this.forward = normalize(gaze);
    const steep = Math.abs(this.forward[1]) > 0.9995;
    const level = normalize(cross(this.forward, steep ? [0, 0, -1] : [0, 1, 0]));
    const upright = cross(level, this.forward);
    const a = ((spec.roll ?? 0) * Math.PI) / 180;
    this.right = add(scale(level, Math.cos(a)), scale(upright, Math.sin(a)));
    this.up = cross(this.right, this.forward);
    this.halfHeight = 21.63 / spec.mm / Math.sqrt(1 + aspect * aspect);
    this.halfWidth = this.halfHeight * aspect;
    this.shift = (spec.shift ?? 0) * this.halfHeight * 2;
    this.lens = spec.lens ?? 0;
    this.focus = spec.focus ?? Math.sqrt(gaze[0] ** 2 + gaze[1] ** 2 + gaze[2] ** 2);
  }

  /** Makes the ray through u, v (0 to 1 from the upper left corner). */
  ray(u: number, v: number, random: Random): void {
    const x = (u * 2 - 1) * this.halfWidth;
    const y = (1 - v * 2) * this.halfHeight + this.shift;
    let dx = this.forward[0] + this.right[0] * x + this.up[0] * y;
    let dy = this.forward[1] + this.right[1] * x + this.up[1] * y;
    let dz = this.forward[2] + this.right[2] * x + this.up[2] * y;
    this.ox = this.eye[0];
    this.oy = this.eye[1];
    this.oz = this.eye[2];
    if (this.lens > 0) {
      const r = this.lens * Math.sqrt(random.next());
      const a = random.next() * 2 * Math.PI;
      const lx = r * Math.cos(a);
      const ly = r * Math.sin(a);
      const sx = this.right[0] * lx + this.up[0] * ly;
      const sy = this.right[1] * lx + this.up[1] * ly;
      const sz = this.right[2] * lx + this.up[2] * ly;
      this.ox += sx;
      this.oy += sy;
      this.oz += sz;
      dx -= sx / this.focus;
      dy -= sy / this.focus;
      dz -= sz / this.focus;
    }
    const k = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
    this.dx = dx * k;
    this.dy = dy * k;
    this.dz = dz * k;
  }

  /** Where a point appears: u and v as in `ray`, and its distance; undefined behind the camera. */
  project(p: Vec3): { u: number; v: number; distance: number } | undefined {
    const d = sub(p, this.eye);
    const depth = d[0] * this.forward[0] + d[1] * this.forward[1] + d[2] * this.forward[2];
    if (depth < 0.01) return undefined;
    const x = (d[0] * this.right[0] + d[1] * this.right[1] + d[2] * this.right[2]) / depth;
    const y = (d[0] * this.up[0] + d[1] * this.up[1] + d[2] * this.up[2]) / depth;
    return {
      u: (x / this.halfWidth + 1) / 2,
      v: (1 - (y - this.shift) / this.halfHeight) / 2,
      distance: Math.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2),
    };
  }
}
