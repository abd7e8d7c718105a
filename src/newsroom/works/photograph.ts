import { hash } from 'node:crypto';
import { extname } from 'node:path';
import readExif, { type Exif } from 'exif-reader';
import sharp from 'sharp';
import phash from 'sharp-phash';
import { isRaw, measureMaster, MasterError } from '../../build/images/open-master.ts';
import { servingSide } from '../../build/images/settings.ts';
import { withoutPlace } from './place.ts';
import { told, type Told } from '../told.ts';

/** A photograph as it was delivered; it is read when its turn comes. */
export interface Photograph {
  /** Its path below the folder that was chosen, with `/`. */
  name: string;
  read(): Promise<Uint8Array>;
}

/** What a photograph tells of itself, and what is kept of it. */
export interface Described {
  /** The master as it shall lie in the archive. */
  master: Buffer;
  /** With its dot. */
  extension: string;
  /** SHA-256 of the bytes as delivered. */
  digest: string;
  look: string;
  camera?: string | undefined;
  taken?: string | undefined;
  artist?: string | undefined;
  copyright?: string | undefined;
  notes: string[];
}

/**
 * Looks at a photograph: whether the site can use it, what its camera wrote into it, what it looks like.
 *
 * @param of what it is shown with, which says how large it should be.
 * @returns why it cannot be used, where that is so.
 */
export async function describePhotograph(
  name: string,
  read: Photograph['read'],
  of: keyof typeof servingSide,
): Promise<Described | Told> {
  try {
    if (isRaw(name))
      throw new MasterError(
        `${name} 是相机的 RAW 原始文件，建站程序读不了`,
        '用看图或修图软件另存为 JPEG 或 TIFF',
      );
    const bytes = Buffer.from(await read());
    if (bytes.length === 0) return told(`照片 ${name} 是空的（0字节）`, '重新复制一份原图');
    if (bytes.length > largest) return told(`照片 ${name} 超过 200 MB`, '另存为 JPEG，质量选最高');
    const { preview } = await measureMaster(bytes, name);
    const { format, exif, xmpAsString, space, autoOrient } = await sharp(bytes, {
      limitInputPixels: false,
    }).metadata();
    const master = withoutPlace(bytes, format);
    const left = await sharp(master, { limitInputPixels: false }).metadata();
    if (hasPlace(left.exif) || /[\w-]+:GPS(?:Latitude|Longitude)/.test(left.xmpAsString ?? '')) {
      return told(`照片 ${name} 里的拍摄位置去不掉`, '用看图软件另存为 JPEG，不要勾选“保留位置信息”');
    }
    const { width, height } = autoOrient;
    return {
      master,
      extension: format === 'jpeg' ? '.jpg' : (extensions.get(format) ?? extname(name).toLowerCase()),
      digest: hash('sha256', bytes),
      look: await lookOf(preview),
      ...tellsOf(exif),
      notes: [
        ...(hasPlace(exif) || /:GPSLatitude/.test(xmpAsString ?? '')
          ? ['照片里的拍摄位置（GPS）去掉了']
          : []),
        ...(Math.max(width, height) < servingSide[of]
          ? [
              `照片只有 ${width} × ${height} 像素，放大看会模糊；有更大的原图就换上，长边至少${servingSide[of]}像素`,
            ]
          : []),
        ...(space === 'cmyk' ? ['照片是印刷用的 CMYK 颜色，网页上会转成 sRGB，颜色可能有变化'] : []),
      ],
    };
  } catch (error) {
    if (error instanceof MasterError) return told(error.message, error.remedy);
    throw error;
  }
}

/** In bytes. */
const largest = 200_000_000;

const extensions = new Map([
  ['tiff', '.tif'],
  ['heif', '.avif'],
  ['png', '.png'],
  ['webp', '.webp'],
]);

/** A string of 64 signs: pictures that look alike differ in few of them. */
export const lookOf = ({ data, width, height, channels }: Pixels): Promise<string> =>
  phash(data, { raw: { width, height, channels } });

/** In how many of the 64 signs two looks differ. */
export const difference = (a: string, b: string): number =>
  [...a].filter((sign, index) => sign !== b[index]).length;

type Pixels = Awaited<ReturnType<typeof measureMaster>>['preview'];

const hasPlace = (exif: Buffer | undefined) => Object.keys(parsed(exif)?.GPSInfo ?? {}).length > 0;

function parsed(exif: Buffer | undefined): Exif | undefined {
  try {
    return exif && readExif(exif);
  } catch {
    return undefined;
  }
}

/** What a camera or its owner wrote; damaged letters are not repeated. */
function tellsOf(exif: Buffer | undefined): Pick<Described, 'camera' | 'taken' | 'artist' | 'copyright'> {
  const { Image = {}, Photo = {} } = parsed(exif) ?? {};
  const [make, model] = [words(Image.Make), words(Image.Model)];
  const brand = make?.split(/\s/)[0] ?? '';
  const day = Photo.DateTimeOriginal ?? Photo.DateTimeDigitized;
  const isSet =
    day instanceof Date && !Number.isNaN(day.valueOf()) && !unsetClock.has(day.toISOString().slice(0, 10));
  return {
    camera:
      model && brand && !model.toLowerCase().startsWith(brand.toLowerCase()) ? `${brand} ${model}` : model,
    taken: isSet ? day.toISOString().slice(0, 10) : undefined,
    artist: words(Image.Artist),
    copyright: words(Image.Copyright),
  };
}

/** Where a camera begins to count when nobody has set its clock. */
const unsetClock = new Set([
  '1970-01-01',
  '1980-01-01',
  '2000-01-01',
  '2001-01-01',
  '2010-01-01',
  '2015-01-01',
  '2020-01-01',
]);

function words(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/\0+/g, ' ').trim() : '';
  return text && /^[^\p{Cc}\uFFFD]+$/u.test(text) && !looksDamaged(text) ? text : undefined;
}

/** Chinese letters read byte by byte. */
const looksDamaged = (text: string) => /[\u0080-\u00ff]{2}/.test(text);
