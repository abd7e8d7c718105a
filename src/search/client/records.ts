import { readColumn, readLength } from '../columns.ts';
import type { FacetColumn, VolumeTable } from '../format.ts';

/** What a volume's table says of its records, read once. */
export function readRecords({ dates, heads, lengths, facets }: VolumeTable): Records {
  const days = dates.flatMap(([date, count]) => Array<string>(count).fill(date));
  const headings = readColumn(heads);
  const steps = readColumn(lengths);
  const columns = Object.entries(facets).map(([key, column]) => [key, readFacet(column)] as const);
  const all = days.map((date, number) => ({
    date,
    heading: headings[number]!,
    length: readLength(steps[number]!),
    facets: Object.fromEntries(
      columns.flatMap(([key, choices]) => (choices[number]!.length ? [[key, choices[number]!]] : [])),
    ),
  }));
  return (number) => all[number]!;
}

function readFacet({ values, sets, column }: FacetColumn): string[][] {
  const choices = [
    [],
    ...values.map((value) => [value]),
    ...sets.map((set) => set.map((place) => values[place]!)),
  ];
  return readColumn(column).map((place) => choices[place]!);
}

/** The record of a number. */
export type Records = (number: number) => RecordFacts;

export interface RecordFacts {
  date: string;
  /** Words in its headings, which come first in its text. */
  heading: number;
  /** Words in its text, roughly. */
  length: number;
  facets: Record<string, string[]>;
}
