import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { imageManifestPath, sharePath, variantPath, type ImageManifest } from '../../lib/images.ts';
import type { Problem } from '../../content/problem.ts';
import { writeWhole } from '../files.ts';
import { cacheKey, keep, sweep } from './cache.ts';
import { masterProblem } from './check-masters.ts';
import { encodeVariants } from './encode.ts';
import { findMasters } from './masters.ts';
import { decodeMaster, readMaster } from './open-master.ts';
import { inParallel } from './parallel.ts';
import { formats } from './settings.ts';
import { xmpPacket } from './xmp.ts';

/**
 * Encodes every master that is not in the cache yet and leaves the manifest that `src/lib/images.ts` reads.
 *
 * @param folders absolute paths.
 * @returns the files and every master that cannot be used; the others are in place all the same.
 */
export async function buildImages(
  { contentDir, cacheDir }: ImageFolders,
  log: (message: string) => void,
): Promise<ImageBuild> {
  const dir = join(cacheDir, 'images');
  await sweep(dir);
  const masters = await findMasters(contentDir);
  const build: ImageBuild = { masters: masters.length, encoded: 0, files: new Map(), problems: [] };
  const manifest: ImageManifest = {};
  await inParallel(masters, async (master) => {
    try {
      const bytes = await readMaster(master);
      const xmp = xmpPacket(master.rights);
      const key = cacheKey(bytes, xmp);
      const kept = await keep(dir, key, async (folder) =>
        encodeVariants(await decodeMaster(bytes, master.shown), xmp, folder),
      );
      if (kept.made) build.encoded += 1;
      if (kept.made && build.encoded % 12 === 0) log(`${build.encoded} encoded …`);
      const { width, height, widths, placeholder } = kept.encoded;
      const image = { path: master.path, hash: key.slice(0, 8), width, height, widths, placeholder };
      manifest[master.key] = image;
      for (const step of widths) {
        for (const format of formats) {
          build.files.set(variantPath(image, step, format), join(kept.folder, `${step}.${format}`));
        }
      }
      build.files.set(sharePath(image), join(kept.folder, 'share.jpeg'));
    } catch (error) {
      build.problems.push(masterProblem(master, error));
    }
  });
  const ordered = Object.fromEntries(masters.map(({ key }) => [key, manifest[key]]));
  await writeWhole(imageManifestPath(cacheDir, contentDir), JSON.stringify(ordered));
  log(
    `${build.masters} masters, ${build.encoded} encoded, ${build.masters - build.encoded - build.problems.length} from cache`,
  );
  return build;
}

/** Copies the variants to `media/` of the finished site. Copies, not links: nothing done to the site reaches the cache. */
export async function copyImages({ files }: ImageBuild, outDir: string): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => join(outDir, 'media', dirname(path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await inParallel([...files], ([path, source]) => copyFile(source, join(outDir, 'media', path)));
}

export interface ImageFolders {
  contentDir: string;
  cacheDir: string;
}

export interface ImageBuild {
  /** How many pictures the content shows. */
  masters: number;
  /** How many of them were encoded in this run; the others came from the cache. */
  encoded: number;
  /** The file in the cache by its path below `media/`. */
  files: Map<string, string>;
  problems: Problem[];
}
