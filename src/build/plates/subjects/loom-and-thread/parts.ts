import { bend, look } from '../../engine/material.ts';
import type { Material } from '../../engine/material.ts';
import { fbm } from '../../engine/noise.ts';
import type { Vec3 } from '../../engine/vector.ts';

export const iron = look({
  color: [0.05, 0.055, 0.06],
  color2: [0.1, 0.09, 0.085],
  grain: 3,
  rough: 0.4,
  rough2: 0.7,
  mirror: 0.14,
});

export const bright = look({ color: [0.5, 0.49, 0.48], rough: 0.45, mirror: 0.25, metal: 0.5 });

export const boards = look({
  color: [0.2, 0.13, 0.09],
  color2: [0.11, 0.07, 0.05],
  grain: [0.5, 2, 6],
  rough: 0.5,
  mirror: 0.05,
  bump: 0.05,
});

export const plaster = look({ color: [0.5, 0.48, 0.46], color2: [0.34, 0.32, 0.33], grain: 0.3, rough: 1 });

export const dark = look({ color: [0.05, 0.04, 0.06], rough: 0.9 });

export const dyes: Vec3[] = [
  [0.5, 0.05, 0.1],
  [0.66, 0.17, 0.16],
  [0.72, 0.5, 0.38],
  [0.78, 0.71, 0.62],
  [0.3, 0.06, 0.2],
  [0.16, 0.07, 0.22],
];

export const silk = dyes.map((color) => look({ color, rough: 0.38, mirror: 0.07, vary: 0.22 }));

/** Wound yarn: fine ribs across the height of a bobbin. */
export const wound = (color: Vec3, ribs: number): Material =>
  look({
    color,
    rough: 0.7,
    mirror: 0.04,
    finish: (hit, s) => {
      const wave = Math.sin(hit.y * ribs + fbm(hit.x * 3, hit.y * 2, hit.z * 3, 2) * 3);
      const k = 0.8 + 0.2 * wave;
      s.r *= k;
      s.g *= k;
      s.b *= k;
      if (hit.bounce === 0)
        bend(hit, 0, Math.cos(hit.y * ribs) * 0.35 * Math.min(1, 700 / (ribs * hit.distance)), 0);
    },
  });
