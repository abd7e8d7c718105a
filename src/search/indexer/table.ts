import { writeColumn, writeLength, writeStarts } from '../columns.ts';
import type { FacetColumn, VolumeTable } from '../format.ts';
import type { SearchRecord } from '../record.ts';
import { partings, type IndexChunk } from './metadata.ts';

/** The table of a volume, for records in the order of their numbers. */
export function writeTable(
  records: SearchRecord[],
  { pagefind, group, heads, lengths, chunks }: TableParts,
): VolumeTable {
  return {
    pagefind,
    records: records.length,
    group,
    dates: runs(records.map(({ date }) => date)),
    heads: writeColumn(heads),
    lengths: writeColumn(lengths.map(writeLength)),
    facets: facetColumns(records),
    starts: writeStarts(partings(chunks)),
  };
}

function runs(dates: string[]): [string, number][] {
  const found: [string, number][] = [];
  for (const date of dates) {
    if (found.at(-1)?.[0] === date) found.at(-1)![1]++;
    else found.push([date, 1]);
  }
  return found;
}

function facetColumns(records: SearchRecord[]): Record<string, FacetColumn> {
  const keys = [...new Set(records.flatMap(({ facets }) => Object.keys(facets)))].sort();
  return Object.fromEntries(
    keys.map((key) => [key, facetColumn(records.map(({ facets }) => facets[key] ?? []))]),
  );
}

function facetColumn(choices: string[][]): FacetColumn {
  const values = inOrderOfUse(choices.flat());
  const place = new Map(values.map((value, i) => [value, i]));
  const several = (choice: string[]) => choice.map((value) => place.get(value)!).join(' ');
  const sets = inOrderOfUse(choices.filter(({ length }) => length > 1).map(several));
  const setPlace = new Map(sets.map((set, i) => [set, i]));
  const number = (choice: string[]) =>
    choice.length > 1
      ? 1 + values.length + setPlace.get(several(choice))!
      : choice.length && 1 + place.get(choice[0]!)!;
  return {
    values,
    sets: sets.map((set) => set.split(' ').map(Number)),
    column: writeColumn(choices.map(number)),
  };
}

/** The most used first, so that most numbers are small. */
function inOrderOfUse(items: string[]): string[] {
  const uses = new Map<string, number>();
  for (const item of items) uses.set(item, (uses.get(item) ?? 0) + 1);
  return [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([item]) => item);
}

interface TableParts {
  pagefind: string;
  group: number;
  /** Of each record the places that belong to its headings, and the characters that are searched. */
  heads: number[];
  lengths: number[];
  chunks: IndexChunk[];
}
