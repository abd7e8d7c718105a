import { readFile } from 'node:fs/promises';
import sharp, { type AvifOptions, type JpegOptions, type WebpOptions } from 'sharp';
import { open, resize } from '../../../src/build/images/encode.ts';
import type { Picture } from '../../../src/build/images/describe.ts';
import { decodeMaster, type Pixels } from '../../../src/build/images/open-master.ts';
import { encoders } from '../../../src/build/images/settings.ts';
import { decibels, similarity } from './similarity.ts';

/** Prints bytes, similarity and time of many encoder settings, the mean of the pictures at a width in pixels. */
export async function compareSettings(works: readonly Picture[], width: number): Promise<void> {
  const pictures = await Promise.all(
    works.map(async ({ master, image }) =>
      resize(await decodeMaster(await readFile(master.image), master.shown, image), width),
    ),
  );
  console.log(
    `\nEncoder settings at ${width} pixels, mean of ${pictures.length}; MS-SSIM in dB, 20 dB is 0.99`,
  );
  console.log('format  KB      dB     processor ms  settings');
  for (const [format, options] of [...used, ...tried]) {
    const results: Result[] = [];
    for (const picture of pictures) results.push(await measure(picture, format, options));
    const mean = (value: (result: Result) => number) =>
      results.reduce((sum, result) => sum + value(result), 0) / results.length;
    const size = (mean(({ bytes }) => bytes) / 1024).toFixed(1).padStart(6);
    const quality = mean((result) => result.quality).toFixed(2);
    const time = mean((result) => result.time)
      .toFixed(0)
      .padStart(6);
    console.log(`${format.padEnd(5)}${size}   ${quality}${time}         ${describe(options)}`);
  }
}

const used: Setting[] = [
  ['avif', encoders.smallAvif],
  ['avif', encoders.avif],
  ['jpeg', encoders.jpeg],
];

const subsampled = { chromaSubsampling: '4:2:0' };
const tried: Setting[] = [
  ['avif', {}],
  ...[0, 1, 2, 3, 4].flatMap((effort): Setting[] => [
    ['avif', { quality: 51, effort }],
    ['avif', { quality: 54, effort }],
    ['avif', { quality: 58, effort, ...subsampled }],
  ]),
  ['avif', { quality: 54, effort: 1, bitdepth: 10 }],
  ['avif', { quality: 58, effort: 1, tune: 'ssim', ...subsampled }],
  ['avif', { quality: 58, effort: 1, tune: 'psnr', ...subsampled }],
  ['webp', {}],
  ['webp', { quality: 80, effort: 1 }],
  ['webp', { quality: 78, effort: 2, smartSubsample: true }],
  ['webp', { quality: 78, effort: 4, smartSubsample: true }],
  ['webp', { quality: 80, effort: 6 }],
  ['jpeg', {}],
  ['jpeg', { quality: 77, quantisationTable: 3 }],
  ['jpeg', { quality: 77, mozjpeg: true }],
  ['jpeg', { quality: 82, progressive: true }],
];

async function measure(picture: Pixels, format: Format, options: Options): Promise<Result> {
  const before = process.cpuUsage();
  const bytes = await open(picture).toFormat(format, options).toBuffer();
  const { user, system } = process.cpuUsage(before);
  const { data, info } = await sharp(bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const copy = { data, width: info.width, height: info.height, channels: info.channels };
  return {
    bytes: bytes.length,
    quality: decibels(await similarity(picture, copy)),
    time: (user + system) / 1000,
  };
}

function describe(options: Options): string {
  const text = Object.entries(options).map(([name, value]) => `${name} ${value}`);
  return text.join(', ') || 'Sharp’s own';
}

type Options = AvifOptions & WebpOptions & JpegOptions;
type Format = 'avif' | 'webp' | 'jpeg';
type Setting = [Format, Options];

interface Result {
  bytes: number;
  quality: number;
  /** Processor time in milliseconds, over all threads. */
  time: number;
}
