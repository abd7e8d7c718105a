import type { SuggestionEntry, Suggestions } from '../format.ts';

/** Loads what is offered while typing. Rejects when the file cannot be had. */
export const loadSuggestions = async (base: string): Promise<Suggester> => createSuggester(await load(base));

/** All that is offered, with its pinyin. Rejects when the file cannot be had. */
export const loadEntries = async (base: string): Promise<KnownEntry[]> => readEntries(await load(base));

async function load(base: string): Promise<Suggestions> {
  // Asked anew each time: what was withdrawn must not be offered from a cache.
  const response = await fetch(`${base}suggestions.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`suggestions.json: ${response.status}`);
  return (await response.json()) as Suggestions;
}

/** The entries with their pinyin. */
export function readEntries({ pinyin, entries }: Suggestions): KnownEntry[] {
  const syllables = new Map(
    Object.entries(pinyin).flatMap(([syllable, chars]) => [...chars].map((char) => [char, syllable])),
  );
  return entries.map(([text, kind, url, own]) => ({
    text,
    kind,
    url: url || undefined,
    full: own?.split(' ') ?? [...text].flatMap((char) => syllables.get(char) ?? []),
  }));
}

/**
 * Finds entries by a part of their characters, by their pinyin (`douxiaowei`, also its beginning) or by its initials (`dxw`).
 * Matches at the beginning come first; otherwise the order of the file stands.
 */
export function createSuggester(suggestions: Suggestions): Suggester {
  const known = readEntries(suggestions);
  return (typed, most) => {
    const wanted = typed.normalize('NFKC').trim().toLowerCase();
    if (!wanted) return [];
    const letters = /^[a-z' ]+$/.test(wanted) ? wanted.replace(/[' ]/g, '') : '';
    const places = known.map((entry) => ({ entry, place: placeOf(entry, wanted, letters) }));
    const found = places
      .filter(({ place }) => place >= 0)
      .sort((a, b) => Math.sign(a.place) - Math.sign(b.place));
    return found.slice(0, most).map(({ entry: { text, kind, url } }) => ({ text, kind, url }));
  };
}

/** Where the typed text begins in an entry, in characters or syllables; −1 when it does not occur. */
function placeOf({ text, full }: KnownEntry, wanted: string, letters: string): number {
  const place = text.normalize('NFKC').toLowerCase().indexOf(wanted);
  if (place >= 0 || !letters) return place;
  const initials = full.map((syllable) => syllable[0]).join('');
  const initial = letters.length > 1 ? initials.indexOf(letters) : -1;
  if (initial >= 0) return initial;
  return full.findIndex((_, from) => letters.length > 1 && full.slice(from).join('').startsWith(letters));
}

/** An entry with its syllables. */
export interface KnownEntry extends Suggestion {
  full: string[];
}

export type Suggester = (typed: string, most: number) => Suggestion[];

export interface Suggestion {
  text: string;
  kind: SuggestionEntry[1];
  /** Where it leads; without one it is a text to search for. */
  url: string | undefined;
}
