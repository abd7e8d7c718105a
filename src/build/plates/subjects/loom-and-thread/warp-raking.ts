import { hash } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { boards, bright, dark, silk } from './parts.ts';

/** The warp from low down, drawn together by reed and heddles. */
export function warpRaking(): Scene {
  const w = new World();
  for (let i = 0; i < 620; i++) {
    const x = -6.2 + i * 0.02;
    const dye = hash(Math.floor(i / 23), 4) % 5;
    const lift = i % 2 ? 0.35 : -0.35;
    w.capsule([x, 0.1 * Math.sin(i * 1.7), -14], [x, lift, -5.4], 0.0065, 0.0065, silk[dye]!);
    w.capsule([x, lift, -5.4], [x, 0, 0], 0.0065, 0.0065, silk[dye]!);
    w.capsule([x, 0, 0], [x, -0.05, 3], 0.0065, 0.0065, silk[dye]!);
    w.capsule([x, 1.6, -5.4 - (i % 4) * 0.12], [x, -1.6, -5.4 - (i % 4) * 0.12], 0.004, 0.004, bright);
  }
  for (let k = 0; k < 4; k++) w.box([0, 1.7, -5.4 - k * 0.12], [6.4, 0.1, 0.035], boards);
  w.box([0, 0.55, -0.6], [6.4, 0.09, 0.09], boards);
  for (let i = 0; i < 310; i++)
    w.capsule([-6.2 + i * 0.04, 0.5, -0.6], [-6.2 + i * 0.04, -0.4, -0.6], 0.004, 0.004, bright);
  w.ground(-3, dark);
  const sun = direction(-64, 14);
  return {
    world: w,
    sun: { dir: sun, color: [5.5, 4.2, 3.2], size: 0.5 },
    sky: { zenith: [0.08, 0.07, 0.1], horizon: [0.24, 0.18, 0.2], sun, halo: [1.6, 1.1, 0.8], haloPower: 4 },
    fill: [0.16, 0.12, 0.13],
    camera: { eye: [-2.2, 1.15, 3.4], at: [0.5, -0.1, -3.2], mm: 58, lens: 0.045, focus: 5.1 },
    samples: 14,
    smooth: 0.3,
  };
}
