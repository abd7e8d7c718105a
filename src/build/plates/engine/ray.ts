import type { Random } from './random.ts';

/** A ray on its way: where it starts and its unit direction. One is reused for a whole picture. */
export class Ray {
  ox = 0;
  oy = 0;
  oz = 0;
  dx = 0;
  dy = 0;
  dz = -1;

  /** Turns to a direction near the given one: `spread` 0 exactly it, 1 by the cosine law. */
  scatter(x: number, y: number, z: number, spread: number, random: Random): void {
    const a = random.next() * 2 * Math.PI;
    const h = random.next() * 2 - 1;
    const r = Math.sqrt(1 - h * h) * spread;
    const vx = x + r * Math.cos(a);
    const vy = y + r * Math.sin(a);
    const vz = z + h * spread;
    const k = 1 / (Math.sqrt(vx * vx + vy * vy + vz * vz) || 1);
    this.dx = vx * k;
    this.dy = vy * k;
    this.dz = vz * k;
  }

  /** Turns to the mirror image of its direction at a surface with this normal. */
  reflect(nx: number, ny: number, nz: number): void {
    const d = 2 * (this.dx * nx + this.dy * ny + this.dz * nz);
    this.dx -= d * nx;
    this.dy -= d * ny;
    this.dz -= d * nz;
  }

  /** Keeps to the outer side of a surface with this normal. */
  keepOutside(nx: number, ny: number, nz: number): void {
    if (this.dx * nx + this.dy * ny + this.dz * nz < 0) this.reflect(nx, ny, nz);
  }
}
