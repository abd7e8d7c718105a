import { pinyin } from 'pinyin-pro';
import type { SuggestionEntry, Suggestions } from '../format.ts';
import type { ListedRecord } from './listed.ts';

/**
 * What is offered while typing: the values of the facets named in `suggest`, the most used first, then the newest titles.
 * Pinyin is found here, so that the browser needs only a table of the characters that occur.
 */
export function collectSuggestions(
  records: ListedRecord[],
  { suggest, names, suggestTitles, headings }: SuggestionOptions,
): Suggestions {
  const entries: SuggestionEntry[] = [
    ...withoutTwins(suggest.flatMap((key) => values(records, key))),
    ...titles(records, headings[0]!, suggestTitles),
  ];
  const usual = new Map<string, string>();
  for (const [text] of entries)
    for (const char of text) if (isHan.test(char)) usual.set(char, usual.get(char) ?? syllables(char));

  for (const entry of entries) {
    const spoken = syllables(entry[0], names.includes(entry[1]) && isShort(entry[0]) ? 'surname' : 'normal');
    const expected = [...entry[0]]
      .filter((char) => isHan.test(char))
      .map((char) => usual.get(char))
      .join(' ');
    if (spoken !== expected) entry.splice(2, 2, entry[2] ?? '', spoken);
  }
  const table: Record<string, string> = {};
  for (const [char, syllable] of [...usual].sort()) table[syllable] = (table[syllable] ?? '') + char;
  return { pinyin: table, entries };
}

const isHan = /\p{Script=Han}/u;

const syllables = (text: string, mode: 'normal' | 'surname' = 'normal') =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true, mode }).join(' ');

/** Longer names are mostly those of bodies, which begin with no surname: 区总工会; what tells namesakes apart stands in brackets. */
const isShort = (name: string) => [...name.replace(/（.*$/, '')].length <= 3;

/** A name of two kinds that is searched for, be it this or that, is offered once. */
function withoutTwins(entries: SuggestionEntry[]): SuggestionEntry[] {
  const searched = new Set<string>();
  return entries.filter(([text, , url]) => {
    const isTwin = !url && searched.has(text);
    if (!url) searched.add(text);
    return !isTwin;
  });
}

function values(records: ListedRecord[], key: string): SuggestionEntry[] {
  const counts = new Map<string, number>();
  const own = new Map<string, string>();
  for (const { facets, pages } of records) {
    for (const value of facets[key] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const [value, page] of Object.entries(pages?.[key] ?? {})) own.set(value, page);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value]) => (own.has(value) ? [value, key, own.get(value)!] : [value, key]));
}

function titles(records: ListedRecord[], field: string, most: number): SuggestionEntry[] {
  const newest = [...records].sort((a, b) =>
    a.date === b.date ? (a.url < b.url ? -1 : 1) : a.date < b.date ? 1 : -1,
  );
  return newest
    .slice(0, most)
    .flatMap(({ url, title }): SuggestionEntry[] => (title ? [[title, field, url]] : []));
}

interface SuggestionOptions {
  suggest: string[];
  names: string[];
  suggestTitles: number;
  headings: string[];
}
