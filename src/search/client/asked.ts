import { foldFor } from '../fold/index.ts';
import { folderOf, type VolumeEntry } from '../format.ts';
import { parseQuery, type ParsedQuery, type Phrase } from './parse.ts';
import { wordsAsked } from './phrases.ts';
import type { Report, Result, SearchRequest, Understood } from './report.ts';
import { arrange, type Answer, type Conditions, type Item, type View } from './view.ts';

/** What is asked of the volumes together: the query, and those that its counts are compared with. */
export interface Search {
  main: Asked;
  compared: Asked[];
  /** Folders of the volumes that could not be had. */
  failed: Set<string>;
}

/** A query, and what the volumes have answered to it, by their folders. */
export interface Asked {
  text: string;
  query: ParsedQuery;
  answers: Map<string, Answer>;
}

/** A search; what an earlier one has been answered is kept. */
export async function prepare({ text, compare }: SearchRequest, earlier?: Search): Promise<Search> {
  const known = earlier ? allOf(earlier) : [];
  const ask = async (text: string) => known.find((asked) => asked.text === text) ?? askAnew(text);
  const [main, ...compared] = await Promise.all([text, ...compare].map(ask));
  return { main: main!, compared, failed: new Set() };
}

export async function askAnew(text: string): Promise<Asked> {
  return { text, query: parseQuery(text, await foldFor(text)), answers: new Map() };
}

/** Words that are asked of each volume in all, of which each may stand in a file of its own. */
export const wordsOf = (search: Search) =>
  allOf(search)
    .flatMap(({ query }) => [...query.wanted.flat(), ...query.unwanted])
    .reduce((sum, phrase) => sum + wordsAsked(phrase), 0);

export const isKnown = (entry: VolumeEntry, search: Search) =>
  search.failed.has(folderOf(entry)) || allOf(search).every(({ answers }) => answers.has(folderOf(entry)));

export const allOf = ({ main, compared }: Search) => [main, ...compared];

export const isSameQuery = ({ main, compared }: Search, { text, compare }: SearchRequest) =>
  JSON.stringify([main, ...compared].map((asked) => asked.text)) === JSON.stringify([text, ...compare]);

export const viewOf = (entries: VolumeEntry[], { answers }: Asked, conditions: Conditions): View =>
  arrange(
    entries.flatMap((entry) => answers.get(folderOf(entry)) ?? []),
    conditions,
  );

/**
 * A report on the way. A text that could not be read has taken its volume out of the answers: what is left is counted anew.
 *
 * @param all the volumes that there are, of which `entries` are asked.
 */
export function describeState(
  { all, entries }: { all: VolumeEntry[]; entries: VolumeEntry[] },
  { main, compared, failed }: Search,
  request: SearchRequest,
  results: Result[],
  loose: Result[],
): Report {
  const view = viewOf(entries, main, request);
  const dates = all
    .flatMap(({ from, to }) => [from, to])
    .filter(Boolean)
    .sort();
  return {
    state: 'loading',
    query: understood(main.query),
    count: view.exact.length,
    all: view.all,
    facets: view.facets,
    dates: view.dates,
    span: { from: dates[0] ?? '', to: dates.at(-1) ?? '' },
    compared: compared.map((asked) => ({
      ...{ text: asked.text, query: understood(asked.query) },
      dates: viewOf(entries, asked, request).dates,
    })),
    results,
    loose,
    looseCount: view.loose.length,
    words: view.all > 0 ? [] : countWords(view.loose, main.query),
    volumes: entries.length,
    answered: entries.filter((entry) => main.answers.has(folderOf(entry))).length,
    failed: [...new Set(entries.filter((entry) => failed.has(folderOf(entry))).map(nameOf))],
  };
}

/** As readers know it, whatever parts it lies in. */
const nameOf = ({ id, volume = id }: VolumeEntry) => volume;

const countWords = (items: Item[], { wanted }: ParsedQuery) =>
  wanted.length < 2
    ? []
    : wanted.map((group, place) => ({
        texts: textsOf(group),
        count: items.filter(({ hit }) => hit.phrases[place]!.first < Infinity).length,
      }));

/** What of a query was understood, in the words of the reader. */
const understood = ({ wanted, unwanted, ignored }: ParsedQuery): Understood => ({
  wanted: wanted.map(textsOf),
  unwanted: textsOf(unwanted),
  ignored,
});

/** A word that is asked for in two forms was typed once. */
const textsOf = (phrases: readonly Phrase[]) => [...new Set(phrases.map(({ text }) => text))];
