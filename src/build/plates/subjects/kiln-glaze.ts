import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { bowlInWindowLight } from './kiln-glaze/bowl-in-window-light.ts';
import { crackle } from './kiln-glaze/crackle.ts';
import { dragonKiln } from './kiln-glaze/dragon-kiln.ts';
import { shelves } from './kiln-glaze/shelves.ts';
import { spyHole } from './kiln-glaze/spy-hole.ts';
import { throwing } from './kiln-glaze/throwing.ts';

const celadon: Inks = {
  tones: [
    [0.06, 0.075, 0.075],
    [0.25, 0.35, 0.34],
    [0.63, 0.74, 0.7],
    [0.97, 0.96, 0.9],
  ],
  color: 0.55,
  grain: 0.03,
};

const fire: Inks = {
  tones: [
    [0.05, 0.035, 0.035],
    [0.34, 0.17, 0.12],
    [0.82, 0.56, 0.36],
    [0.99, 0.95, 0.84],
  ],
  color: 0.75,
  grain: 0.036,
  bloom: 0.5,
  exposure: -0.3,
};

/** The six plates of this subject, in the order of the wall. */
export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 1001,
    inks: celadon,
    description: '样张：窗光里的一只汝釉碗，天青釉面布满细开片',
    scene: bowlInWindowLight,
  },
  {
    aspect: [1, 1],
    seed: 1002,
    inks: celadon,
    description: '样张：近看瓶身上的冰裂开片，釉色青中泛蓝',
    scene: crackle,
  },
  {
    aspect: [4, 3],
    seed: 1003,
    inks: fire,
    description: '样张：龙窑投柴的时刻，窑口火光照亮砖壁与人影',
    scene: dragonKiln,
  },
  {
    aspect: [2, 3],
    seed: 1004,
    inks: { ...fire, exposure: -1.3 },
    description: '样张：透过砖砌的观火孔，窑内烧红的器物依稀可见',
    scene: spyHole,
  },
  {
    aspect: [16, 9],
    seed: 1005,
    inks: { ...celadon, exposure: -0.9 },
    description: '样张：木架上陈列的青釉碗、瓶与洗，光从侧面照来',
    scene: shelves,
  },
  {
    aspect: [2, 3],
    seed: 1006,
    inks: { ...celadon, color: 0.5 },
    description: '样张：转盘上刚拉好的陶罐，泥面留着一圈圈指痕，架上晾着坯碗',
    scene: throwing,
  },
];
