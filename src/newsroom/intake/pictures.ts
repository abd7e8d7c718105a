import { extname } from 'node:path';
import type { Problem } from '../../content/problem.ts';
import { describePhotograph } from '../works/photograph.ts';
import type { PictureFile } from './draft/photos.ts';

/** Pictures as they may lie in the archive, without the place where they were taken, and what is wrong with others. */
export async function preparePictures(
  pictures: readonly PictureFile[],
  shown: (name: string) => string = (name) => name,
): Promise<{ pictures: PictureFile[]; problems: Problem[]; notes: string[] }> {
  const prepared: PictureFile[] = [];
  const problems: Problem[] = [];
  const notes: string[] = [];
  for (const { name, bytes } of pictures) {
    const found = await describePhotograph(shown(name), async () => bytes, 'articles');
    if (!('master' in found))
      problems.push({ file: shown(name), field: '', problem: found.problem, remedy: found.remedy });
    else {
      // Its ending says what it is, whatever it was called.
      const stem = name.slice(0, name.length - extname(name).length);
      prepared.push({ name: stem + found.extension, bytes: found.master });
      notes.push(...found.notes.map((note) => `${shown(name)}：${note}`));
    }
  }
  return { pictures: prepared, problems, notes };
}
