import type { Plate } from '../plate.ts';
import type { Inks } from '../print.ts';
import { castingHands } from './molten-steel/casting-hands.ts';
import { converterSilhouette } from './molten-steel/converter-silhouette.ts';
import { lookDownBath } from './molten-steel/look-down-bath.ts';
import { pouring } from './molten-steel/pouring.ts';
import { rollingLine } from './molten-steel/rolling-line.ts';
import { tapStream } from './molten-steel/tap-stream.ts';

const inks: Inks = {
  tones: [
    [0.03, 0.028, 0.04],
    [0.3, 0.13, 0.09],
    [0.88, 0.52, 0.22],
    [1, 0.95, 0.82],
  ],
  color: 0.7,
  grain: 0.035,
  bloom: 0.6,
  exposure: -0.55,
  contrast: 1.15,
};

/** The six plates of this subject, in the order of the wall. */
export const plates: Plate[] = [
  {
    aspect: [3, 2],
    seed: 201,
    inks,
    description: '样张：高大厂房里，悬吊的钢包把钢水倒入下方的罐中，远处站着工人',
    scene: pouring,
  },
  {
    aspect: [2, 3],
    seed: 202,
    inks,
    description: '样张：近看一股钢水注入炉口，火花向四周迸溅',
    scene: tapStream,
  },
  {
    aspect: [16, 9],
    seed: 203,
    inks,
    description: '样张：轧线上烧红的钢板穿过机架，栏杆旁有人值守',
    scene: rollingLine,
  },
  {
    aspect: [1, 1],
    seed: 204,
    inks,
    description: '样张：从高处俯视翻滚的钢水熔池，栏杆横在前景',
    scene: lookDownBath,
  },
  {
    aspect: [4, 3],
    seed: 205,
    inks,
    description: '样张：转炉喷出火焰，平台上的工人成了小小的剪影',
    scene: converterSilhouette,
  },
  {
    aspect: [3, 2],
    seed: 206,
    inks,
    description: '样张：浇铸现场，工人手持长杆站在飞溅的火花前',
    scene: castingHands,
  },
];
