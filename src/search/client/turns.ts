import type { VolumeEntry } from '../format.ts';
import { countNewest } from './newest.ts';

/**
 * Asks volumes, the newest first. Volumes with small tables are opened meanwhile and, where a query asks for few files, asked
 * beside it; the others wait until the files of the newest have come and its texts are on their way.
 *
 * @param ask settles when a volume has answered or failed.
 */
export async function askInTurn(
  entries: readonly VolumeEntry[],
  { ask, open, isLight }: Asking,
): Promise<void> {
  const others = [...entries];
  const first = others.splice(0, countNewest(others)).map(ask);
  const small = countSmall(others);
  const beside = isLight ? others.splice(0, Math.min(small, atOnce)).map(ask) : [];
  if (!isLight) for (const entry of others.slice(0, small)) open(entry);
  await Promise.all(first);
  await turnOver();
  const goOn = async (before?: Promise<void>) => {
    await before;
    for (let next; (next = others.shift());) await ask(next);
  };
  await Promise.all(Array.from({ length: atOnce }, (_, i) => goOn(beside[i])));
}

/** How many of the first volumes have together few records, and so small tables. */
function countSmall(entries: VolumeEntry[]): number {
  let records = 0;
  const end = entries.findIndex((entry) => (records += entry.records) >= smallTables);
  return end < 0 ? entries.length : end;
}

/** Lets the files that were asked for go out before those of whoever waits for it. */
const turnOver = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Volumes asked at the same time, beside the newest. */
const atOnce = 8;
/** Records whose tables, of some 6 bytes each, do not keep the newest results waiting. */
const smallTables = 8000;

interface Asking {
  ask(entry: VolumeEntry): Promise<void>;
  /** Fetches what any query needs of a volume. */
  open(entry: VolumeEntry): void;
  /** Whether few files are asked for of each volume. */
  isLight: boolean;
}
