import { z } from 'astro/zod';
import { schemas } from '../../schema/index.ts';
import type { Entry } from './content.ts';
import { fieldName } from './fields.ts';
import type { Problem } from '../../content/problem.ts';

/** A problem in the field of an entry that `path` leads to: `['notes', 0, 'quote']`. */
export function entryProblem(
  entry: Pick<Entry, 'collection' | 'file'>,
  path: readonly PropertyKey[],
  problem: string,
  remedy: string,
): Problem {
  return { file: entry.file, field: fieldName(labelled[entry.collection], path), problem, remedy };
}

// Only its labels are read, so a link to anything will do.
const labelled = schemas((collection) => z.string().transform((id) => ({ collection, id })));
