import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { contentDir } from './lib/settings.ts';
import { entryId, patterns, schemas } from './schema/index.ts';
import type { CollectionName, ReferenceTool } from './schema/tools.ts';

const schema = schemas(reference as unknown as ReferenceTool);

const collection = <Schema extends z.ZodType>(name: CollectionName, entrySchema: Schema) =>
  defineCollection({
    loader: glob({
      base: contentDir,
      pattern: patterns[name],
      generateId: ({ entry }) => entryId(entry),
    }),
    schema: entrySchema,
  });

export const collections = {
  publication: collection('publication', schema.publication),
  issues: collection('issues', schema.issues),
  articles: collection('articles', schema.articles),
  exhibitions: collection('exhibitions', schema.exhibitions),
  works: collection('works', schema.works),
  people: collection('people', schema.people),
  topics: collection('topics', schema.topics),
};
