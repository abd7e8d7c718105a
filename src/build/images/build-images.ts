import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { imageManifestPath, type ImageManifest } from '../../lib/images.ts';
import type { Problem } from '../../content/problem.ts';
import { writeWhole } from '../../content/whole-file.ts';
import { sweep } from './cache.ts';
import { masterProblem } from './check-masters.ts';
import { describeMaster, type Picture } from './describe.ts';
import { findMasters, type KnownContent } from './masters.ts';
import { inParallel } from './parallel.ts';
import { PictureFiles } from './picture-files.ts';
import { Progress } from './progress.ts';

/**
 * Measures every master and leaves the manifest that `src/lib/images.ts` reads: enough to make the pages.
 *
 * @param folders absolute paths.
 * @returns the pictures that can be encoded, in the order of their keys, and every master that cannot be used.
 */
export async function describeImages({
  contentDir,
  cacheDir,
  ...known
}: ImageFolders): Promise<DescribedImages> {
  const dir = join(cacheDir, 'images');
  const masters = await findMasters(contentDir, known);
  const pictures = new Map<string, Picture>();
  const problems: Problem[] = [];
  await inParallel(masters, async (master) => {
    try {
      pictures.set(master.key, await describeMaster(master, dir));
    } catch (error) {
      problems.push(masterProblem(master, error));
    }
  });
  const ordered = masters.flatMap(({ key }) => pictures.get(key) ?? []);
  const manifest: ImageManifest = Object.fromEntries(ordered.map(({ master, image }) => [master.key, image]));
  await writeWhole(imageManifestPath(cacheDir, contentDir), JSON.stringify(manifest));
  return { pictures: ordered, problems };
}

/**
 * Encodes every picture that is not in the cache yet, after {@link describeImages}.
 *
 * @returns the files and every master that cannot be used; the others are in place all the same.
 */
export async function buildImages(folders: ImageFolders, log: Log): Promise<ImageBuild> {
  await sweep(join(folders.cacheDir, 'images'));
  return encodeImages(await describeImages(folders), log);
}

/**
 * Encodes what {@link describeImages} has found, as far as the cache does not have it.
 *
 * @param log told now and then how far it is and how long it will still take.
 */
export async function encodeImages({ pictures, ...known }: DescribedImages, log: Log): Promise<ImageBuild> {
  const problems = [...known.problems];
  const masters = pictures.length + problems.length;
  let encoded = 0;
  let kept = 0;
  const progress = new Progress(pictures.length, log);
  // From the end: a desk that is open beside the build begins at the start, and what one has made the other takes.
  const files = await new PictureFiles(pictures.toReversed()).encodeAll(({ master }, made, error) => {
    if (error) problems.push(masterProblem(master, error));
    else if (made) encoded += 1;
    else kept += 1;
    progress.count(made);
  });
  const failed = problems.length > 0 ? `，${problems.length}幅没有做成` : '';
  log(`图片${masters}幅：新编码${encoded}幅，${kept}幅取自缓存${failed}`);
  return { masters, encoded, files, problems };
}

/** Copies the variants to `media/` of the finished site. Copies, not links: nothing done to the site reaches the cache. */
export async function copyImages({ files }: ImageBuild, outDir: string): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => join(outDir, 'media', dirname(path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await inParallel([...files], ([path, source]) => copyFile(source, join(outDir, 'media', path)));
}

type Log = (message: string) => void;

export interface ImageFolders extends KnownContent {
  contentDir: string;
  cacheDir: string;
}

export interface DescribedImages {
  pictures: Picture[];
  problems: Problem[];
}

export interface ImageBuild {
  /** How many pictures the content shows. */
  masters: number;
  /** How many of them had to be encoded in this run, wholly or in part; the others came from the cache. */
  encoded: number;
  /** The file in the cache by its path below `media/`. */
  files: Map<string, string>;
  problems: Problem[];
}
