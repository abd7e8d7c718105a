import { posix } from 'node:path';
import { yearOf } from '../../lib/dates.ts';
import { partsOf } from '../../lib/list-parts.ts';
import { mostRelated } from '../../lib/related.ts';
import { sectionIds } from '../../lib/section-ids.ts';
import type { Content, SoundEntry } from '../checks/content.ts';

/**
 * Of every list of articles that a year has a part in: what the year's pages show of it that lies outside the year, and which of
 * its parts have pages. By year, and by the addresses of the lists.
 */
export function listsByYear(content: Content): Map<string, ListInYear[]> {
  const byYear = new Map<string, ListInYear[]>();
  for (const [list, entries] of listsOf(content)) {
    const listed = entries.sort(inLists);
    const parts = partsOf(listed, dateOf);
    for (const year of new Set(listed.map(({ id }) => yearOf(id)))) {
      const own = byYear.get(year) ?? [];
      byYear.set(year, own);
      own.push({
        list,
        earlier: isOffered(list) ? earlierThan(year, listed) : [],
        parts: parts.flatMap(({ key, hasPage }, index) =>
          hasPage && yearOf(key) === year ? [{ key, earlier: parts[index + 1]?.key }] : [],
        ),
      });
    }
  }
  for (const lists of byYear.values()) lists.sort((a, b) => compare(a.list, b.list));
  return byYear;
}

/** Every list with the articles that it holds. */
function listsOf(content: Content): Map<string, Article[]> {
  const [publication] = content.sound('publication');
  const sections = sectionIds(publication?.data.sections ?? []);
  const lists = new Map<string, Article[]>();
  for (const article of content.sound('articles')) {
    const { status, people, topics, section } = article.data;
    if (status === 'withdrawn') continue;
    const subjects = [...people, ...topics].map(({ collection, id }) => `${collection}/${id}`);
    for (const list of new Set([...subjects, `sections/${sections.get(section)}`])) {
      const others = lists.get(list);
      if (others) others.push(article);
      else lists.set(list, [article]);
    }
  }
  return lists;
}

/** Whether articles of a list are offered as related ones: those on the same people and topics are. */
const isOffered = (list: string) => /^(people|topics)\//.test(list);

/** The articles of earlier years that may be offered as related ones. */
function earlierThan(year: string, listed: readonly Article[]) {
  const before = listed.findLastIndex(({ id }) => yearOf(id) === year) + 1;
  return listed
    .slice(before, before + mostRelated)
    .map(({ id, data }): readonly [string, string] => [id, data.title]);
}

const dateOf = ({ id }: Article) => posix.dirname(id);

/** Newest issue first, in the issue's own order, as the lists of the site are. */
function inLists(a: Article, b: Article): number {
  return compare(dateOf(b), dateOf(a)) || a.data.order - b.data.order || compare(a.id, b.id);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

type Article = SoundEntry<'articles'>;

/** What the pages of a year show of a list. */
export interface ListInYear {
  /** Its address: `people/dou-xiaowei`. */
  list: string;
  earlier: (readonly [id: string, title: string])[];
  /** Its parts that have pages in the year, each with the one that it leads back to. */
  parts: { key: string; earlier: string | undefined }[];
}
