import { getCollection } from 'astro:content';
import { groupBy } from '../calendar.ts';
import { once } from '../memo.ts';
import { byLetter } from '../pinyin-order.ts';
import { personPartUrl, personUrl, topicPartUrl, topicUrl } from '../urls.ts';
import { getReadableArticles, type Article, type ListedArticle } from './articles.ts';
import { subjectWith, type Subject } from './listed-subject.ts';

/**
 * The page of a person or a topic. Its address stays when the last article about it was withdrawn; then nothing is
 * said of it, for its name may be what was withdrawn.
 */
export interface SubjectPage {
  id: string;
  subject: Subject | undefined;
}

/** Every person whom an article is about, in the order of pinyin. */
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
  const articlesAbout = new Map<string, Article[]>();
  for (const article of await getReadableArticles()) {
    for (const id of new Set(article.data[kind].map(({ id }) => id))) {
      const others = articlesAbout.get(id);
      if (others) others.push(article);
      else articlesAbout.set(id, [article]);
    }
  }
  const entries = await getCollection(kind);
  const namesakes = new Map(groupBy(entries, ({ data }) => data.name));
  const named = entries.map(({ id, data }) => ({ id, ...data }));
  return byLetter(named, kind === 'people' ? 'surname' : 'normal')
    .flatMap(({ things }) => things)
    .map(({ id, name, aliases, description }) => {
      const articles = articlesAbout.get(id);
      if (!articles) return { id, subject: undefined };
      const fullName = namesakes.get(name)?.length === 1 ? name : `${name}（${id}）`;
      const fields = { id, name, fullName, aliases, description, href: url(id) };
      const listings = articles.map((article) => ({ article }));
      return { id, subject: subjectWith(fields, listings, (key) => partUrl(id, key)) };
    });
}

type Kind = 'people' | 'topics';
