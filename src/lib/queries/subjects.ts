import { getCollection } from 'astro:content';
import { groupBy } from '../calendar.ts';
import { once } from '../memo.ts';
import { isMade } from '../settings.ts';
import { articlesOnOnePage } from '../subject-years.ts';
import { personUrl, personYearUrl, topicUrl, topicYearUrl } from '../urls.ts';
import { getReadableArticles, type Article, type ListedArticle } from './articles.ts';

/** A person or a topic with the articles that are about it, newest issue first; at least one. */
export interface Subject {
  id: string;
  name: string;
  /** The name, with the id where another one has it too. */
  fullName: string;
  aliases: string[];
  description: string | undefined;
  href: string;
  articles: Article[];
  /** The years that have pages of their own, newest first; none where one page holds all. */
  years: SubjectYear[];
}

/** What is about a person or a topic in one year. */
export interface SubjectYear {
  year: string;
  href: string;
  articles: Article[];
}

/**
 * The page of a person or a topic. Its address stays when the last article about it was withdrawn; then nothing is
 * said of it, for its name may be what was withdrawn.
 */
export interface SubjectPage {
  id: string;
  subject: Subject | undefined;
}

/** Every person whom an article is about, by name. */
export const getPeople = once(async () => subjectsOf(await getPeoplePages()));

/** Every topic that an article is about, by name: an order by counts would change old pages with every issue. */
export const getTopics = once(async () => subjectsOf(await getTopicPages()));

/** The page of every person, by name. */
export const getPeoplePages = once(() => collect('people', personUrl, personYearUrl));

/** The page of every topic, by name. */
export const getTopicPages = once(() => collect('topics', topicUrl, topicYearUrl));

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

/** The paths of the pages for single years, as `getStaticPaths` returns them. */
export const yearPaths = (subjects: readonly Subject[]) =>
  subjects.flatMap((subject) =>
    subject.years
      .filter(({ year }) => isMade(year))
      .map((year) => ({ params: { id: subject.id, year: year.year }, props: { subject, year } })),
  );

const subjectsOf = (pages: SubjectPage[]) => pages.flatMap(({ subject }) => subject ?? []);

async function collect(
  kind: Kind,
  url: (id: string) => string,
  yearUrl: (id: string, year: string) => string,
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
  return entries
    .sort((a, b) => a.data.name.localeCompare(b.data.name, 'zh-CN') || (a.id < b.id ? -1 : 1))
    .map(({ id, data: { name, aliases, description } }) => {
      const articles = articlesAbout.get(id);
      if (!articles) return { id, subject: undefined };
      const fullName = namesakes.get(name)?.length === 1 ? name : `${name}（${id}）`;
      const byYear = articles.length > articlesOnOnePage ? groupBy(articles, ({ issue }) => issue.year) : [];
      const years = byYear.map(([year, own]) => ({ year, href: yearUrl(id, year), articles: own }));
      return { id, subject: { id, name, fullName, aliases, description, href: url(id), articles, years } };
    });
}

type Kind = 'people' | 'topics';
