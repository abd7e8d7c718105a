import { join, posix } from 'node:path';
import { cacheDir } from '../../lib/settings.ts';
import { unexpected } from '../checks/guard.ts';
import { machineFault } from '../errors.ts';
import type { Problem } from '../../content/problem.ts';
import { describeMaster, type Picture } from './describe.ts';
import { findMasters, type KnownContent, type Master } from './masters.ts';
import { MasterError } from './open-master.ts';
import { inParallel } from './parallel.ts';
import { servingSide } from './settings.ts';

/**
 * Everything that is wrong with the pictures that the content names: missing, cut off, not a picture, too small, used twice.
 * Each is decoded from end to end once; the cache remembers those that are sound.
 *
 * @param contentDir an absolute path.
 * @param describe looks at a picture; for who remembers those that have not changed.
 */
export async function checkMasters(
  contentDir: string,
  describe: (master: Master) => Promise<Picture> = (master) =>
    describeMaster(master, join(cacheDir, 'images')),
  known?: KnownContent,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const pictures = new Map<string, Picture>();
  const masters = await findMasters(contentDir, known);
  await inParallel(masters, async (master) => {
    try {
      pictures.set(master.key, await describe(master));
    } catch (error) {
      problems.push(masterProblem(master, error));
    }
  });
  const sound = masters.flatMap(({ key }) => pictures.get(key) ?? []);
  return [...problems, ...sound.flatMap(tooSmall), ...usedTwice(sound)];
}

/**
 * What an editor is told of a master that failed with `error`.
 *
 * @throws `error` when it is the machine's: a full disk is no fault of each picture.
 */
export function masterProblem(master: Master, error: unknown): Problem {
  if (error instanceof MasterError) return inMaster(master, error.message, error.remedy);
  if (machineFault(error)) throw error;
  return unexpected(master.shown, error);
}

const inMaster = ({ file, line, field }: Master, problem: string, remedy: string): Problem => ({
  file,
  line,
  field,
  problem,
  remedy,
});

function tooSmall({ master, image }: Picture): Problem[] {
  const least = master.collection === 'works' ? servingSide.works : servingSide.articles;
  const { width, height } = image;
  if (Math.max(width, height) >= least) return [];
  const size = `图片 ${master.shown} 只有 ${width} × ${height} 像素，放大看会模糊`;
  const remedy = `有更大的原图就换上，长边至少${least}像素；没有就用这一张`;
  return [{ ...inMaster(master, size, remedy), warning: true }];
}

/** No two works of an exhibition are one picture; a newspaper may print a photograph again. */
function usedTwice(pictures: readonly Picture[]): Problem[] {
  const firsts = new Map<string, Master>();
  return pictures.flatMap(({ master, digest }) => {
    const place = `${posix.dirname(master.key)} ${digest}`;
    const first = firsts.get(place);
    if (master.collection !== 'works') return [];
    if (!first) firsts.set(place, master);
    return first
      ? [
          inMaster(
            master,
            `图片与 ${first.shown} 是同一张`,
            '换成这件作品自己的照片；如果两件是同一件作品，删去一个文件夹',
          ),
        ]
      : [];
  });
}
