import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { crossingFromAbove } from './street-before-dawn/crossing-from-above.ts';
import { lane } from './street-before-dawn/lane.ts';
import { overRoofs } from './street-before-dawn/over-roofs.ts';
import { puddle } from './street-before-dawn/puddle.ts';
import { steamStall } from './street-before-dawn/steam-stall.ts';
import { sweeper } from './street-before-dawn/sweeper.ts';

const inks: Inks = {
  tones: [
    [0.025, 0.035, 0.075],
    [0.12, 0.19, 0.34],
    [0.5, 0.6, 0.72],
    [0.98, 0.94, 0.84],
  ],
  color: 0.75,
  grain: 0.042,
  bloom: 0.45,
  exposure: -0.35,
};

/** The six plates of this subject, in the order of the wall. */
export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 801,
    inks,
    description: '样张：天亮前的街道，环卫工人在路灯与树影间清扫',
    scene: sweeper,
  },
  {
    aspect: [4, 3],
    seed: 802,
    inks,
    description: '样张：街边早点摊的蒸笼冒着白汽，两个人在等候',
    scene: steamStall,
  },
  {
    aspect: [1, 1],
    seed: 803,
    inks,
    description: '样张：从高处俯视湿漉漉的十字路口，斑马线围成方框，货车亮着灯停在线前',
    scene: crossingFromAbove,
  },
  {
    aspect: [2, 3],
    seed: 804,
    inks,
    description: '样张：窄巷里几盏路灯，一个人影走在湿地面的反光中',
    scene: lane,
  },
  { aspect: [3, 2], seed: 805, inks, description: '样张：积水映出天光，骑车人的剪影穿过空街', scene: puddle },
  {
    aspect: [16, 9],
    seed: 806,
    inks,
    description: '样张：屋顶之上的拂晓，远处楼群窗灯点点，烟囱立在天边',
    scene: overRoofs,
  },
];
