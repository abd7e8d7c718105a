import { bend, look } from '../../engine/material.ts';
import { fbm, ridges } from '../../engine/noise.ts';
import type { Scene } from '../../engine/scene.ts';
import { add, clamp, direction, smoothstep } from '../../engine/vector.ts';
import type { Vec3 } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { terrain } from '../../shapes/land.ts';
import { cable } from '../../shapes/steel.ts';
import { figure } from '../../shapes/town.ts';
import { dark, line } from './parts.ts';

/** Snow takes its light from its form alone: one colour, and fine ripples that the wind has left. */
const snow = look({
  color: [0.8, 0.82, 0.86],
  rough: 0.85,
  mirror: 0.03,
  finish: (hit) => {
    if (hit.bounce) return;
    const near = clamp(26 / hit.distance - 0.15, 0, 1);
    const crust = fbm(hit.x * 9, 3, hit.z * 9, 3) * 0.16 * near;
    bend(
      hit,
      crust + fbm(hit.x * 2.6, 1, hit.z * 0.8, 3) * 0.22 * clamp(90 / hit.distance - 0.2, 0, 1),
      0,
      crust,
    );
  },
});

/** Where the walkers have come from: the middle of their trail at each distance. */
const trail = (z: number): number => 4.5 + Math.sin(z * 0.085 + 1.2) * 3.2 - z * 0.2;

const rolling = (x: number, z: number): number => fbm(x * 0.004, 9, z * 0.004, 4) * 15;

/** Drifts with crests across the wind, and the trodden trail. */
function height(x: number, z: number): number {
  const far = smoothstep(-260, -120, z);
  const drift = ridges(x * 0.02 + z * 0.007, 2, z * 0.055, 4) * 1.15 + fbm(x * 0.35, 4, z * 0.9, 3) * 0.07;
  const d = Math.abs(x - trail(z));
  // Two walkers, two feet each: prints side by side, the stride of one behind the other.
  const stride = smoothstep(-0.1, 0.6, Math.sin(z * 7.4 + (x > trail(z) ? 3.14 : 0)));
  const foot = smoothstep(0.16, 0.07, Math.abs(d - 0.2));
  const trodden =
    0.09 * smoothstep(0.6, 0.35, d) + 0.17 * foot * stride - 0.05 * Math.exp(-((d - 0.66) ** 2) * 30);
  const crest = ridges(x * 0.11 + 4, 7, z * 0.34, 3) * 0.16 * smoothstep(-90, -30, z);
  return rolling(x, z) + drift * (0.25 + 0.75 * far) + crest - trodden * smoothstep(-66, -60, z);
}

/** Pylons across a field of snow. */
export function snowfield(): Scene {
  const w = new World();
  const at = (x: number, z: number): Vec3 => [x, height(x, z) - 0.4, z];
  line(
    w,
    [at(96, 44), at(44, -92), at(-24, -262), at(-116, -450), at(-236, -670), at(-400, -930), at(-600, -1240)],
    50,
    7,
    0.06,
  );
  terrain(w, { x0: -1300, x1: 800, z0: -1900, z1: -119, nx: 210, nz: 180 }, height, snow);
  terrain(w, { x0: -110, x1: 130, z0: -120, z1: -40, nx: 400, nz: 270 }, height, snow);
  terrain(w, { x0: -34, x1: 52, z0: -40.2, z1: 9, nx: 460, nz: 460 }, height, snow);
  fence(w, at);
  figure(w, add(at(trail(-62), -62), [0.1, 0.3, 0]), 1.78, dark, 2.9, 0.3);
  figure(w, add(at(trail(-64), -64), [-0.3, 0.3, 0]), 1.7, dark, 2.9, 0.26);
  const sun = direction(66, 9);
  return {
    world: w,
    sun: { dir: sun, color: [3.8, 2.7, 1.7], size: 0.7 },
    sky: {
      zenith: [0.3, 0.42, 0.56],
      horizon: [0.86, 0.84, 0.8],
      sun,
      halo: [0.7, 0.5, 0.3],
      haloPower: 5,
      fall: 3,
      clouds: {
        cover: 0.42,
        size: 1.1,
        lit: [1.15, 1.05, 0.95],
        shade: [0.5, 0.57, 0.64],
        seed: 10,
        soft: 0.3,
        stretch: 2.4,
      },
    },
    camera: { eye: [6, height(6, 8) + 2.5, 8], at: [8, height(6, 8) + 12, -92], mm: 33 },
    fog: {
      density: 0.0016,
      fall: 0.012,
      base: 0,
      color: [0.74, 0.76, 0.78],
      glow: [0.5, 0.35, 0.2],
      glowPower: 5,
    },
    samples: 3,
  };
}

/** Old posts with two wires, some of them leaning. */
function fence(w: World, at: (x: number, z: number) => Vec3): void {
  let last: Vec3 | undefined;
  for (let i = 0; i < 44; i++) {
    const x = -17 + i * 2.2;
    const z = -12 - i * 2.4 + Math.sin(i * 0.5);
    const foot = at(x, z);
    const top = add(foot, [
      Math.sin(i * 7.3) * 0.14,
      1.35 + Math.sin(i * 3.1) * 0.12,
      Math.sin(i * 5.7) * 0.1,
    ]);
    w.capsule(foot, top, 0.075, 0.06, dark);
    if (last) {
      cable(w, last, add(top, [0, -0.12, 0]), 0.06, 0.008, dark, 5);
      cable(w, add(last, [0, -0.42, 0]), add(top, [0, -0.54, 0]), 0.07, 0.008, dark, 5);
    }
    last = add(top, [0, -0.12, 0]);
  }
}
