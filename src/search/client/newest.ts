import type { VolumeEntry } from '../format.ts';

/**
 * How many of the volumes, newest first, are asked first: as many as hold enough for first results. The newest may be a small part of a
 * growing one.
 */
export function countNewest(entries: readonly VolumeEntry[]): number {
  let records = 0;
  const last = entries.findIndex((entry) => (records += entry.records) >= enough);
  return last < 0 ? entries.length : last + 1;
}

const enough = 100;
