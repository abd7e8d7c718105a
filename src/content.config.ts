import { defineCollection, reference } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoader } from './content/loader.ts';
import { contentDir } from './lib/settings.ts';
import { schemas } from './schema/index.ts';
import type { CollectionName, ReferenceTool } from './schema/tools.ts';

const schema = schemas(reference as unknown as ReferenceTool);

const collection = <Schema extends z.ZodType>(name: CollectionName, entrySchema: Schema) =>
  defineCollection({ loader: contentLoader(contentDir, name), schema: entrySchema });

export const collections = {
  publication: collection('publication', schema.publication),
  issues: collection('issues', schema.issues),
  // The words that the text opens with, where they are known without reading it.
  articles: collection('articles', schema.articles.extend({ firstWords: z.string().optional() })),
  exhibitions: collection('exhibitions', schema.exhibitions),
  works: collection('works', schema.works),
  people: collection('people', schema.people),
  topics: collection('topics', schema.topics),
  figures: collection('figures', schema.figures),
};
