import { z } from 'astro/zod';
import { schemas } from '../../schema/index.ts';

/** The schemas as forms read them: what each field links to is all that is wanted. */
export const formSchemas = schemas((collection) =>
  z
    .string()
    .meta({ link: collection })
    .transform((id) => ({ collection, id })),
);
