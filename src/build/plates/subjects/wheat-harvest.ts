import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { againstTheSun } from './wheat-harvest/against-the-sun.ts';
import { combineFromAir } from './wheat-harvest/combine-from-air.ts';
import { earsClose } from './wheat-harvest/ears-close.ts';
import { moonStubble } from './wheat-harvest/moon-stubble.ts';
import { reapers } from './wheat-harvest/reapers.ts';
import { threshingDusk } from './wheat-harvest/threshing-dusk.ts';

const inks: Inks = {
  tones: [
    [0.09, 0.05, 0.03],
    [0.42, 0.26, 0.1],
    [0.88, 0.68, 0.34],
    [0.99, 0.95, 0.82],
  ],
  color: 0.6,
  grain: 0.036,
};

/** The six plates of this subject, in the order of the wall. */
export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 901,
    inks,
    description: '样张：逆光的麦田一直铺到天边，远树成排，田里有人',
    scene: againstTheSun,
  },
  { aspect: [2, 3], seed: 902, inks, description: '样张：近看几枝麦穗，麦芒在斜阳里发亮', scene: earsClose },
  {
    aspect: [4, 3],
    seed: 903,
    inks,
    description: '样张：从空中看收割机在麦田里推进，身后扬起尘土',
    scene: combineFromAir,
  },
  {
    aspect: [16, 9],
    seed: 904,
    inks,
    description: '样张：戴草帽的割麦人弯腰斜排在麦田边，身后麦捆立在茬地上',
    scene: reapers,
  },
  {
    aspect: [1, 1],
    seed: 905,
    inks,
    description: '样张：傍晚的打麦场，扬场的人与谷堆成剪影',
    scene: threshingDusk,
  },
  {
    aspect: [3, 2],
    seed: 906,
    inks: {
      ...inks,
      color: 0.45,
      exposure: -0.5,
      tones: [
        [0.05, 0.045, 0.05],
        [0.25, 0.2, 0.15],
        [0.74, 0.64, 0.44],
        [0.98, 0.95, 0.86],
      ],
    },
    description: '样张：月光下的麦茬地，麦捆静静立着，远处是一排树',
    scene: moonStubble,
  },
];
