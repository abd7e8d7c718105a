import type { Problem } from '../../content/problem.ts';
import { fieldNameIn, type ContentFile } from '../../content/read-file.ts';

/** A problem in the field of an entry that `path` leads to: `['notes', 0, 'quote']`. */
export function entryProblem(
  {
    collection,
    file,
    lineOf,
  }: Pick<ContentFile, 'collection' | 'file'> & Partial<Pick<ContentFile, 'lineOf'>>,
  path: readonly PropertyKey[],
  problem: string,
  remedy: string,
): Problem {
  return { file, line: lineOf?.(path), field: fieldNameIn(collection, path), problem, remedy };
}
