import { groupBy } from '../calendar.ts';
import { makersOf, type Maker } from '../subjects/makers.ts';
import { once } from '../memo.ts';
import { bylinePartUrl, bylineUrl, personUrl } from '../urls.ts';
import { getReadableArticles } from './articles.ts';
import { entriesOf } from './entries.ts';
import { subjectWith, type Listing, type Subject } from './listed-subject.ts';

/** Whoever by-lines and photographs' credits name, with what they made; the same name is one maker. */
export const getBylines = once(async (): Promise<Subject[]> => {
  const made = new Map<string, { maker: Maker; listings: Listing[] }>();
  for (const article of await getReadableArticles()) {
    for (const maker of makersOf(article.data)) {
      const known = made.get(maker.id) ?? { maker, listings: [] };
      known.listings.push({ article, roles: maker.roles.join('、') });
      made.set(maker.id, known);
    }
  }
  const people = new Map(groupBy(await entriesOf('people'), ({ data }) => data.name));
  return [...made.values()].map(({ maker: { id, name }, listings }) => {
    const [person, ...namesakes] = people.get(name) ?? [];
    const seeAlso =
      person && namesakes.length === 0 ? { label: `人物：${name}`, href: personUrl(person.id) } : undefined;
    return subjectWith(
      { id, name, fullName: name, aliases: [], description: undefined, href: bylineUrl(id), seeAlso },
      listings,
      (key) => bylinePartUrl(id, key),
    );
  });
});

/** The pages of those who sign, by their names. */
export const getBylineLinks = once(
  async () =>
    new Map((await getBylines()).map(({ name, href }) => [name, { label: `署名“${name}”的稿件`, href }])),
);
