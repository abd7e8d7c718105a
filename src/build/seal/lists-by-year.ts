import { posix } from 'node:path';
import { readBody } from '../../content/read-body.ts';
import { yearOf } from '../../lib/dates.ts';
import { partsOf } from '../../lib/list-parts.ts';
import type { KeptMentions } from '../../content/kept-mentions.ts';
import { makersOf } from '../../lib/makers.ts';
import { mentionsIn } from '../../lib/mentions.ts';
import { NameFinder, type Named } from '../../lib/names.ts';
import { mostRelated } from '../../lib/related.ts';
import { sectionIds } from '../../lib/section-ids.ts';
import { plainSource } from '../../text/plain-source.ts';
import type { Content, SoundEntry } from '../checks/content.ts';

/**
 * Of every list of articles that a year has a part in: what the year's pages show of it that lies outside the year, and which of
 * its parts have pages. By year, and by the addresses of the lists.
 *
 * @param kept whom articles name, as far as it is known.
 */
export function listsByYear(content: Content, kept: KeptMentions): Map<string, ListInYear[]> {
  const byYear = new Map<string, ListInYear[]>();
  for (const [list, entries] of listsOf(content, kept)) {
    const listed = entries.sort((a, b) => inLists(a.article, b.article));
    const parts = partsOf(listed, ({ article }) => dateOf(article));
    const about = listed.flatMap(({ article, isNamed }) => (isNamed ? [] : article));
    for (const year of new Set(listed.map(({ article }) => yearOf(article.id)))) {
      const own = byYear.get(year) ?? [];
      byYear.set(year, own);
      own.push({
        list,
        earlier: isOffered(list) ? earlierThan(year, about) : [],
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
function listsOf(content: Content, kept: KeptMentions): Map<string, Listed[]> {
  const [publication] = content.sound('publication');
  const sections = sectionIds(publication?.data.sections ?? []);
  const finder = new NameFinder(peopleOf(content));
  const lists = new Map<string, Listed[]>();
  const add = (list: string, entry: Listed) => {
    const others = lists.get(list);
    if (others) others.push(entry);
    else lists.set(list, [entry]);
  };
  for (const article of content.sound('articles')) {
    const { status, section, byline } = article.data;
    if (status === 'withdrawn') continue;
    const photos = status === 'published' ? article.data.photos : [];
    const subjects = [...article.data.people, ...article.data.topics];
    const own = [
      ...subjects.map(({ collection, id }) => `${collection}/${id}`),
      `sections/${sections.get(section)}`,
      ...makersOf({ byline, photos }).map(({ id }) => `bylines/${id}`),
    ];
    const body = () => plainSource(readBody(article.source));
    const named = kept.of(article.id, article.hash, () =>
      mentionsIn({ data: { ...article.data, photos }, body }, finder),
    );
    for (const list of new Set(own)) add(list, { article, isNamed: false });
    for (const id of named.keys()) add(`people/${id}`, { article, isNamed: true });
  }
  return lists;
}

/** Those whom articles may name. */
export const peopleOf = (content: Content): Named[] =>
  content.sound('people').map(({ id, data }) => ({ id, ...data }));

/** Whether articles of a list are offered as related ones: those on the same people and topics are. */
const isOffered = (list: string) => /^(people|topics)\//.test(list);

/** The articles of earlier years that may be offered as related ones. */
function earlierThan(year: string, listed: readonly Article[]) {
  const before = listed.findLastIndex(({ id }) => yearOf(id) >= year) + 1;
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

interface Listed {
  article: Article;
  /** Whether the article merely names the person. */
  isNamed: boolean;
}

/** What the pages of a year show of a list. */
export interface ListInYear {
  /** Its address: `people/dou-xiaowei`. */
  list: string;
  earlier: (readonly [id: string, title: string])[];
  /** Its parts that have pages in the year, each with the one that it leads back to. */
  parts: { key: string; earlier: string | undefined }[];
}
