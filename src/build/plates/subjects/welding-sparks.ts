import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { atTheBench } from './welding-sparks/at-the-bench.ts';
import { nightFrame } from './welding-sparks/night-frame.ts';
import { pipeFromInside } from './welding-sparks/pipe-from-inside.ts';
import { seamClose } from './welding-sparks/seam-close.ts';
import { throughTheHole } from './welding-sparks/through-the-hole.ts';
import { underTheDeck } from './welding-sparks/under-the-deck.ts';

const inks: Inks = {
  tones: [
    [0.02, 0.03, 0.05],
    [0.13, 0.2, 0.3],
    [0.55, 0.66, 0.74],
    [0.98, 0.97, 0.92],
  ],
  color: 0.75,
  grain: 0.04,
  bloom: 0.4,
  exposure: 0.1,
};

/** The six plates of this subject, in the order of the wall. */
export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 301,
    inks,
    description: '样张：工作台前的焊接，焊花成弧线向前飞散，白烟升起',
    scene: atTheBench,
  },
  {
    aspect: [2, 3],
    seed: 302,
    inks: { ...inks, bloom: 0.22, exposure: -0.3 },
    description: '样张：桥面板下的高空焊接，焊花像瀑布一样落向河谷',
    scene: underTheDeck,
  },
  {
    aspect: [4, 3],
    seed: 303,
    inks,
    description: '样张：近看焊枪与焊缝，烧红的焊道旁火星四射',
    scene: seamClose,
  },
  {
    aspect: [1, 1],
    seed: 304,
    inks,
    description: '样张：向管道深处望去，焊工蹲着的剪影后弧光照亮一圈圈管壁',
    scene: pipeFromInside,
  },
  {
    aspect: [2, 3],
    seed: 305,
    inks,
    description: '样张：夜里的钢结构楼架，几处焊花同时从高处洒落',
    scene: nightFrame,
  },
  {
    aspect: [3, 2],
    seed: 306,
    inks,
    description: '样张：透过圆形法兰孔看见的焊光，钢板在前景成剪影',
    scene: throughTheHole,
  },
];
