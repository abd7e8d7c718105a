import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { crystals } from './salt-pans/crystals.ts';
import { mirrorDawn } from './salt-pans/mirror-dawn.ts';
import { nightHarvest } from './salt-pans/night-harvest.ts';
import { patchwork } from './salt-pans/patchwork.ts';
import { wheelAndSluice } from './salt-pans/wheel-and-sluice.ts';
import { whiteHills } from './salt-pans/white-hills.ts';

const inks: Inks = {
  tones: [
    [0.06, 0.07, 0.1],
    [0.3, 0.34, 0.42],
    [0.8, 0.73, 0.74],
    [0.99, 0.97, 0.93],
  ],
  color: 0.7,
  grain: 0.032,
};

/** The six plates of this subject, in the order of the wall. */
export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 1101,
    inks,
    description: '样张：清晨的盐田如镜，盐堆与耙盐人倒映在水中',
    scene: mirrorDawn,
  },
  {
    aspect: [4, 3],
    seed: 1102,
    inks,
    description: '样张：从空中看盐田，池块颜色各异，田埂把它们分成格子',
    scene: patchwork,
  },
  {
    aspect: [1, 1],
    seed: 1103,
    inks: { ...inks, exposure: 0.55, contrast: 1.3 },
    description: '样张：近看堆积的盐粒，方形晶体大小交叠，在斜光中明暗分明',
    scene: crystals,
  },
  {
    aspect: [12, 5],
    seed: 1104,
    inks,
    description: '样张：长卷，输送栈桥把盐送上白色盐山，几个人从山脚走过',
    scene: whiteHills,
  },
  {
    aspect: [3, 2],
    seed: 1105,
    inks: { ...inks, exposure: -0.6, bloom: 0.5 },
    description: '样张：月夜的盐田，几盏灯下有人收盐，水面映着月光',
    scene: nightHarvest,
  },
  {
    aspect: [2, 3],
    seed: 1106,
    inks,
    description: '样张：逆光里的木制水车与盐池，轮影倒映在水面',
    scene: wheelAndSluice,
  },
];
