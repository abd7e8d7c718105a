import type { SearchRecord } from '../record.ts';

/**
 * The volumes of all records, newest first; they are compared by their names, as years are. The newest, which grows, lies in parts, so that
 * one issue more builds a small part anew; any other is one.
 */
export function volumesOf<T extends Placed>(records: readonly T[]): VolumePart<T>[] {
  const byAddress = [...records].sort((a, b) => (a.url < b.url ? -1 : 1));
  const volumes = new Map<string, T[]>();
  for (const record of byAddress) {
    const members = volumes.get(record.volume);
    if (members) members.push(record);
    else volumes.set(record.volume, [record]);
  }
  return [...volumes]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([id, members], place) => (place === 0 ? partsOf(id, members) : [{ id, members }]));
}

/** By date, and within one date from the last address to the first, so that the newest and first has the highest number. */
export function inOrder<T extends Pick<Placed, 'url' | 'date'>>(records: readonly T[]): T[] {
  const byAddress = [...records].sort((a, b) => (a.url < b.url ? 1 : -1));
  return byAddress.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The parts of a volume, newest first. Their names are in that order, too. */
function partsOf<T extends Placed>(volume: string, members: readonly T[]): VolumePart<T>[] {
  const sorted = inOrder(members);
  const ends = [...new Set(fullParts(sorted.length).map((end) => startOfDate(sorted, end)))];
  return [...ends, sorted.length]
    .map((end, place) => sorted.slice(ends[place - 1] ?? 0, end))
    .filter((members) => members.length > 0)
    .map((members, place) =>
      place === 0 ? { id: volume, members } : { id: `${volume}-${place + 1}`, volume, members },
    )
    .reverse();
}

/**
 * Where full parts end, the oldest first: as many records as fit of the largest size, then of the next; of 1,300 at 1,024 and 1,280. What is
 * added comes behind them, until it fills a part and goes into the one before. So a record is built anew a few times only, however large
 * the volume, and the parts are few.
 */
function fullParts(records: number): number[] {
  let size = smallest;
  while (size * growth <= records) size *= growth;
  const ends: number[] = [];
  for (; size >= smallest; size /= growth) ends.push(records - (records % size));
  return ends;
}

/** Records of one date stay together: another one may come between them. */
function startOfDate(sorted: readonly Placed[], place: number): number {
  const date = sorted[place]?.date;
  while (place > 0 && sorted[place - 1]!.date === date) place--;
  return place;
}

/** Records in a full part of the smallest size: a second of work. */
const smallest = 128;
/** How many of one size make one of the next. */
const growth = 8;

type Placed = Pick<SearchRecord, 'url' | 'volume' | 'date'>;

interface VolumePart<T> {
  id: string;
  /** What it is a part of, where that has another name. */
  volume?: string;
  members: T[];
}
