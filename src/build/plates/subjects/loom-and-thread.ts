import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { bobbins } from './loom-and-thread/bobbins.ts';
import { cloth } from './loom-and-thread/cloth.ts';
import { hall } from './loom-and-thread/hall.ts';
import { skeins } from './loom-and-thread/skeins.ts';
import { spinningFrames } from './loom-and-thread/spinning-frames.ts';
import { warpRaking } from './loom-and-thread/warp-raking.ts';

const inks: Inks = {
  tones: [
    [0.07, 0.05, 0.09],
    [0.34, 0.2, 0.28],
    [0.8, 0.62, 0.58],
    [0.98, 0.95, 0.89],
  ],
  color: 0.75,
  grain: 0.032,
  bloom: 0.2,
};

/** The six plates of this subject, in the order of the wall. */
export const plates: Plate[] = [
  { aspect: [16, 9], seed: 401, inks, description: '样张：织造车间，斜射的窗光穿过一排排织机', scene: hall },
  {
    aspect: [3, 2],
    seed: 402,
    inks,
    description: '样张：低角度近看经纱，彩色纱线穿过综框聚成布面',
    scene: warpRaking,
  },
  {
    aspect: [1, 1],
    seed: 403,
    inks,
    description: '样张：纱架上一排排筒子纱，细线从筒头斜牵出来',
    scene: bobbins,
  },
  {
    aspect: [2, 3],
    seed: 404,
    inks,
    description: '样张：侧光下起伏的斜纹布，经纬纹理清晰可见',
    scene: cloth,
  },
  {
    aspect: [2, 3],
    seed: 405,
    inks,
    description: '样张：纺纱机之间的长通道，尽头一人立在亮光里',
    scene: spinningFrames,
  },
  {
    aspect: [4, 3],
    seed: 406,
    inks,
    description: '样张：晾晒的彩色纱绞成排垂挂，逆光在地上投下长影',
    scene: skeins,
  },
];
