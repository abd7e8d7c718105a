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
  for (const [list, { about, all }] of lists) {
    if (isOffered(list)) {
      const sets = new Set(all.map(({ month }) => month));
      for (const [set, earlier] of offeredIn(sets, about)) add(offered, set, { list, earlier });
    }
    const own = partsOf(all, ({ date }) => date);
    for (const [index, { key, hasPage }] of own.entries())
      if (hasPage) add(parts, yearOf(key), { list, key, earlier: own[index + 1]?.key });
  }
  return { offered, parts };
}

/** Every list with the articles that it holds, in its order. */
function listsOf(content: Content, told: ReadonlyMap<string, Told>): Map<string, Listed> {
  const [publication] = content.sound('publication');
  const sections = sectionIds(publication?.data.sections ?? []);
  const lists = new Map<string, Listed>();
  const listOf = (name: string) => {
    const list = lists.get(name) ?? { about: [], all: [] };
    lists.set(name, list);
    return list;
  };
  // Once for all lists: an article stands in several.
  for (const placed of content.sound('articles').map(place).sort(inLists)) {
    const { id, data } = placed.article;
    if (data.status === 'withdrawn') continue;
    const subjects = [...data.people, ...data.topics];
    const own = [
      ...subjects.map(({ collection, id }) => `${collection}/${id}`),
      `sections/${sections.get(data.section)}`,
      ...makersOf({ byline: data.byline, photos: shownPhotos(placed.article) }).map(
        ({ id }) => `bylines/${id}`,
      ),
    ];
    for (const name of new Set(own)) {
      const list = listOf(name);
      list.about.push(placed);
      list.all.push(placed);
    }
    for (const person of told.get(id)?.mentions.keys() ?? []) listOf(`people/${person}`).all.push(placed);
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
function offeredIn(sets: ReadonlySet<string>, about: readonly Placed[]): Map<string, Offered[]> {
  let at = 0;
  return new Map(
    [...sets].map((set) => {
      while (at < about.length && about[at]!.month >= set) at += 1;
      return [set, about.slice(at, at + mostRelated).map(({ offered }) => offered)];
    }),
  );
}

/** Where an article stands, found once: to look at each id for each list takes most of the time. */
const place = (article: SoundEntry<'articles'>): Placed => ({
  article,
  date: issueDateOf(article.id),
  month: monthSet(article.id),
  offered: [article.id, article.data.title, article.data.titleLines],
});

/** Newest issue first, in the issue's own order, as the lists of the site are. */
const inLists = (a: Placed, b: Placed): number =>
  compare(b.date, a.date) ||
  a.article.data.order - b.article.data.order ||
  compare(a.article.id, b.article.id);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function add<Thing>(groups: Map<string, Thing[]>, key: string, thing: Thing): void {
  const others = groups.get(key);
  if (others) others.push(thing);
  else groups.set(key, [thing]);
}

interface Placed {
  article: SoundEntry<'articles'>;
  date: string;
  month: string;
  offered: Offered;
}

interface Listed {
  /** The articles that are about it. */
  about: Placed[];
  /** Those and the ones that merely name the person. */
  all: Placed[];
}

export interface Lists {
  /** Of the people and topics that the articles of a month are about or name, the articles of earlier months; by the months. */
  offered: Map<string, { list: string; earlier: Offered[] }[]>;
  /** The parts of lists that have pages, each with the one that it leads back to; by the years. */
  parts: Map<string, { list: string; key: string; earlier: string | undefined }[]>;
}

type Offered = readonly [id: string, title: string, titleLines: readonly string[] | undefined];
