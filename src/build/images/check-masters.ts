import { join } from 'node:path';
import { cacheDir } from '../../lib/settings.ts';
import { entryProblem } from '../checks/entry-problem.ts';
import type { Problem } from '../../content/problem.ts';
import { cacheKey, isKept } from './cache.ts';
import { findMasters, type Master } from './masters.ts';
import { decodeMaster, MasterError, readMaster } from './open-master.ts';
import { inParallel } from './parallel.ts';
import { xmpPacket } from './xmp.ts';

/**
 * Everything that is wrong with the pictures that the content names: missing, cut off, not a picture.
 * Each is decoded from end to end, except those whose variants are in the cache already.
 *
 * @param contentDir an absolute path.
 */
export async function checkMasters(contentDir: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  await inParallel(await findMasters(contentDir), async (master) => {
    try {
      const bytes = await readMaster(master);
      if (isKept(join(cacheDir, 'images'), cacheKey(bytes, xmpPacket(master.rights)))) return;
      await decodeMaster(bytes, master.shown, checkedSide);
    } catch (error) {
      problems.push(masterProblem(master, error));
    }
  });
  return problems;
}

/** What an editor is told of a master that failed with `error`. */
export function masterProblem(master: Master, error: unknown): Problem {
  if (!(error instanceof MasterError)) throw error;
  return entryProblem(master, master.field, error.message, error.remedy);
}

/** In pixels; JPEG is decoded at an eighth of its size then. */
const checkedSide = 64;
