import { PlainError } from '../../../../build/errors.ts';
import { formatProblems, type Problem } from '../../../../content/problem.ts';
import type { PictureFile } from '../../../intake/draft/photos.ts';
import type { SourcePage } from '../../../intake/draft/sheet.ts';
import { preparePictures } from '../../../intake/pictures.ts';

/**
 * What is to be saved, its pictures without the places where they were taken.
 *
 * @throws a {@link PlainError} that names every picture that cannot be taken in.
 */
export async function withPreparedPictures({ pages, photographs }: Drafted): Promise<Drafted> {
  const problems: Problem[] = [];
  const prepare = async (pictures: readonly PictureFile[]) => {
    const prepared = await preparePictures(pictures);
    problems.push(...prepared.problems);
    return prepared.pictures;
  };
  const ready: Drafted = { pages: [], photographs: await prepare(photographs) };
  for (const { document, ...page } of pages) {
    const prepared = await prepare(document.pictures);
    // The blocks know them by the names that they came with.
    const pictures = document.pictures.map((picture, index) => ({
      ...picture,
      bytes: prepared[index]?.bytes ?? picture.bytes,
    }));
    ready.pages.push({ ...page, document: { ...document, pictures } });
  }
  if (problems.length > 0) throw new PlainError(formatProblems(problems));
  return ready;
}

interface Drafted {
  pages: SourcePage[];
  photographs: PictureFile[];
}
