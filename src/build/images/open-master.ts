import { existsSync, readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, posix } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { nearest } from '../checks/nearest.ts';
import type { Master } from './masters.ts';
import { largestSide } from './settings.ts';

/**
 * Reads a master's bytes.
 *
 * @throws {MasterError} when there is no such file, or its name or its emptiness tell that it is no picture.
 */
export async function readMaster({ image, shown }: Named): Promise<Buffer> {
  if (isRaw(shown)) {
    throw new MasterError(
      `${shown} 是相机的 RAW 原始文件，建站程序读不了`,
      '用看图或修图软件另存为 JPEG 或 TIFF',
    );
  }
  const kind = await stat(image).catch(() => undefined);
  if (kind?.isDirectory()) {
    throw new MasterError(`${shown} 是一个文件夹，不是图片`, '把图片放在这里，删去这个文件夹或给它改名');
  }
  // A pipe would never end.
  const bytes = kind?.isFile() ? await readFile(image).catch(unreadable(shown)) : missing(image, shown);
  if (bytes.length === 0) throw new MasterError(`图片文件 ${shown} 是空的（0字节）`, copyAgain);
  return bytes;
}

function missing(image: string, shown: string): never {
  // Named with a folder that is not there: it may lie here.
  let folder = dirname(image);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  const beside = imagesBeside(join(folder, basename(image)));
  const near = nearest(basename(image), beside) ?? beside[0];
  throw new MasterError(
    `没有图片文件 ${shown}`,
    near
      ? `文件夹里有 ${near}，是不是它？请改正文件名`
      : `把图片放进 ${posix.dirname(shown)}，文件名与这里一样`,
  );
}

const unreadable =
  (shown: string) =>
  ({ code }: NodeJS.ErrnoException): never => {
    throw new MasterError(`图片 ${shown} 打不开（${code}）`, '检查这个文件的权限，或重新复制一份');
  };

/**
 * Reads a master from end to end in little time: JPEG is decoded at an eighth of its size.
 *
 * @param shown the master's path as an editor knows it.
 * @returns its size upright and fitted into {@link largestSide}, never enlarged, and a small copy.
 * @throws {MasterError} when the bytes are no picture that the build can read whole.
 */
export async function measureMaster(bytes: Buffer, shown: string): Promise<Measured> {
  const { autoOrient } = await readKind(bytes, shown);
  const scale = Math.min(largestSide / autoOrient.width, largestSide / autoOrient.height, 1);
  const [width, height] = [autoOrient.width, autoOrient.height].map((side) =>
    Math.max(1, Math.round(side * scale)),
  ) as [number, number];
  const preview = await decodeMaster(bytes, shown, { width: previewSide, height: previewSide });
  return { width, height, preview };
}

/** In pixels. */
const previewSide = 64;

/**
 * Decodes a master to upright sRGB pixels of the given size, without transparency.
 *
 * @param shown the master's path as an editor knows it.
 * @throws {MasterError} when its pixels are not all there.
 */
export async function decodeMaster(bytes: Buffer, shown: string, size: Size): Promise<Pixels> {
  try {
    return await decode(bytes, size);
  } catch (error) {
    const whole = isJpeg(bytes) && (await decodeWithoutEnd(bytes, size));
    if (whole) return whole;
    throw new MasterError(`图片 ${shown} 不完整或已损坏，读到一半读不下去（${reason(error)}）`, copyAgain);
  }
}

/** A JPEG that lacks nothing but its end mark: every viewer shows it. Whatever else is missing is at least a warning. */
const decodeWithoutEnd = (bytes: Buffer, size: Size) =>
  decode(Buffer.concat([bytes, endOfJpeg]), size, 'warning').catch(() => undefined);

const endOfJpeg = Buffer.from([0xff, 0xd9]);

const isJpeg = (bytes: Buffer) => bytes[0] === 0xff && bytes[1] === 0xd8;

async function decode(
  bytes: Buffer,
  { width, height }: Size,
  failOn: 'error' | 'warning' = 'error',
): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { ...readOptions, failOn })
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

/** What an editor is told of a master that cannot be used. */
export class MasterError extends Error {
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(problem);
    this.remedy = remedy;
  }
}

const copyAgain = '从相机、作者或邮件里重新复制一份原图，能在看图软件里完整打开再放进来';
const chooseFormat = '换成 JPEG、PNG、TIFF、WebP 或 AVIF 格式的图片';

/** Slightly wrong files that every viewer shows are taken; missing pixels are not. */
const readOptions = { failOn: 'error', limitInputPixels: 400_000_000 } as const;

/** Camera originals look like TIFF from outside and would yield their tiny preview. */
const rawExtensions = new Set(['.cr2', '.cr3', '.nef', '.arw', '.dng', '.raf', '.orf', '.rw2', '.pef']);

/** Whether a file is named like a camera's original. */
export const isRaw = (name: string) => rawExtensions.has(extname(name).toLowerCase());

const readable = new Set(['jpeg', 'png', 'webp', 'tiff', 'avif', 'heif']);

async function readKind(bytes: Buffer, shown: string): Promise<Metadata> {
  if (isHeic(bytes)) {
    throw new MasterError(
      `${shown} 是 HEIC 格式（苹果手机的照片），建站程序读不了`,
      '在手机或电脑上另存为 JPEG 再放进来',
    );
  }
  const found = await sharp(bytes, { ...readOptions, limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!found) throw new MasterError(`${shown} 不是图片${guess(bytes)}，或者开头就已损坏`, chooseFormat);
  if (!readable.has(found.format)) {
    throw new MasterError(`${shown} 是 ${found.format.toUpperCase()} 格式，不能作原图`, chooseFormat);
  }
  if (found.width * found.height > readOptions.limitInputPixels) {
    const size = `${found.width} × ${found.height} 像素`;
    throw new MasterError(`${shown} 太大：${size}，上限是4亿像素`, '先把长边缩小到20,000像素以内');
  }
  return found;
}

/**
 * Whether a file is of Apple's kind. Its first brand often names only the container (`mif1`, `msf1`): those behind it tell what
 * lies in it, and AVIF has the same container.
 */
function isHeic(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return false;
  const end = Math.min(bytes.readUInt32BE(0), bytes.length);
  const brands = [bytes.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.toString('latin1', at, at + 4));
  return brands.some((brand) => /^he(ic|ix|im|is|vc|vx|vm|vs)$/.test(brand)) && !brands.includes('avif');
}

function guess(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 8);
  if (start.startsWith('%PDF')) return '，而是 PDF';
  if (start.startsWith('PK')) return '，而是压缩包或 Word、Excel 文件';
  return start.startsWith('<') ? '，而是网页或文本' : '';
}

function imagesBeside(path: string): string[] {
  try {
    return readdirSync(dirname(path)).filter((name) => /\.(jpe?g|png|tiff?|webp|avif)$/i.test(name));
  } catch {
    return [];
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? (error.message.trim().split('\n')[0] ?? '') : String(error);
}

type Named = Pick<Master, 'image' | 'shown'>;

/** In pixels. */
interface Size {
  width: number;
  height: number;
}

export interface Measured extends Size {
  /** Squeezed into a square of {@link previewSide}. */
  preview: Pixels;
}

/** Eight-bit sRGB pixels, row by row. */
export interface Pixels extends Size {
  data: Buffer;
  channels: 1 | 2 | 3 | 4;
}
