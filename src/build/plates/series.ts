import type { Plate } from './plate.ts';
import { plates as bridges } from './subjects/bridges.ts';
import { plates as cranes } from './subjects/cranes.ts';
import { plates as kiln } from './subjects/kiln-glaze.ts';
import { plates as loom } from './subjects/loom-and-thread.ts';
import { plates as steel } from './subjects/molten-steel.ts';
import { plates as pithead } from './subjects/pithead-winding-wheel.ts';
import { plates as pylons } from './subjects/pylons.ts';
import { plates as rails } from './subjects/rails.ts';
import { plates as salt } from './subjects/salt-pans.ts';
import { plates as street } from './subjects/street-before-dawn.ts';
import { plates as welding } from './subjects/welding-sparks.ts';
import { plates as wheat } from './subjects/wheat-harvest.ts';

/** A plate's place in the exhibition. */
export interface SeriesEntry {
  /** Three digits, 001 to 072: the order on the wall and the name of its folder. */
  number: string;
  /** Subject in Latin letters, the name of its file, for example `molten-steel`. */
  subject: string;
  /** Subject in Chinese, for titles and filters, for example 钢水. */
  subjectName: string;
  /** Width and height as whole numbers, for example [3, 2]. */
  aspect: Plate['aspect'];
  /** What the plate shows, in Chinese; serves as alternative text. */
  description: string;
  plate: Plate;
}

interface Subject {
  id: string;
  name: string;
  plates: readonly Plate[];
}

const subjects: readonly Subject[] = [
  { id: 'pithead-winding-wheel', name: '井口天轮', plates: pithead },
  { id: 'molten-steel', name: '钢水', plates: steel },
  { id: 'welding-sparks', name: '焊花', plates: welding },
  { id: 'loom-and-thread', name: '织机与纱线', plates: loom },
  { id: 'pylons', name: '电塔', plates: pylons },
  { id: 'rails', name: '铁轨', plates: rails },
  { id: 'cranes', name: '塔吊', plates: cranes },
  { id: 'street-before-dawn', name: '黎明前的街道', plates: street },
  { id: 'wheat-harvest', name: '麦收', plates: wheat },
  { id: 'kiln-glaze', name: '窑火与汝釉', plates: kiln },
  { id: 'salt-pans', name: '盐田', plates: salt },
  { id: 'bridges', name: '桥梁', plates: bridges },
];

/** All plates in the order of the wall. */
export const series: readonly SeriesEntry[] = subjects
  .flatMap((subject) => subject.plates.map((plate) => ({ subject, plate })))
  .map(({ subject, plate }, i) => ({
    number: String(i + 1).padStart(3, '0'),
    subject: subject.id,
    subjectName: subject.name,
    aspect: plate.aspect,
    description: plate.description,
    plate,
  }));
