import { checkedMentions } from '../../content/checked-entries.ts';
import type { Mentions } from '../../content/kept-mentions.ts';
import { once } from '../memo.ts';
import { mentionsIn } from '../subjects/mentions.ts';
import { NameFinder } from '../subjects/names.ts';
import { personUrl } from '../urls.ts';
import type { NameLinks } from '../../text/mentions.ts';
import type { Article } from './articles.ts';
import { entriesOf } from './entries.ts';
import { getExhibitions } from './exhibitions.ts';
import type { NamingWork } from './listed-subject.ts';

/** Finds the people of the archive by their names. */
const getPeopleFinder = once(async () => finderOf('people'));

/** Those whom an article merely names, by their ids, each with the sentence that does. */
export async function getMentions({ id, data, isKept, source }: Article): Promise<Mentions> {
  const known = isKept ? checkedMentions()?.find(id) : undefined;
  return known ?? mentionsIn({ data, body: source }, await getPeopleFinder());
}

/** Finds the people whom words of an article name, with the addresses of their pages. */
export async function getNameLinks({ data }: Article): Promise<NameLinks> {
  const finder = await getPeopleFinder();
  const meant = new Set(data.people.map(({ id }) => id));
  return (words) => finder.find(words, meant).map((found) => ({ ...found, href: personUrl(found.id) }));
}

/** The works of all exhibitions that name a person or a topic, by their ids: as the photographer, in the title or the description. */
export async function getNamingWorks(kind: 'people' | 'topics'): Promise<Map<string, NamingWork[]>> {
  const finder = kind === 'people' ? await getPeopleFinder() : await finderOf('topics');
  const naming = new Map<string, NamingWork[]>();
  if (finder.isEmpty) return naming;
  for (const { fullName, works } of await getExhibitions()) {
    for (const { href, number, data } of works) {
      const idsIn = (words: string | undefined) =>
        new Set(finder.find(words ?? '', nobody).map(({ id }) => id));
      const makers = idsIn(data.photographer);
      for (const id of new Set([...makers, ...idsIn(data.title), ...idsIn(data.description)])) {
        const work = { href, label: `${number} ${data.title}`, exhibition: fullName, made: makers.has(id) };
        naming.set(id, [...(naming.get(id) ?? []), work]);
      }
    }
  }
  return naming;
}

const nobody: ReadonlySet<string> = new Set();

const finderOf = async (kind: 'people' | 'topics') =>
  new NameFinder((await entriesOf(kind)).map(({ id, data: { name, aliases } }) => ({ id, name, aliases })));
