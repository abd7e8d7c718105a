import { readFile } from 'node:fs/promises';
import type { AvifOptions } from 'sharp';
import { open, resize } from '../../../src/build/images/encode.ts';
import type { Picture } from '../../../src/build/images/describe.ts';
import { decodeMaster, type Pixels } from '../../../src/build/images/open-master.ts';
import { encoders, leastRow, smallWidth, variantWidths } from '../../../src/build/images/settings.ts';
import { layOutWall } from '../../../src/lib/exhibition/wall-layout.ts';
import { chosenWidth, screens, wallWidth, workWidth } from './layout.ts';

/**
 * Prints what each of several ladders of AVIF widths costs and what a reader fetches of it: files and bytes of all the works,
 * time to encode them, and on every screen the bytes of the whole wall and of the picture on a work's page.
 *
 * @param works all of the wall, in order; every twelfth is encoded, and stands for those around it.
 */
export async function compareLadders(works: readonly Picture[]): Promise<void> {
  const sizes = layOutWall(works.map(({ image }) => image.width / image.height)).items;
  const sample = works.flatMap((work, index) =>
    index % 12 === 3 ? { work, sizes: sizes[index]!.sizes, encoded: new Map<string, File>() } : [],
  );
  const scale = works.length / sample.length;
  console.log(
    `\nAVIF ladders, ${sample.length} works standing for ${works.length}; KB of the wall / of a work’s picture`,
  );
  console.log(
    `${'ladder'.padEnd(30)}most   MB  processor s  ${screens.map(({ name }) => name.padStart(9)).join(' ')}`,
  );
  for (const { name, widths, settings } of candidates) {
    const results: { files: File[]; fetched: [wall: number, work: number][] }[] = [];
    for (const { work, sizes, encoded } of sample) {
      const files = await encodeAll(work, widths(work.image), settings, encoded);
      const fetched = screens.map((screen): [number, number] => [
        files.get(chosenWidth([...files.keys()], wallWidth(sizes, screen), screen.density))!.bytes,
        files.get(chosenWidth([...files.keys()], workWidth(work.image, screen), screen.density))!.bytes,
      ]);
      results.push({ files: [...files.values()], fetched });
    }
    const total = (value: (file: File) => number) =>
      scale * results.flatMap(({ files }) => files).reduce((sum, file) => sum + value(file), 0);
    const perScreen = screens.map((_screen, at) => {
      const [wall = 0, work = 0] = [0, 1].map((page) =>
        results.reduce((sum, { fetched }) => sum + fetched[at]![page]!, 0),
      );
      return `${kb(wall * scale)}/${kb(work / sample.length)}`.padStart(9);
    });
    const most = Math.max(...results.map(({ files }) => files.length));
    console.log(
      `${name.padEnd(30)}${String(most).padStart(4)}${(total(({ bytes }) => bytes) / 1e6).toFixed(1).padStart(6)}` +
        `${(total(({ time }) => time) / 1000).toFixed(0).padStart(12)}   ${perScreen.join(' ')}`,
    );
  }
}

type Settings = (width: number) => AvifOptions;

const here: Settings = (width) => (width <= smallWidth ? encoders.smallAvif : encoders.avif);
const tenth = [125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000];
const eighth = [150, 205, 279, 379, 516, 701, 954, 1297, 1765];
const half = [125, 190, 280, 420, 630, 950, 1420];

const fromSettings = ({ width, height }: Size) => variantWidths(width, height).avif;

const candidates: { name: string; widths: (image: Size) => number[]; settings: Settings }[] = [
  { name: 'here', widths: fromSettings, settings: here },
  { name: 'here, effort 1 q54', widths: fromSettings, settings: () => encoders.avif },
  {
    name: 'here, effort 3 q52',
    widths: fromSettings,
    settings: () => ({ ...encoders.avif, quality: 52, effort: 3 }),
  },
  {
    name: 'steps of 1.26, effort 3 q52',
    widths: named(tenth),
    settings: () => ({ ...encoders.avif, quality: 52, effort: 3 }),
  },
  { name: 'steps of 1.26', widths: named(tenth), settings: here },
  { name: 'steps of 1.36', widths: named(eighth), settings: here },
  { name: 'steps of 1.5', widths: named(half), settings: here },
];

function named(ladder: readonly number[]) {
  return ({ width, height }: Size) => [
    ...ladder.filter((step) => step >= Math.min((leastRow * width) / height, 328) && step * 1.1 <= width),
    width,
  ];
}

async function encodeAll(
  { master, image }: Picture,
  widths: readonly number[],
  settings: Settings,
  encoded: Map<string, File>,
): Promise<Map<number, File>> {
  let pixels: Pixels | undefined;
  const files = new Map<number, File>();
  for (const width of widths) {
    const options = settings(width);
    const key = `${width} ${JSON.stringify(options)}`;
    let file = encoded.get(key);
    if (!file) {
      pixels ??= await decodeMaster(await readFile(master.image), master.shown, image);
      const before = process.cpuUsage();
      const bytes = await open(await resize(pixels, width))
        .avif(options)
        .toBuffer();
      const { user, system } = process.cpuUsage(before);
      encoded.set(key, (file = { bytes: bytes.length, time: (user + system) / 1000 }));
    }
    files.set(width, file);
  }
  return files;
}

const kb = (bytes: number) => Math.round(bytes / 1024);

type Size = { width: number; height: number };

interface File {
  bytes: number;
  /** Processor time in milliseconds. */
  time: number;
}
