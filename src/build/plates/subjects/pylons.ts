import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { beneath } from './pylons/beneath.ts';
import { climbers } from './pylons/climbers.ts';
import { insulators } from './pylons/insulators.ts';
import { marching } from './pylons/marching.ts';
import { snowfield } from './pylons/snowfield.ts';
import { storm } from './pylons/storm.ts';

const inks: Inks = {
  tones: [
    [0.04, 0.06, 0.075],
    [0.2, 0.3, 0.33],
    [0.62, 0.72, 0.68],
    [0.97, 0.95, 0.86],
  ],
  color: 0.6,
  grain: 0.036,
};

/** The six plates of this subject, in the order of the wall. */
export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 501,
    inks,
    description: '样张：电塔一座接一座越过丘陵，导线在晨光中连向远方',
    scene: marching,
  },
  {
    aspect: [1, 1],
    seed: 502,
    inks,
    description: '样张：站在电塔正下方仰望，钢架层层收拢成几何图案',
    scene: beneath,
  },
  {
    aspect: [2, 3],
    seed: 503,
    inks,
    description: '样张：近看三串绝缘子，逆光里瓷盘一片片排开',
    scene: insulators,
  },
  {
    aspect: [4, 3],
    seed: 504,
    inks: { ...inks, contrast: 1.4 },
    description: '样张：雪野上的电塔与木桩围栏，一道脚印通向远处的行人，导线伸向远方',
    scene: snowfield,
  },
  {
    aspect: [2, 3],
    seed: 505,
    inks,
    description: '样张：落日前的电塔剪影，塔身上有几个检修的小人影',
    scene: climbers,
  },
  {
    aspect: [12, 5],
    seed: 506,
    inks: { ...inks, exposure: -0.5, contrast: 1.2 },
    description: '样张：长卷，乌云压低的原野，斜光照亮草地与一列电塔，远处有雨幕',
    scene: storm,
  },
];
