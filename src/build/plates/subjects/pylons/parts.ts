import { look } from '../../engine/material.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { attachments, pylon } from '../../shapes/pylon.ts';
import { cable } from '../../shapes/steel.ts';

export const steel = look({
  color: [0.3, 0.31, 0.32],
  color2: [0.2, 0.2, 0.2],
  grain: 1.5,
  rough: 0.5,
  mirror: 0.18,
});

export const dark = look({ color: [0.03, 0.035, 0.04], rough: 0.8 });

export const glass = look({ color: [0.12, 0.26, 0.24], rough: 0.08, mirror: 0.12, glow: [0.03, 0.09, 0.08] });

export const grass = look({
  color: [0.16, 0.17, 0.07],
  color2: [0.07, 0.085, 0.035],
  grain: [0.06, 0.3, 0.12],
  rough: 1,
  bump: 0.7,
  bumpGrain: 2.5,
});

/** A line of pylons through `feet`, joined by conductors that sag by `sag` metres. */
export function line(
  w: World,
  feet: readonly Vec3[],
  height: number,
  sag: number,
  wire = 0.06,
  metal = steel,
): void {
  feet.forEach((foot, i) => {
    const next = feet[i + 1] ?? foot;
    const back = feet[i - 1] ?? foot;
    const turn = Math.atan2(next[0] - back[0], next[2] - back[2]);
    pylon(w, foot, height, metal, glass, turn);
    if (i === 0) return;
    const turnBack = Math.atan2(foot[0] - (feet[i - 2] ?? back)[0], foot[2] - (feet[i - 2] ?? back)[2]);
    const from = attachments(back, height, turnBack);
    const to = attachments(foot, height, turn);
    from.forEach((p, k) => cable(w, p, to[k]!, k > 5 ? sag * 0.6 : sag, wire, dark, 20));
  });
}
