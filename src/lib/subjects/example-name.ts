import { slugOf } from '../slug.ts';
import type { Subject } from '../queries/listed-subject.ts';

/**
 * Somebody whom readers may search for as an example: who has stood in the archive longest, so that an issue that comes changes no page.
 * Nobody where no article names anybody in Chinese.
 */
export function exampleName(people: readonly NamedIn[]): ExampleName | undefined {
  const found = people
    .filter(({ name }) => /^\p{Script=Han}{2,4}$/u.test(name))
    .flatMap(({ name, listings }) => {
      const oldest = listings.at(-1)?.article;
      return oldest ? [{ name, oldest, key: `${oldest.issue.date} ${oldest.id} ${name}` }] : [];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .find(({ name, oldest }) => `${oldest.data.title}\n${oldest.source()}`.includes(name));
  if (!found) return undefined;
  const syllables = slugOf(found.name, 'surname').split('-');
  return {
    name: found.name,
    pinyin: syllables.join(''),
    initials: syllables.map(([letter]) => letter).join(''),
  };
}

interface NamedIn extends Pick<Subject, 'name'> {
  /** Newest first. */
  listings: readonly {
    article: { id: string; issue: { date: string }; data: { title: string }; source: () => string };
  }[];
}

export interface ExampleName {
  name: string;
  /** Without spaces, as it is typed. */
  pinyin: string;
  initials: string;
}
