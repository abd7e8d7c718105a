import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { closeWheel } from './pithead-winding-wheel/close-wheel.ts';
import { dawn } from './pithead-winding-wheel/dawn.ts';
import { lookingDown } from './pithead-winding-wheel/looking-down.ts';
import { lookingUp } from './pithead-winding-wheel/looking-up.ts';
import { night } from './pithead-winding-wheel/night.ts';
import { panorama } from './pithead-winding-wheel/panorama.ts';

const inks: Inks = {
  tones: [
    [0.05, 0.045, 0.055],
    [0.3, 0.25, 0.24],
    [0.72, 0.62, 0.52],
    [0.97, 0.93, 0.85],
  ],
  color: 0.55,
  grain: 0.04,
};

/** The six plates of this subject, in the order of the wall. */
export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 101,
    inks,
    description: '样张：逆光中的井架与天轮，左侧运煤栈桥伸向矸石山，地面有晨雾',
    scene: dawn,
  },
  {
    aspect: [2, 3],
    seed: 102,
    inks,
    description: '样张：从井架脚下仰望钢架，交错的斜撑直指云天',
    scene: lookingUp,
  },
  {
    aspect: [4, 3],
    seed: 103,
    inks,
    description: '样张：近看两只带辐条的天轮，低斜的阳光照亮铁锈与钢梁',
    scene: closeWheel,
  },
  {
    aspect: [2, 3],
    seed: 104,
    inks: { ...inks, exposure: 0.2 },
    description: '样张：从高处俯视井架与矿场，煤车成列，逆光把厂房与井架的影子投向铁轨',
    scene: lookingDown,
  },
  {
    aspect: [1, 1],
    seed: 105,
    inks: { ...inks, bloom: 0.5, exposure: -1.1, vignette: 0.4 },
    description: '样张：夜里亮着灯的井架，灯光在薄雾中散开，天上有星',
    scene: night,
  },
  {
    aspect: [12, 5],
    seed: 106,
    inks,
    description: '样张：长卷，朝霞下的矿区，烟囱、井架与矸石山在雾中层层退远',
    scene: panorama,
  },
];
