import { sentenceAround, type NameFinder } from './names.ts';

/**
 * Those whom an article merely names: not said to be what it is about, each with the sentence that names him first. Its headline counts,
 * and its captions.
 *
 * @param body the words of the text, as `plainSource` gives them.
 */
export function mentionsIn({ data, body }: Telling, finder: NameFinder): Map<string, string> {
  const found = new Map<string, string>();
  if (finder.isEmpty) return found;
  const meant = new Set(data.people.map(({ id }) => id));
  const captions = data.photos.map(({ caption }) => caption);
  // The headline last: it stands above the sentence anyway.
  for (const words of [body(), ...captions, data.kicker, data.title, data.subtitle]) {
    if (!words) continue;
    for (const person of finder.find(words, meant)) {
      if (!meant.has(person.id) && !found.has(person.id)) found.set(person.id, sentenceAround(words, person));
    }
  }
  return found;
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
  body: () => string;
}
