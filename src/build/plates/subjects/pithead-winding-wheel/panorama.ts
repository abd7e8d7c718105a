import { fbm } from '../../engine/noise.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { tree } from '../../shapes/land.ts';
import { brick, dark, headframe, heap, land, yard } from './parts.ts';

/** Three pitheads below their waste heaps at dawn, a panorama. */
export function panorama(random: Random): Scene {
  const w = new World();
  for (const [x, z] of [
    [-150, -420],
    [60, -380],
    [250, -560],
  ] as const) {
    headframe(w, [x, 0, z]);
    yard(w, [x, 0, z]);
  }
  w.capsule([-74, 0, -450], [-74, 74, -450], 3.2, 2, brick);
  land(
    w,
    14,
    [
      [-150, 0, -420],
      [60, 0, -380],
      [250, 0, -560],
    ],
    [heap(-330, -720, 230, 95), heap(140, -760, 260, 80), heap(-60, -640, 120, 46)],
  );
  for (let i = 0; i < 60; i++)
    tree(
      w,
      [random.between(-260, 260), -1.5, random.between(-240, -130)],
      random.between(7, 13),
      random,
      dark,
    );
  const sun = direction(24, 3);
  return {
    world: w,
    camera: { eye: [0, 9, 20], at: [10, 32, -400], mm: 52 },
    sky: {
      zenith: [0.3, 0.3, 0.36],
      horizon: [1.1, 0.6, 0.32],
      sun,
      halo: [1.4, 0.7, 0.3],
      haloPower: 8,
      disc: [12, 6, 3],
      discRadius: 1.3,
      fall: 5,
      clouds: {
        cover: 0.46,
        size: 0.7,
        lit: [1.2, 0.7, 0.45],
        shade: [0.42, 0.33, 0.33],
        seed: 21,
        stretch: 4,
        soft: 0.3,
      },
    },
    sun: { dir: sun, color: [2.6, 1.4, 0.6], size: 1 },
    fog: { density: 0.0028, fall: 0.03, color: [0.66, 0.44, 0.34], glow: [1.4, 0.7, 0.3], glowPower: 12 },
    volumes: [
      {
        min: [-80, 66, -480],
        max: [260, 210, -380],
        density: (x, y, z) => {
          const t = (x + 74) / 300;
          const r = 6 + t * 40;
          const d = Math.hypot(y - 76 - Math.sqrt(Math.max(0, t)) * 62, (z + 450) * 0.8) / r;
          return t < 0
            ? 0
            : Math.max(0, 1.1 - d + fbm(x * 0.03, y * 0.04, z * 0.03, 4) * 1.3) * 0.03 * (1 - t * 0.7);
        },
        color: [0.8, 0.75, 0.72],
        ambient: [0.4, 0.33, 0.3],
        sun: true,
        forward: 0.4,
        selfShadow: 30,
        steps: 28,
      },
    ],
  };
}
