import { look } from '../../engine/material.ts';
import type { Random } from '../../engine/random.ts';
import type { Scene } from '../../engine/scene.ts';
import { direction } from '../../engine/vector.ts';
import { World } from '../../engine/world.ts';
import { archBridge } from '../../shapes/bridge.ts';
import { tree } from '../../shapes/land.ts';
import { figure } from '../../shapes/town.ts';
import { dark, leaf, river, shores } from './parts.ts';

const stone = look({
  color: [0.3, 0.28, 0.25],
  color2: [0.16, 0.16, 0.15],
  grain: 0.9,
  rough: 0.95,
  bump: 0.45,
  bumpGrain: 5,
  vary: 0.22,
});

/** Stone arches over shallow water. */
export function stoneArches(random: Random): Scene {
  const w = new World();
  archBridge(w, [0, 0, -34], 5, 13, 7.6, stone);
  shores(w, 12, -4, -54);
  figure(w, [3.6, 9.3, -34], 1.7, dark, 1.6, 0.3, false);
  figure(w, [-12, 9.3, -34], 1.7, dark, -1.6, 0.3, false);
  for (let i = 0; i < 26; i++)
    tree(
      w,
      [random.between(-70, 70), 1.5, random.between(-86, -58)],
      random.between(8, 13),
      random,
      dark,
      leaf,
    );
  for (let i = 0; i < 260; i++)
    w.sphere([random.between(-13, 13), -0.12, random.between(-10, -2.4)], random.between(0.1, 0.42), stone);
  w.ground(0, river(0.025));
  const sun = direction(-118, 24);
  return {
    world: w,
    sun: { dir: sun, color: [3.8, 3, 2.1], size: 0.5 },
    sky: {
      zenith: [0.24, 0.4, 0.56],
      horizon: [0.8, 0.84, 0.82],
      sun,
      clouds: { cover: 0.48, size: 1, lit: [1.3, 1.24, 1.14], shade: [0.46, 0.52, 0.58], seed: 91 },
    },
    camera: { eye: [-5, 1.5, 0], at: [-0.6, 4.4, -34], mm: 32 },
    fog: { density: 0.003, fall: 0.03, color: [0.66, 0.7, 0.7] },
  };
}
