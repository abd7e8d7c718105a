import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './lib/settings.ts';
import { entryId, patterns, schemas } from './schema/index.ts';
import type { CollectionName, ReferenceTool } from './schema/tools.ts';

const schema = schemas(reference as unknown as ReferenceTool);

const collection = <Name extends CollectionName>(name: Name) =>
  defineCollection({
    loader: glob({
      base: contentDir,
      pattern: patterns[name],
      generateId: ({ entry }) => entryId(entry),
    }),
    schema: schema[name],
  });

export const collections = {
  publication: collection('publication'),
  issues: collection('issues'),
  articles: collection('articles'),
  exhibitions: collection('exhibitions'),
  works: collection('works'),
  people: collection('people'),
  topics: collection('topics'),
};
