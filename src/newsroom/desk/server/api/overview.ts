import type { Content } from '../../../../build/checks/content.ts';
import { vanished } from '../../../../build/checks/rules/vanished-addresses.ts';
import { addressProblem } from '../../../../build/public-address.ts';
import type { CollectionName } from '../../../../schema/tools.ts';
import { fullNames } from '../../../../lib/subjects/full-names.ts';
import { isGroup } from '../../../files/value.ts';
import { listOf } from '../../shared/list-of.ts';
import type { Overview, OverviewArticle, OverviewIssue, Review } from '../../shared/overview.ts';
import { inForm } from '../../../forms/in-form.ts';
import type { KnownContent } from '../known-content.ts';
import type { Routes } from '../routes.ts';

/** What the desk lists, as it is on the disk now. */
export const overviewRoutes = (known: KnownContent): Routes => ({
  'GET api/overview': async () => {
    const { content, problems: found } = await known.look();
    const [publication] = content.sound('publication');
    const address = publication && addressProblem(publication.file, publication.data.address);
    const problems = address ? [address, ...found] : found;
    const entries = new Map(content.all.map((entry) => [entry.file, entry]));
    return {
      ...listsOf(content),
      problems: problems.map((problem) => {
        const { path, collection, id } = entries.get(problem.file) ?? {};
        return { ...(collection ? inForm(problem, collection) : problem), path, collection, id };
      }),
      vanished: vanished(content).map(({ address, suggestion }) => ({ address, suggestion })),
    } satisfies Overview;
  },
});

function listsOf(content: Content): Omit<Overview, 'problems' | 'vanished'> {
  const [publication] = recordsOf(content, 'publication');
  const articles = Map.groupBy(articlesOf(content), ({ id }) => id.split('/')[0] ?? '');
  const issue = ({ id, fields }: Entered): OverviewIssue => ({
    id,
    date: text(fields['date']) ?? id,
    number: text(fields['number']),
    pages: groups(fields['pages']).map(({ number, grid }) => ({
      number: text(number),
      isByHand: grid !== undefined,
    })),
    reviews: groups(fields['reviews']) as unknown as Review[],
    articles: (articles.get(id) ?? []).sort((a, b) => a.order - b.order),
    toVerify: listOf(fields['toVerify']).map(String),
  });
  const named = (collection: 'people' | 'topics') => {
    const records = recordsOf(content, collection).map(({ id, fields }) => ({
      id,
      name: text(fields['name']) ?? id,
      aliases: listOf(fields['aliases']).map(String),
      description: text(fields['description']),
    }));
    const full = fullNames(records);
    return records.map(({ id, name }) => ({ id, name: full.get(id) ?? name }));
  };
  const known = content.sound('publication')[0]?.data;
  return {
    title: text(publication?.fields['title']) ?? '',
    sections: known?.sections ?? listOf(publication?.fields['sections']).map(String),
    genres: known?.genres ?? listOf(publication?.fields['genres']).map(String),
    people: named('people'),
    topics: named('topics'),
    issues: recordsOf(content, 'issues')
      .map(issue)
      .sort((a, b) => (a.id < b.id ? 1 : -1)),
    exhibitions: exhibitionsOf(content),
  };
}

function articlesOf(content: Content): OverviewArticle[] {
  return recordsOf(content, 'articles').map(({ id, path, fields }) => ({
    id,
    path,
    title: text(fields['title']) ?? id,
    order: Number(fields['order']) || 0,
    status: text(fields['status']) ?? 'published',
    toVerify: listOf(fields['toVerify']).map(String),
    // Each in its place, for it is chosen by its number.
    photos: listOf(fields['photos']).map((photo) =>
      isGroup(photo)
        ? { caption: text(photo['caption']) ?? '', image: text(photo['image']) }
        : { caption: text(photo) ?? '', image: undefined },
    ),
  }));
}

function exhibitionsOf(content: Content): Overview['exhibitions'] {
  const works = Map.groupBy(recordsOf(content, 'works'), ({ id }) => id.split('/')[0] ?? '');
  return recordsOf(content, 'exhibitions').map(({ id, fields }) => ({
    id,
    title: text(fields['title']) ?? id,
    series: groups(fields['series']).map((one) => {
      const code = text(one['id']) ?? '';
      return { id: code, name: text(one['title']) ?? code };
    }),
    awards: groups(fields['awards']).flatMap(({ name }) => text(name) ?? []),
    works: (works.get(id) ?? []).map(({ id, path, fields: own }) => ({
      id,
      path,
      title: text(own['title']) ?? id,
      kind: text(own['kind']) ?? '',
      status: text(own['status']) ?? 'published',
    })),
  }));
}

/** What each file of a collection says, whether or not all of it is right. */
const recordsOf = (content: Content, collection: CollectionName): Entered[] =>
  content.all
    .filter((entry) => entry.collection === collection)
    .map((entry) => ({
      id: entry.id,
      path: entry.path,
      fields: (entry.data ?? entry.fields ?? {}) as Fields,
    }));

const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value));
/** Those of a list that are groups of fields: a file may hold anything. */
const groups = (value: unknown): Fields[] => listOf(value).filter(isGroup);

type Fields = Record<string, unknown>;

interface Entered {
  id: string;
  path: string;
  fields: Fields;
}
