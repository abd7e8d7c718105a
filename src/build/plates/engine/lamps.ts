import type { Random } from './random.ts';
import type { Lamp } from './scene.ts';

/** Chooses lamps at random, the brighter one looks from a point the likelier. */
export class LampPicker {
  /** How likely the last choice was, 0 to 1. */
  share = 1;
  private readonly lamps: readonly Lamp[];
  private readonly weights: Float64Array;

  constructor(lamps: readonly Lamp[]) {
    this.lamps = lamps;
    this.weights = new Float64Array(lamps.length);
  }

  pick(x: number, y: number, z: number, random: Random): Lamp {
    const { lamps, weights } = this;
    let sum = 0;
    for (let i = 0; i < lamps.length; i++) {
      const { at, color } = lamps[i]!;
      const dx = at[0] - x;
      const dy = at[1] - y;
      const dz = at[2] - z;
      sum += (color[0] + color[1] + color[2]) / (dx * dx + dy * dy + dz * dz + 0.1);
      weights[i] = sum;
    }
    const wanted = random.next() * sum;
    let i = 0;
    while (i < lamps.length - 1 && weights[i]! < wanted) i++;
    this.share = (weights[i]! - (i > 0 ? weights[i - 1]! : 0)) / sum;
    return lamps[i]!;
  }
}
