import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { closingTheArch } from './bridges/closing-the-arch.ts';
import { nightReflections } from './bridges/night-reflections.ts';
import { stayedMorning } from './bridges/stayed-morning.ts';
import { stoneArches } from './bridges/stone-arches.ts';
import { trussInside } from './bridges/truss-inside.ts';
import { underTheDeck } from './bridges/under-the-deck.ts';

const inks: Inks = {
  tones: [
    [0.035, 0.055, 0.07],
    [0.2, 0.29, 0.35],
    [0.66, 0.71, 0.7],
    [0.98, 0.95, 0.88],
  ],
  color: 0.6,
  grain: 0.036,
};

/** The six plates of this subject, in the order of the wall. */
export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 1201,
    inks,
    description: '样张：晨光中的斜拉桥，两座桥塔立在雾气轻浮的河上',
    scene: stayedMorning,
  },
  {
    aspect: [2, 3],
    seed: 1202,
    inks,
    description: '样张：钢桁架桥内部，杆件向远处收成一点，一人走在桥面',
    scene: trussInside,
  },
  {
    aspect: [4, 3],
    seed: 1203,
    inks,
    description: '样张：石拱桥横跨浅水，前景是大大小小的河石',
    scene: stoneArches,
  },
  {
    aspect: [2, 3],
    seed: 1204,
    inks,
    description: '样张：从高架桥下望去，两列桥墩夹着远处的亮光',
    scene: underTheDeck,
  },
  {
    aspect: [12, 5],
    seed: 1205,
    inks: { ...inks, exposure: -0.9, bloom: 0.6, color: 0.8 },
    description: '样张：长卷，夜色里的斜拉桥与对岸灯火倒映在水面',
    scene: nightReflections,
  },
  {
    aspect: [16, 9],
    seed: 1206,
    inks,
    description: '样张：钢拱桥合龙在即，两侧拱肋悬在河谷上空',
    scene: closingTheArch,
  },
];
