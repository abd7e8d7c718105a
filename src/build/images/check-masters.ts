import { join } from 'node:path';
import { cacheDir } from '../../lib/settings.ts';
import { entryProblem } from '../checks/entry-problem.ts';
import type { Problem } from '../../content/problem.ts';
import { describeMaster } from './describe.ts';
import { findMasters, type Master } from './masters.ts';
import { MasterError } from './open-master.ts';
import { inParallel } from './parallel.ts';

/**
 * Everything that is wrong with the pictures that the content names: missing, cut off, not a picture.
 * Each is decoded from end to end once; the cache remembers those that are sound.
 *
 * @param contentDir an absolute path.
 */
export async function checkMasters(contentDir: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  await inParallel(await findMasters(contentDir), async (master) => {
    try {
      await describeMaster(master, join(cacheDir, 'images'));
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
