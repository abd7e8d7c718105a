import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { fromAbove } from './rails/from-above.ts';
import { nightSignals } from './rails/night-signals.ts';
import { railClose } from './rails/rail-close.ts';
import { switches } from './rails/switches.ts';
import { vanishing } from './rails/vanishing.ts';
import { winterCurve } from './rails/winter-curve.ts';

const inks: Inks = {
  tones: [
    [0.05, 0.05, 0.06],
    [0.27, 0.26, 0.29],
    [0.68, 0.64, 0.62],
    [0.97, 0.94, 0.88],
  ],
  color: 0.6,
  grain: 0.042,
};

/** The six plates of this subject, in the order of the wall. */
export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 601,
    inks,
    description: '样张：贴近道砟看去，铁轨笔直伸向低垂的太阳',
    scene: vanishing,
  },
  {
    aspect: [4, 3],
    seed: 602,
    inks,
    description: '样张：从高处看编组站，多股道岔交错，煤车停在线上',
    scene: switches,
  },
  {
    aspect: [2, 3],
    seed: 603,
    inks,
    description: '样张：近看钢轨与碎石，轨面挂着露珠，远处化入薄雾',
    scene: railClose,
  },
  {
    aspect: [16, 9],
    seed: 604,
    inks,
    description: '样张：雪中的弯道，铁轨绕过山坡，一人沿线行走',
    scene: winterCurve,
  },
  {
    aspect: [3, 2],
    seed: 605,
    inks: { ...inks, exposure: -0.7, bloom: 0.6, color: 0.8 },
    description: '样张：夜间的信号灯红绿相间，远处机车的灯光照亮轨道',
    scene: nightSignals,
  },
  {
    aspect: [1, 1],
    seed: 606,
    inks,
    description: '样张：从高处俯视两条线路，戴黄盔的养路工人在道砟间排成一列，影子很长',
    scene: fromAbove,
  },
];
