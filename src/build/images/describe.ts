import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { StoredImage } from '../../lib/images.ts';
import { keepFile } from '../keep-file.ts';
import { open } from './encode.ts';
import type { Master } from './masters.ts';
import { measureMaster, readMaster, type Pixels } from './open-master.ts';
import { recipe, variantWidths } from './settings.ts';
import { xmpPacket } from './xmp.ts';

/**
 * All that pages need to know of a picture before any file of it is encoded; some thirty milliseconds, none the second time.
 *
 * @param dir the cache of pictures; an absolute path.
 * @throws {MasterError} when the master cannot be used.
 */
export async function describeMaster(master: Master, dir: string): Promise<Picture> {
  const bytes = await readMaster(master);
  const xmp = xmpPacket(master.rights);
  const key = createHash('sha256').update(recipe).update(xmp).update(bytes).digest('hex').slice(0, 32);
  const folder = join(dir, key);
  const measured = await keepFile(join(folder, record), () => measure(bytes, master));
  const { width, height, tones } = JSON.parse(Buffer.from(measured.bytes).toString()) as MasterRecord;
  return {
    master,
    digest: createHash('sha256').update(bytes).digest('hex'),
    xmp,
    folder,
    tones,
    image: {
      path: master.path,
      hash: key.slice(0, 8),
      width,
      height,
      widths: variantWidths(width, height),
      placeholder: placeholder(tones),
    },
  };
}

async function measure(bytes: Buffer, { shown }: Master): Promise<Uint8Array> {
  const { width, height, preview } = await measureMaster(bytes, shown);
  const found: MasterRecord = { width, height, tones: await threeTones(preview) };
  return Buffer.from(JSON.stringify(found));
}

/** In the folder of the master's files. */
const record = 'master.json';

/** The mean colours of the upper, middle and lower third. */
async function threeTones(pixels: Pixels): Promise<Tones> {
  const rows = await open(pixels).resize(1, 3, { fit: 'fill' }).raw().toBuffer();
  const tone = (row: number): Tone => {
    const [r = 0, g = 0, b = 0] = rows.subarray(row * pixels.channels);
    return [r, g, b];
  };
  return [tone(0), tone(1), tone(2)];
}

/** Three tones from top to bottom: softer than one colour, in 31 bytes. */
function placeholder(tones: Tones): string {
  const colours = tones.map(
    (tone) => `#${tone.map((value) => Math.round(value / 17).toString(16)).join('')}`,
  );
  return `linear-gradient(${colours.join()})`;
}

export type Tone = [red: number, green: number, blue: number];
type Tones = [upper: Tone, middle: Tone, lower: Tone];

interface MasterRecord {
  width: number;
  height: number;
  tones: Tones;
}

/** A master that can be used, measured but not yet encoded. */
export interface Picture {
  master: Master;
  /** Of its bytes: two masters with the same one are the same picture. */
  digest: string;
  /** The only metadata of its files. */
  xmp: string;
  /** Where its files are kept; an absolute path. */
  folder: string;
  tones: Tones;
  /** What the manifest says of it. */
  image: StoredImage;
}
