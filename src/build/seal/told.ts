import { readBody } from '../../content/read-body.ts';
import type { KeptMentions, Told } from '../../content/kept-mentions.ts';
import { mentionsIn, namesIn } from '../../lib/subjects/mentions.ts';
import { NameFinder, type Named } from '../../lib/subjects/names.ts';
import { plainSource } from '../../text/plain-source.ts';
import type { Content, SoundEntry } from '../checks/content.ts';

/**
 * What each article tells of people and topics, by its id; nothing is told by a withdrawn one.
 *
 * @param kept what they tell, as far as it is known.
 */
export function toldByArticles(content: Content, kept: KeptMentions): Map<string, Told> {
  const people = new NameFinder(peopleOf(content));
  const all = new NameFinder(namedOf(content));
  const told = new Map<string, Told>();
  for (const article of content.sound('articles')) {
    if (article.data.status === 'withdrawn') continue;
    const look = () => {
      const words = plainSource(readBody(article.source));
      const telling = { data: { ...article.data, photos: shownPhotos(article) }, body: () => words };
      return { mentions: mentionsIn(telling, people), names: namesIn(telling, all) };
    };
    told.set(article.id, kept.of(article.id, article.hash, look));
  }
  return told;
}

/** The pictures of an article that may be shown. */
export const shownPhotos = ({ data }: SoundEntry<'articles'>) =>
  data.status === 'published' ? data.photos : [];

/** Those whom articles may name, and what they may be about. */
export const namedOf = (content: Content): Named[] => [
  ...peopleOf(content),
  ...content.sound('topics').map(({ id, data }) => ({ id: `topics/${id}`, ...data })),
];

const peopleOf = (content: Content): Named[] =>
  content.sound('people').map(({ id, data }) => ({ id, ...data }));
