import { issueDateOf, monthSet, yearOf } from '../../lib/dates.ts';
import { partsOf } from '../../lib/subjects/list-parts.ts';
import type { Told } from '../../content/kept-mentions.ts';
import { makersOf } from '../../lib/subjects/makers.ts';
import { mostRelated } from '../../lib/subjects/related.ts';
import { sectionIds } from '../../lib/subjects/section-ids.ts';
import type { Content, SoundEntry } from '../checks/content.ts';
import { shownPhotos } from './told.ts';

/**
 * What pages show of lists of articles that lies outside their own month or year.
 *
 * @param told what the articles tell of people and topics.
 */
export function readLists(content: Content, told: ReadonlyMap<string, Told>): Lists {
  const offered: Lists['offered'] = new Map();
  const parts: Lists['parts'] = new Map();
  const lists = [...listsOf(content, told)].sort(([a], [b]) => compare(a, b));
  for (const [list, listed] of lists) {
    const about = listed.flatMap(({ article, isNamed }) => (isNamed ? [] : article));
    if (isOffered(list)) {
      const sets = new Set(listed.map(({ article }) => monthSet(article.id)));
      for (const [set, earlier] of offeredIn(sets, about)) add(offered, set, { list, earlier });
    }
    const own = partsOf(listed, ({ article }) => issueDateOf(article.id));
    for (const [index, { key, hasPage }] of own.entries())
      if (hasPage) add(parts, yearOf(key), { list, key, earlier: own[index + 1]?.key });
  }
  return { offered, parts };
}

/** Every list with the articles that it holds, in its order. */
function listsOf(content: Content, told: ReadonlyMap<string, Told>): Map<string, Listed[]> {
  const [publication] = content.sound('publication');
  const sections = sectionIds(publication?.data.sections ?? []);
  const lists = new Map<string, Listed[]>();
  // Once for all lists: an article stands in several.
  for (const article of content.sound('articles').sort(inLists)) {
    const { status, section, byline } = article.data;
    if (status === 'withdrawn') continue;
    const subjects = [...article.data.people, ...article.data.topics];
    const own = [
      ...subjects.map(({ collection, id }) => `${collection}/${id}`),
      `sections/${sections.get(section)}`,
      ...makersOf({ byline, photos: shownPhotos(article) }).map(({ id }) => `bylines/${id}`),
    ];
    for (const list of new Set(own)) add(lists, list, { article, isNamed: false });
    for (const id of told.get(article.id)?.mentions.keys() ?? [])
      add(lists, `people/${id}`, { article, isNamed: true });
  }
  return lists;
}

/** Whether articles of a list are offered as related ones: those on the same people and topics are. */
const isOffered = (list: string) => /^(people|topics)\//.test(list);

/**
 * The articles of earlier months that may be offered as related ones in each month.
 *
 * @param sets the months, newest first.
 * @param about the articles that a list is about, newest first.
 */
function offeredIn(sets: ReadonlySet<string>, about: readonly Article[]): Map<string, Offered[]> {
  let at = 0;
  return new Map(
    [...sets].map((set) => {
      while (at < about.length && monthSet(about[at]!.id) >= set) at += 1;
      const earlier = about.slice(at, at + mostRelated);
      return [set, earlier.map(({ id, data }): Offered => [id, data.title, data.titleLines])];
    }),
  );
}

/** Newest issue first, in the issue's own order, as the lists of the site are. */
const inLists = (a: Article, b: Article): number =>
  compare(issueDateOf(b.id), issueDateOf(a.id)) || a.data.order - b.data.order || compare(a.id, b.id);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function add<Thing>(groups: Map<string, Thing[]>, key: string, thing: Thing): void {
  const others = groups.get(key);
  if (others) others.push(thing);
  else groups.set(key, [thing]);
}

type Article = SoundEntry<'articles'>;

interface Listed {
  article: Article;
  /** Whether the article merely names the person. */
  isNamed: boolean;
}

export interface Lists {
  /** Of the people and topics that the articles of a month are about or name, the articles of earlier months; by the months. */
  offered: Map<string, { list: string; earlier: Offered[] }[]>;
  /** The parts of lists that have pages, each with the one that it leads back to; by the years. */
  parts: Map<string, { list: string; key: string; earlier: string | undefined }[]>;
}

type Offered = readonly [id: string, title: string, titleLines: readonly string[] | undefined];
