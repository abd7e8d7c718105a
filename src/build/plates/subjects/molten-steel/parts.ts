import { look } from '../../engine/material.ts';
import type { Material } from '../../engine/material.ts';
import { fbm, ridges } from '../../engine/noise.ts';
import type { Lamp } from '../../engine/scene.ts';
import { add, smoothstep } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { iBeam, truss } from '../../shapes/steel.ts';

export const black = look({ color: [0.03, 0.028, 0.03], rough: 0.8 });

export const iron = look({
  color: [0.1, 0.09, 0.085],
  color2: [0.16, 0.09, 0.06],
  grain: 1.6,
  rough: 0.6,
  rough2: 0.9,
  mirror: 0.12,
  bump: 0.25,
  bumpGrain: 5,
});

export const crust = look({
  color: [0.07, 0.06, 0.06],
  color2: [0.14, 0.1, 0.08],
  grain: 2.5,
  rough: 0.8,
  bump: 0.3,
  bumpGrain: 3,
});

export const floor = look({
  color: [0.06, 0.055, 0.05],
  color2: [0.02, 0.02, 0.02],
  grain: 0.6,
  rough: 0.5,
  rough2: 0.95,
  mirror: 0.05,
  bump: 0.2,
  bumpGrain: 3,
});

export const night = { zenith: [0.006, 0.006, 0.008] as Vec3, horizon: [0.012, 0.01, 0.01] as Vec3 };

/** Melt: white where it is hottest, with darker skin drifting on it. */
export const melt = (power: number, size = 1.2): Material =>
  look({
    color: [0.02, 0.02, 0.02],
    finish: (hit, s) => {
      const skin = smoothstep(
        0.55,
        0.85,
        ridges(hit.x * size + fbm(hit.x, hit.y, hit.z, 3), hit.y * size, hit.z * size, 4),
      );
      const heat = 0.3 + 0.9 * skin;
      s.glowR = 9 * power * heat;
      s.glowG = 3.6 * power * heat * heat;
      s.glowB = 0.9 * power * heat * heat * heat;
    },
  });

/** The steelworks hall: columns, crane girder and roof trusses along z. Half width in metres. */
export function hall(w: World, half: number, far: number, openRoof = 0): void {
  for (let z = 10; z > -far; z -= 11) {
    for (const s of [-1, 1]) {
      iBeam(w, [s * half, 0, z], [s * half, 19, z], 1.1, iron, [1, 0, 0]);
      w.bar([s * half, 12, z], [s * (half - 1.6), 13.4, z], 0.4, 0.4, iron);
    }
    truss(w, [-half, 19, z], [half, 19, z], 3, 14, 0.25, iron);
  }
  for (const s of [-1, 1]) {
    iBeam(w, [s * (half - 1), 14, 14], [s * (half - 1), 14, -far], 1.4, iron);
    w.box([s * (half + 0.8), 10, -far / 2], [0.2, 12, far / 2 + 20], black);
    w.box([s * (half / 2 + openRoof), 22.4, -far / 2], [half / 2 - openRoof, 0.15, far / 2 + 20], black);
  }
  w.box([0, 10, -far - 2], [half + 2, 13, 0.3], black);
}

/** A falling stream of melt and the light that it gives. */
export function stream(w: World, from: Vec3, to: Vec3, r: number, bow: number): Lamp[] {
  const hot = look({ color: [0, 0, 0], glow: [16, 8, 2.6] });
  const lamps: Lamp[] = [];
  const at = (t: number): Vec3 => [
    from[0] + (to[0] - from[0]) * (t + bow * t * (1 - t)),
    from[1] + (to[1] - from[1]) * (0.25 * t + 0.75 * t * t),
    from[2] + (to[2] - from[2]) * t,
  ];
  for (let i = 0; i < 20; i++) {
    const k = 1 + 0.16 * Math.sin(i * 2.3);
    w.capsule(at(i / 20), at((i + 1) / 20), r * k * (1 - i / 60), r * (1 - i / 60), hot);
  }
  for (const t of [0.05, 0.5, 0.95])
    lamps.push({ at: add(at(t), [0, 0, r + 0.4]), color: [70, 27, 7], radius: 0.35 });
  return lamps;
}
