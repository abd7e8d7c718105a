import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { aboveTheMist } from './cranes/above-the-mist.ts';
import { cabAgainstSun } from './cranes/cab-against-sun.ts';
import { downToTheSlab } from './cranes/down-to-the-slab.ts';
import { dusk } from './cranes/dusk.ts';
import { nightSite } from './cranes/night-site.ts';
import { upTheMast } from './cranes/up-the-mast.ts';

const inks: Inks = {
  tones: [
    [0.06, 0.05, 0.09],
    [0.27, 0.25, 0.4],
    [0.82, 0.62, 0.5],
    [0.99, 0.95, 0.86],
  ],
  color: 0.65,
  grain: 0.036,
};

/** The six plates of this subject, in the order of the wall. */
export const plates: Plate[] = [
  {
    aspect: [16, 9],
    seed: 701,
    inks,
    description: '样张：晚霞前的塔吊与在建楼房，远处楼群亮起灯火',
    scene: dusk,
  },
  {
    aspect: [2, 3],
    seed: 702,
    inks,
    description: '样张：从地面仰望塔吊塔身，两侧是在建的框架楼',
    scene: upTheMast,
  },
  {
    aspect: [1, 1],
    seed: 703,
    inks,
    description: '样张：从高处俯视楼顶模板上的钢筋网，工人或站或蹲，身影拉长',
    scene: downToTheSlab,
  },
  {
    aspect: [4, 3],
    seed: 704,
    inks: { ...inks, exposure: -0.5, bloom: 0.5 },
    description: '样张：夜间工地，塔吊与楼架被灯光照亮，地面积水反光',
    scene: nightSite,
  },
  {
    aspect: [2, 3],
    seed: 705,
    inks,
    description: '样张：落日正在驾驶室后方，塔吊成为剪影',
    scene: cabAgainstSun,
  },
  {
    aspect: [3, 2],
    seed: 706,
    inks,
    description: '样张：晨雾之上的塔吊与楼架，雾海把楼群隔成层层',
    scene: aboveTheMist,
  },
];
