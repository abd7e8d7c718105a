import type { Scene } from './engine/scene.ts';
import type { Random } from './engine/random.ts';
import type { Inks } from './print.ts';

/** One specimen plate: its proportion, its inks, its description and the scene that it shows. */
export interface Plate {
  /** Width and height as small whole numbers, for example [3, 2]. */
  aspect: readonly [number, number];
  seed: number;
  /** What it shows, in Chinese, 20 to 45 characters; serves as alternative text. */
  description: string;
  inks: Inks;
  scene: (random: Random) => Scene;
}
