import { getCollection } from 'astro:content';
import { once } from '../memo.ts';
import { personUrl, topicUrl } from '../urls.ts';
import { getArticles, type Article } from './articles.ts';

/** A person or a topic with the articles that are about it, newest issue first. */
export interface Subject {
  id: string;
  name: string;
  aliases: string[];
  description: string | undefined;
  href: string;
  articles: Article[];
}

/** Every person, by name. */
export const getPeople = once(() => collect('people'));

/** Every topic, the one with most articles first. */
export const getTopics = once(async () =>
  (await collect('topics')).sort((a, b) => b.articles.length - a.articles.length),
);

async function collect(kind: 'people' | 'topics'): Promise<Subject[]> {
  const articles = (await getArticles()).filter(({ withdrawn }) => !withdrawn);
  const url = kind === 'people' ? personUrl : topicUrl;
  return (await getCollection(kind))
    .sort((a, b) => a.data.name.localeCompare(b.data.name, 'zh-CN'))
    .map((entry) => ({
      id: entry.id,
      name: entry.data.name,
      aliases: entry.data.aliases,
      description: entry.data.description,
      href: url(entry.id),
      articles: articles.filter(({ data }) => data[kind].some(({ id }) => id === entry.id)),
    }));
}

/** The people and topics that an article is about. */
export async function getSubjectsOf(article: Article): Promise<{ people: Subject[]; topics: Subject[] }> {
  const about = (kind: 'people' | 'topics', all: Subject[]) =>
    all.filter(({ id }) => article.data[kind].some((link) => link.id === id));
  return { people: about('people', await getPeople()), topics: about('topics', await getTopics()) };
}
