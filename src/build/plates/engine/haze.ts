import type { Fog } from './scene.ts';
import type { Vec3 } from './vector.ts';

/** Haze along one ray: the share of light that passes and the colour of the veil. */
export class Haze {
  pass = 1;
  readonly veil = new Float64Array(3);
  private readonly fog: Fog;
  private readonly toward: Vec3 | undefined;

  /** `toward` is the direction of the sun, where the haze glows. */
  constructor(fog: Fog, toward: Vec3 | undefined) {
    this.fog = fog;
    this.toward = toward;
  }

  /** Works out the haze for a ray from height `oy` along a unit direction, `depth` metres long. */
  along(oy: number, dx: number, dy: number, dz: number, depth: number): void {
    const { fog, toward, veil } = this;
    const fall = fog.fall ?? 0.01;
    const reach = Math.min(depth, 3e4);
    const at = fog.density * Math.exp(-(oy - (fog.base ?? 0)) * fall);
    const k = dy * fall;
    const thick = Math.abs(k * reach) < 1e-4 ? at * reach : (at * (1 - Math.exp(-k * reach))) / k;
    this.pass = Math.exp(-Math.min(thick, 60));
    const cos = toward ? Math.max(0, dx * toward[0] + dy * toward[1] + dz * toward[2]) : 0;
    const glow = fog.glow ? Math.pow(cos, fog.glowPower ?? 6) : 0;
    for (let i = 0; i < 3; i++) veil[i] = fog.color[i]! + (fog.glow ? fog.glow[i]! * glow : 0);
  }
}
