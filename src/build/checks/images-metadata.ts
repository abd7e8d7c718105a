import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { inParallel } from '../images/parallel.ts';

/**
 * Reads every picture below a folder of the finished site and says which of them tell too much or too little:
 * no place, no camera data; and the rights in each picture below `media/`.
 *
 * @param dir an absolute path.
 */
export async function scanImages(dir: string): Promise<ImageScan> {
  const files = globSync('**/*.{avif,webp,jpg,jpeg,png,gif,tif,tiff}', { cwd: dir })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const faults: ImageFault[] = [];
  await inParallel(files, async (file) => {
    const found = await faultsOf(await readFile(join(dir, file)), /(^|\/)media\//.test(file));
    faults.push(...found.map((fault) => ({ file, fault })));
  });
  return { images: files.length, faults: faults.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

async function faultsOf(bytes: Buffer, needsRights: boolean): Promise<Fault[]> {
  const found = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (!found) return ['unreadable'];
  const { exif, xmpAsString: xmp = '', iptc } = found;
  const faults: Fault[] = [];
  if ((exif && pointsToGps(exif)) || /exif:GPS|GPSLatitude|GPSLongitude/.test(xmp)) faults.push('gps');
  if (exif) faults.push('exif');
  if (iptc) faults.push('iptc');
  if (needsRights && !rights(xmp)) faults.push('no-rights');
  return faults;
}

/** Whether the first directory of an EXIF block has the entry that leads to GPS data. */
function pointsToGps(exif: Buffer): boolean {
  const tiff = exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Array.from({ length: short(directory) }, (_, index) => short(directory + 2 + 12 * index));
  return entries.includes(gpsTag);
}

const gpsTag = 0x8825;

/** The text of `dc:rights`; empty when there is none. */
function rights(xmp: string): string {
  const block = /<dc:rights>([\s\S]*?)<\/dc:rights>/.exec(xmp)?.[1] ?? '';
  return block.replace(/<[^>]*>/g, '').trim();
}

type Fault = 'gps' | 'exif' | 'iptc' | 'no-rights' | 'unreadable';

export interface ImageFault {
  /** Below the folder that was scanned. */
  file: string;
  fault: Fault;
}

export interface ImageScan {
  /** How many pictures were read. */
  images: number;
  faults: ImageFault[];
}
