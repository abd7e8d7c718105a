import { articleSchema } from './article.ts';
import { exhibitionSchema } from './exhibition.ts';
import { figuresSchema } from './figure.ts';
import { issueSchema } from './issue.ts';
import { personSchema } from './person.ts';
import { publicationSchema } from './publication.ts';
import { redirectsSchema } from './redirects.ts';
import { topicSchema } from './topic.ts';
import { collections, type CollectionName, type ReferenceTool } from './tools.ts';
import { workSchema } from './work.ts';

/** Every collection's schema, given the tool that makes links between entries. */
export const schemas = (reference: ReferenceTool) => ({
  publication: publicationSchema(),
  issues: issueSchema({ reference }),
  articles: articleSchema({ reference }),
  exhibitions: exhibitionSchema({ reference }),
  works: workSchema(),
  people: personSchema(),
  topics: topicSchema(),
  figures: figuresSchema({ reference }),
  redirects: redirectsSchema(),
});

/** Where the files of each collection lie below the content folder. */
export const patterns = {
  publication: 'publication.yaml',
  issues: 'issues/*.yaml',
  articles: 'articles/*/*.{md,mdx}',
  exhibitions: 'exhibitions/*.yaml',
  works: 'works/*/*/work.yaml',
  people: 'people/*.yaml',
  topics: 'topics/*.yaml',
  figures: 'figures/*/*.yaml',
  redirects: 'redirects.yaml',
} as const;

/** The collection that a file belongs to, by its path below the content folder; `undefined` for any other file. */
export const collectionOf = (path: string): CollectionName | undefined =>
  collections.find((name) => expressions[name].test(path));

/** The patterns, made ready once: matching them as they stand takes most of the time of listing an archive. */
const expressions = Object.fromEntries(
  collections.map((name) => {
    const pattern = patterns[name]
      .replaceAll('.', '\\.')
      .replaceAll('*', '[^/]+')
      .replace(/\{(.*)\}/, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`);
    return [name, new RegExp(`^${pattern}$`)];
  }),
) as Record<CollectionName, RegExp>;

/**
 * The id of an entry from its path below the content folder:
 * `articles/2024-03/annual-plan.mdx` → `2024-03/annual-plan`, `works/x/001/work.yaml` → `x/001`.
 */
export function entryId(path: string): string {
  return path
    .replace(/^(works\/.+)\/work\.yaml$/, '$1')
    .replace(/^[^/]+\//, '')
    .replace(/\.(yaml|mdx?)$/, '');
}

/** The path below the content folder where an entry's file lies or would lie: the reverse of {@link entryId}. */
export function entryPath(collection: CollectionName, id: string): string {
  if (collection === 'publication' || collection === 'redirects') return patterns[collection];
  if (collection === 'works') return `works/${id}/work.yaml`;
  return `${collection}/${id}.${collection === 'articles' ? 'md' : 'yaml'}`;
}
