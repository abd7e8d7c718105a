import { z } from 'astro/zod';
import { knownFields } from '../../content/fields.ts';
import { schemas } from '../../schema/index.ts';
import type { CollectionName } from '../../schema/tools.ts';

/** The names of a collection's fields in the order in which its schema has them. */
export const fieldOrder = (collection: CollectionName): string[] =>
  Object.keys(knownFields(known[collection]));

// Only its names are read, so a link to anything will do.
const known = schemas((collection) => z.string().transform((id) => ({ collection, id })));
