import { sentenceAround, type NameFinder } from './names.ts';

/**
 * Those whom an article merely names: not said to be what it is about, each with the sentence that names him first. Its headline counts,
 * and its captions.
 */
export function mentionsIn(telling: Telling, finder: NameFinder): Map<string, string> {
  const found = new Map<string, string>();
  if (finder.isEmpty) return found;
  const meant = new Set(telling.data.people.map(({ id }) => id));
  for (const words of wordsOf(telling)) {
    for (const person of finder.find(words, meant)) {
      if (!meant.has(person.id) && !found.has(person.id)) found.set(person.id, sentenceAround(words, person));
    }
  }
  return found;
}

/** The names that stand anywhere in an article, whoever bears them. */
export const namesIn = (telling: Telling, finder: NameFinder): string[] =>
  finder.isEmpty ? [] : [...new Set(wordsOf(telling).flatMap((words) => [...finder.namesIn(words)]))].sort();

/** The headline last: it stands above the sentence anyway. */
function wordsOf({ data, body }: Telling): string[] {
  const captions = data.photos.map(({ caption }) => caption);
  return [body(), ...captions, data.kicker, data.title, data.subtitle].filter((words) => words !== undefined);
}

/** What of an article may be shown. */
export interface Telling {
  data: {
    kicker?: string | undefined;
    title: string;
    subtitle?: string | undefined;
    people: readonly { id: string }[];
    photos: readonly { caption: string }[];
  };
  /** The words of the text, as `plainSource` gives them. */
  body: () => string;
}
