import { folderOf, type VolumeEntry } from '../format.ts';
import { allOf, describeState, isKnown, viewOf, wordsOf, type Search } from './asked.ts';
import type { Report, Result, SearchRequest } from './report.ts';
import { failVolume, type Texts } from './texts.ts';
import { askInTurn } from './turns.ts';
import { describe, overlaps, shownYears, type Conditions } from './view.ts';
import type { Volumes } from './volumes.ts';

/** Asks the volumes that have not answered a search yet, with reports in between; gives the final one. */
export async function answer(
  search: Search,
  request: SearchRequest,
  { all, volumes, texts, isCurrent, report }: Asking,
): Promise<Report> {
  const isEmpty = search.main.query.wanted.length === 0;
  const entries = isEmpty ? [] : all.filter((entry) => mayHold(entry, request));
  let first: Result[] = [];
  let isHeldBack = true;
  let isReading = false;
  let isOver = false;
  let soon: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    clearTimeout(soon);
    soon = undefined;
    if (isCurrent() && !isOver) report(describeState({ all, entries }, search, request, first, []));
  };
  /** A reader on a slow line sees what there is, once; a fast one is spared the texts that a later volume would displace. */
  const showFirst = async () => {
    const { exact } = viewOf(entries, search.main, request);
    if (isHeldBack || isReading || exact.length === 0 || !isCurrent()) return;
    isReading = true;
    const items = exact.slice(0, Math.min(request.count, atFirst));
    for (const results of [items.slice(0, 1), items.slice(1)].map((part) => texts.read(part, search))) {
      first = [...first, ...(await results)];
      tell();
    }
    isReading = first.length > 0;
  };
  const ask = async (entry: VolumeEntry) => {
    if (!isCurrent()) return;
    try {
      const volume = await volumes.open(entry);
      const asked = allOf(search);
      const found = await Promise.all(asked.map(({ query }) => volume.find(query)));
      for (const [i, { answers }] of asked.entries())
        answers.set(folderOf(entry), describe(volume, found[i]!));
    } catch {
      failVolume(entry, search, volumes);
    }
    // Answers that come together are told together: for each report the page counts and draws anew.
    soon ??= setTimeout(tell, between);
    void showFirst();
  };

  const waiting = entries.filter((entry) => !isKnown(entry, search));
  if (waiting.length > 0) tell();
  const held = setTimeout(() => {
    isHeldBack = false;
    void showFirst();
  }, hold);
  const open = (entry: VolumeEntry) => void volumes.open(entry).catch(() => undefined);
  await askInTurn(waiting, { ask, open, isLight: wordsOf(search) <= fewWords });
  for (;;) {
    const failed = search.failed.size;
    const { exact, loose } = viewOf(entries, search.main, request);
    const results = await texts.read(exact.slice(0, request.count), search);
    const looser = await texts.read(loose.slice(0, request.looseCount), search);
    // A volume whose texts could not be read makes room for hits of the others.
    if (search.failed.size > failed) continue;
    for (const timer of [held, soon]) clearTimeout(timer);
    isOver = true;
    return { ...describeState({ all, entries }, search, request, results, looser), state: 'done' };
  }
}

/** Whether the dates of a volume leave room for hits. */
export function mayHold({ from, to }: VolumeEntry, conditions: Conditions): boolean {
  const years = shownYears(conditions);
  return overlaps(from, '', years.to) && overlaps(to, years.from, '');
}

/** Milliseconds from the question on that results are held back for later volumes. */
const hold = 600;
/** Milliseconds from a volume's answer to the report of it, at most. */
const between = 100;
/** Results that are shown before the last volume has answered. */
const atFirst = 5;
/** Words up to which a query is asked of volumes beside the newest. */
const fewWords = 8;

interface Asking {
  /** The volumes that there are. */
  all: VolumeEntry[];
  volumes: Volumes;
  texts: Texts;
  /** Whether the search has not been silenced by a later one. */
  isCurrent: () => boolean;
  report: (report: Report) => void;
}
