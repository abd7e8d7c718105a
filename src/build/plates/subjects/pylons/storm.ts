import { fbm } from '../../engine/noise.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { grass, line } from './parts.ts';

/** A line of pylons below storm clouds, a panorama. */
export function storm(): Scene {
  const w = new World();
  const height = (x: number, z: number): number => fbm(x * 0.002, 14, z * 0.002, 4) * 24;
  const at = (x: number, z: number): Vec3 => [x, height(x, z) - 0.5, z];
  line(
    w,
    [
      at(-190, -60),
      at(-96, -190),
      at(10, -330),
      at(130, -490),
      at(270, -680),
      at(440, -910),
      at(650, -1190),
      at(900, -1520),
    ],
    54,
    8,
    0.09,
  );
  line(
    w,
    [at(-560, -330), at(-330, -560), at(-110, -790), at(120, -1040), at(380, -1330), at(700, -1650)],
    54,
    9,
    0.12,
  );
  terrain(w, { x0: -1400, x1: 1400, z0: -2400, z1: 80, nx: 240, nz: 220 }, height, grass);
  const sun = direction(-74, 14);
  return {
    world: w,
    sun: { dir: sun, color: [5.2, 4, 2.4], size: 0.5 },
    sky: {
      zenith: [0.1, 0.15, 0.19],
      horizon: [0.3, 0.38, 0.4],
      sun,
      halo: [0.5, 0.4, 0.25],
      fall: 4,
      clouds: {
        cover: 0.7,
        size: 0.6,
        lit: [0.5, 0.52, 0.5],
        shade: [0.09, 0.13, 0.16],
        seed: 41,
        stretch: 2.5,
        soft: 0.3,
      },
    },
    camera: { eye: [0, 14, 30], at: [-10, 42, -300], mm: 36 },
    fog: { density: 0.0009, fall: 0.01, color: [0.26, 0.32, 0.34] },
  };
}
