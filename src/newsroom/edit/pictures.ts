import { posix } from 'node:path';
import { picturePath } from '../../content/folder.ts';
import { readFields } from '../files/edit.ts';
import { changeTo, textIn, type Snapshot } from '../files/snapshot.ts';
import type { Change } from '../store/change.ts';
import type { Told } from '../told.ts';
import { describePhotograph } from '../works/photograph.ts';

/** A picture that an editor has chosen for an article. */
export interface ChosenPicture {
  /** As the article's file names it. */
  name: string;
  /** As its file was called where it came from. */
  from: string;
  bytes: Uint8Array;
}

/**
 * Looks at a picture as an intake does, and names it after the article.
 *
 * @param article the path of its file.
 * @param taken names that are spoken for and not written yet.
 */
export async function proposePicture(
  snapshot: Snapshot,
  article: string,
  { from, bytes }: Omit<ChosenPicture, 'name'>,
  taken: readonly string[],
): Promise<{ name: string; notes: string[] } | Told> {
  const described = await describePhotograph(from, () => Promise.resolve(bytes), 'articles');
  if (!('master' in described)) return described;
  return { name: freePictureName(snapshot, article, described.extension, taken), notes: described.notes };
}

/** The first name after the article that no picture beside it has. */
export function freePictureName(
  snapshot: Snapshot,
  article: string,
  extension: string,
  taken: readonly string[],
): string {
  const stem = posix.basename(article).replace(/\.mdx?$/, '');
  for (let number = 1; ; number += 1) {
    const name = `${stem}-${number}${extension}`;
    if (!taken.includes(name) && !snapshot.paths.has(posix.join(posix.dirname(article), name))) return name;
  }
}

/**
 * The files that change when the photographs of an article are others: chosen ones come, without the place where they were taken; those
 * that nothing shows any more go.
 *
 * @param source the article as it shall be.
 */
export async function pictureChanges(
  snapshot: Snapshot,
  article: string,
  source: string,
  chosen: readonly ChosenPicture[],
): Promise<Change[] | Told> {
  const [before, after] = [textIn(snapshot, article) ?? '', source].map(imagesIn);
  const changes: (Change | undefined)[] = [];
  for (const { name, from, bytes } of chosen.filter((picture) => after?.includes(picture.name))) {
    const described = await describePhotograph(from, () => Promise.resolve(bytes), 'articles');
    if (!('master' in described)) return described;
    changes.push({ path: posix.join(posix.dirname(article), name), content: described.master, before: null });
  }
  for (const image of before?.filter((one) => !after?.includes(one)) ?? []) {
    const path = picturePath(article, image);
    const isFree =
      path && !source.includes(posix.basename(image)) && !isNamedBeside(snapshot, article, image);
    if (isFree) changes.push(changeTo(snapshot, path, null));
  }
  return changes.filter((change) => change !== undefined);
}

/** Whether another article of the folder names a picture. */
export const isNamedBeside = (snapshot: Snapshot, article: string, image: string): boolean =>
  [...snapshot.paths].some(
    (file) =>
      file !== article &&
      posix.dirname(file) === posix.dirname(article) &&
      /\.mdx?$/.test(file) &&
      textIn(snapshot, file)?.includes(posix.basename(image)),
  );

function imagesIn(source: string): string[] {
  const photos = readFields(source).fields?.['photos'];
  return Array.isArray(photos)
    ? photos.flatMap((photo: Record<string, unknown> | null) =>
        typeof photo?.['image'] === 'string' ? [photo['image']] : [],
      )
    : [];
}
