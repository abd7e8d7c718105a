import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, contentDir } from './settings.ts';
import { mediaUrl } from './urls.ts';

/**
 * The encoded pictures of one master, ready for a page. Build time only.
 *
 * @param key a work's id (`labor-beauty-2024/001`), `<article id>#<index in photos, from 0>`, or a {@link textImageKey}.
 * @throws when no picture was encoded under that key: withdrawn, or never there.
 */
export function getImage(key: string): SiteImage {
  const stored = readManifest(imageManifestPath(cacheDir, contentDir))[key];
  if (!stored) throw new Error(`没有 ${key} 的图片：原图不存在，或者已经撤回。页面应先看 status 和 image。`);
  return toSiteImage(stored);
}

/** The key of a picture that an article's text places; `file` lies beside the article. */
export const textImageKey = (articleId: string, file: string) => `${articleId}/${file.normalize('NFC')}`;

/** Where the build leaves the list of the encoded pictures of a content folder. */
export function imageManifestPath(cacheDir: string, contentDir: string): string {
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 8);
  return join(cacheDir, 'images', `manifest-${name}.json`);
}

/** The address part and file name of one variant: `labor-beauty-2024/001/800.0a1b2c3d.avif`. */
export function variantPath(image: StoredImage, width: number, format: ImageFormat): string {
  return `${image.path}/${width}.${image.hash}.${extensions[format]}`;
}

/** The share image has no hash: link previews keep its address for years. */
export function sharePath(image: StoredImage): string {
  return `${image.path}/share.jpg`;
}

/** Expands what the manifest holds into addresses. */
function toSiteImage(image: StoredImage): SiteImage {
  const variants = (format: ImageFormat) =>
    image.widths[format].map((width) => ({
      url: mediaUrl(variantPath(image, width, format)),
      width,
      height: Math.max(1, Math.round((image.height * width) / image.width)),
    }));
  const jpeg = variants('jpeg');
  return {
    width: image.width,
    height: image.height,
    placeholder: image.placeholder,
    avif: variants('avif'),
    jpeg,
    fallback: jpeg.findLast(({ width }) => width <= fallbackWidth) ?? jpeg[0]!,
    largest: jpeg.at(-1)!,
    share: mediaUrl(sharePath(image)),
  };
}

/** `a.avif 400w, b.avif 760w`: the value of a `srcset`. */
export function srcset(variants: readonly ImageVariant[]): string {
  return variants.map(({ url, width }) => `${url} ${width}w`).join(', ');
}

/**
 * The `sizes` of a picture that is shown as wide as its column, but not larger than its own pixels and not taller than nine tenths of
 * the window.
 *
 * @param sizes of the column: a list of plain widths (`38rem`, `100vw`), all but the last behind a condition.
 */
export function fittedSizes(sizes: string, { width, height }: Pick<SiteImage, 'width' | 'height'>): string {
  const tallest = Number(((90 * width) / height).toFixed(2));
  return sizes
    .split(/,\s*/)
    .map((rule) => {
      const [, condition = '', column = rule] = /^(\(.*\)\s+)(.+)$/.exec(rule) ?? [];
      return `${condition}min(${column}, ${width}px, ${tallest}vh)`;
    })
    .join(', ');
}

/** What a browser without `srcset` is given, in pixels. */
const fallbackWidth = 1000;

const extensions: Record<ImageFormat, string> = { avif: 'avif', jpeg: 'jpg' };

let memo: { path: string; changed: number; images: ImageManifest } | undefined;

/** Reads the list once and again only when a build or the dev server has written a new one. */
function readManifest(path: string): ImageManifest {
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) return {};
  if (memo?.path !== path || memo.changed !== changed) {
    memo = { path, changed, images: JSON.parse(readFileSync(path, 'utf8')) as ImageManifest };
  }
  return memo.images;
}

export type ImageFormat = 'avif' | 'jpeg';

export interface ImageVariant {
  url: string;
  /** In pixels. */
  width: number;
  /** In pixels. */
  height: number;
}

export interface SiteImage {
  /** Of the largest variant, upright, in pixels: the proportion of all of them. */
  width: number;
  height: number;
  /** A CSS background that stands in until the picture is there; less than 40 bytes. */
  placeholder: string;
  /** At many widths, ascending: what nearly all readers get. */
  avif: ImageVariant[];
  /** At a few widths, ascending: for browsers without AVIF, link previews, IIIF and downloads. */
  jpeg: ImageVariant[];
  /** The JPEG for `<img src>`. */
  fallback: ImageVariant;
  /** The largest JPEG: the web version that readers download. */
  largest: ImageVariant;
  /** Address of the 1200 × 630 JPEG for link previews. */
  share: string;
}

/** One picture as the manifest holds it. */
export interface StoredImage {
  /** Folder below `media/`: `labor-beauty-2024/001`. */
  path: string;
  /** Eight hexadecimal digits of the master, the settings and the rights. */
  hash: string;
  width: number;
  height: number;
  /** Widths in pixels, ascending; the last of each format is the picture's own. */
  widths: Record<ImageFormat, number[]>;
  placeholder: string;
}

export type ImageManifest = Record<string, StoredImage>;
