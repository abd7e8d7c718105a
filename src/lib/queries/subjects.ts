import { once } from '../memo.ts';
import { fullNames } from '../subjects/full-names.ts';
import { byLetter } from '../subjects/pinyin-order.ts';
import { personPartUrl, personUrl, topicPartUrl, topicUrl } from '../urls.ts';
import { getReadableArticles, type ListedArticle } from './articles.ts';
import { getBylineLinks } from './bylines.ts';
import { entriesOf } from './entries.ts';
import { subjectWith, type Listing, type Subject } from './listed-subject.ts';
import { getMentions, getNamingWorks } from './mentions.ts';

/**
 * The page of a person or a topic. Its address stays when the last article about it was withdrawn; then nothing is
 * said of it, for its name may be what was withdrawn.
 */
export interface SubjectPage {
  id: string;
  subject: Subject | undefined;
}

/** Every person whom an article or a work names, in the order of pinyin. */
export const getPeople = once(async () => subjectsOf(await getPeoplePages()));

/** Every topic that an article is about, in the order of pinyin: an order by counts would change old pages with every issue. */
export const getTopics = once(async () => subjectsOf(await getTopicPages()));

/** The page of every person. */
export const getPeoplePages = once(() => collect('people', personUrl, personPartUrl));

/** The page of every topic. */
export const getTopicPages = once(() => collect('topics', topicUrl, topicPartUrl));

/** The people and topics that an article is about, in the order of all people and topics. */
export async function getSubjectsOf(
  article: ListedArticle,
): Promise<{ people: Subject[]; topics: Subject[] }> {
  const about = (kind: Kind, all: ReadonlyMap<string, Placed>) => {
    const ids = new Set(article.withdrawn ? [] : article.data[kind].map(({ id }) => id));
    const found = [...ids].flatMap((id) => all.get(id) ?? []);
    return found.sort((a, b) => a.place - b.place).map(({ subject }) => subject);
  };
  return { people: about('people', await peopleById()), topics: about('topics', await topicsById()) };
}

// Every article asks for its own: looking through all each time would take the square of the archive's size.
const peopleById = once(async () => placed(await getPeople()));
const topicsById = once(async () => placed(await getTopics()));

const placed = (subjects: readonly Subject[]) =>
  new Map(subjects.map((subject, place): [string, Placed] => [subject.id, { subject, place }]));

interface Placed {
  subject: Subject;
  place: number;
}

const subjectsOf = (pages: SubjectPage[]) => pages.flatMap(({ subject }) => subject ?? []);

async function collect(
  kind: Kind,
  url: (id: string) => string,
  partUrl: (id: string, part: string) => string,
): Promise<SubjectPage[]> {
  const listingsOf = await getListings(kind);
  const worksOf = await getNamingWorks(kind);
  const entries = await entriesOf(kind);
  const signed = kind === 'people' ? await getBylineLinks() : new Map<string, undefined>();
  const named = entries.map(({ id, data }) => ({ id, ...data }));
  const full = fullNames(named);
  return byLetter(named, kind === 'people' ? 'surname' : 'normal')
    .flatMap(({ things }) => things)
    .map(({ id, name, aliases, description }) => {
      const listings = listingsOf.get(id) ?? [];
      const works = worksOf.get(id) ?? [];
      if (listings.length + works.length === 0) return { id, subject: undefined };
      const fullName = full.get(id) ?? name;
      const fields = { id, name, fullName, aliases, description, href: url(id), seeAlso: signed.get(name) };
      return { id, subject: subjectWith(fields, listings, (key) => partUrl(id, key), works) };
    });
}

/** The articles that are about each person or topic, or name the person, by their ids. */
async function getListings(kind: Kind): Promise<Map<string, Listing[]>> {
  const listings = new Map<string, Listing[]>();
  for (const article of await getReadableArticles()) {
    const about = new Set(article.data[kind].map(({ id }) => id));
    const named = kind === 'people' ? await getMentions(article) : [];
    const own = [
      ...[...about].map((id) => [id, { article }] as const),
      ...[...named].map(([id, words]) => [id, { article, words }] as const),
    ];
    for (const [id, listing] of own) {
      const others = listings.get(id);
      if (others) others.push(listing);
      else listings.set(id, [listing]);
    }
  }
  return listings;
}

type Kind = 'people' | 'topics';
