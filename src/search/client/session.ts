import { foldFrom } from '../fold/index.ts';
import { folderOf, type VolumeEntry } from '../format.ts';
import { allOf, askAnew, describeState, isSameQuery, prepare, viewOf, type Search } from './asked.ts';
import { makeExcerpt } from './excerpt.ts';
import { OutdatedError } from './files.ts';
import { phrasesOf } from './parse.ts';
import type { Report, Result, SearchRequest } from './report.ts';
import { arrange, describe, overlaps, shownYears, type Conditions, type Item } from './view.ts';
import { createVolumes, type VolumesOptions } from './volumes.ts';

/**
 * Answers queries over all volumes, newest first. Each call of `search` reports again and again until its report says
 * `done`; a later call silences an earlier one. A query that only changes in its conditions is not asked of the volumes again.
 */
export function createSession({ titleField, ...options }: SessionOptions): Session {
  const volumes = createVolumes(options);
  const texts = new Map<Item['hit'], Promise<Result>>();
  let current: Search | undefined;
  let turn = 0;

  return {
    async search(request, report) {
      const mine = ++turn;
      const isCurrent = () => mine === turn;
      const isAnew = !current || !isSameQuery(current, request) || Boolean(request.retry);
      // What is known is asked at once; whether it is still what is published turns out meanwhile.
      let refreshed = isAnew ? settle(volumes.refresh()) : undefined;
      if (!volumes.known) throwIf(await (refreshed ??= settle(volumes.refresh())));
      if (isAnew) {
        const search = await prepare(request, current);
        if (!isCurrent()) return;
        if (search.main !== current?.main) texts.clear();
        current = search;
      }
      const search = current!;
      for (;;) {
        const entries = volumes.known!;
        const answer = await ask(search, entries, request, isCurrent, report);
        if (!isCurrent()) return;
        const isHurt = search.failed.size > 0;
        const error = await (isHurt ? settle(volumes.refresh()) : refreshed);
        refreshed = undefined;
        if (isHurt && error instanceof OutdatedError) throw error;
        if (!isCurrent()) return;
        if (namesOf(volumes.known!) === namesOf(entries)) return report(answer);
        search.failed.clear();
      }
    },

    async count(text, conditions) {
      if (!volumes.known) await volumes.refresh();
      const { query } = await askAnew(text);
      if (query.wanted.length === 0) return 0;
      const entries = volumes.known!.filter((entry) => mayHold(entry, conditions));
      const answers = await Promise.all(
        entries.map(async (entry) => {
          const volume = await volumes.open(entry);
          return describe(volume, await volume.find(query));
        }),
      );
      return arrange(answers, conditions).exact.length;
    },

    warm: () => volumes.warm(),
  };

  /** Asks the volumes that have not answered yet, with reports in between; gives the final one. */
  async function ask(
    search: Search,
    all: VolumeEntry[],
    request: SearchRequest,
    isCurrent: () => boolean,
    report: (report: Report) => void,
  ): Promise<Report> {
    const isEmpty = search.main.query.wanted.length === 0;
    const entries = isEmpty ? [] : all.filter((entry) => mayHold(entry, request));
    const waiting = entries.filter((entry) => !isKnown(entry, search));
    const started = performance.now();
    let early: Result[] = [];
    let isHeldBack = true;
    let isOver = false;

    const tell = async () => {
      // A reader on a slow line sees what there is, once; a fast one is spared the texts that a later volume would displace.
      if (!isHeldBack && early.length === 0) {
        const few = Math.min(request.count, atFirst);
        const results = await readAll(viewOf(entries, search.main, request).exact, few, search);
        if (early.length === 0) early = results;
      }
      if (isCurrent() && !isOver) report(describeState({ all, entries }, search, request, early, []));
    };
    const askNext = async (): Promise<boolean> => {
      const entry = waiting.shift();
      if (!entry || !isCurrent()) return false;
      try {
        const volume = await volumes.open(entry);
        const asked = allOf(search);
        const found = await Promise.all(asked.map(({ query }) => volume.find(query)));
        for (const [i, { answers }] of asked.entries())
          answers.set(folderOf(entry), describe(volume, found[i]!));
      } catch {
        fail(entry, search);
      }
      if (waiting.length > 0 && isCurrent()) void tell();
      return true;
    };
    if (waiting.length > 0) await tell();
    // While the newest volume is asked the others are opened, where that is little; then they share the line.
    const asked = askNext();
    if (entries[0])
      void volumes
        .open(entries[0])
        .then(turnOver)
        .then(
          () => openSmall(waiting),
          () => undefined,
        );
    await asked;
    const release = () => {
      isHeldBack = false;
      void tell();
    };
    const left = hold - (performance.now() - started);
    const timer = left > 0 ? setTimeout(release, left) : release();
    await turnOver();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (await askNext());
      }),
    );
    clearTimeout(timer ?? undefined);
    isOver = true;
    for (;;) {
      const failed = search.failed.size;
      const { exact, loose } = viewOf(entries, search.main, request);
      const results = await readAll(exact, request.count, search);
      const looser = await readAll(loose, request.looseCount, search);
      // A volume whose texts could not be read makes room for hits of the others.
      if (search.failed.size === failed)
        return { ...describeState({ all, entries }, search, request, results, looser), state: 'done' };
    }
  }

  /** Opens the first volumes that together have few records, and so small tables. What fails is told when they are asked. */
  function openSmall(entries: VolumeEntry[]): void {
    let records = 0;
    for (const entry of entries) {
      records += entry.records;
      if (records < smallTables) volumes.open(entry).catch(() => undefined);
    }
  }

  /** The texts of the first hits; those of a volume that fails are left out, and the volume counts as failed. */
  async function readAll(items: Item[], count: number, search: Search): Promise<Result[]> {
    const found = await Promise.all(
      items.slice(0, count).map(async (item) => {
        try {
          if (!texts.has(item.hit)) texts.set(item.hit, read(item, search));
          return await texts.get(item.hit)!;
        } catch {
          texts.delete(item.hit);
          fail(item.volume, search);
          return undefined;
        }
      }),
    );
    return found.filter((result) => result !== undefined);
  }

  async function read(item: Item, { main }: Search): Promise<Result> {
    const volume = await volumes.open(item.volume);
    const { url, meta, fields, fold } = await volume.read(item.number);
    const phrases = phrasesOf(main.query).map(({ units }) => units);
    const excerpt = makeExcerpt({ fields }, phrases, titleField, foldFrom(fold));
    return { url, meta, date: item.date, facets: item.facets, ...excerpt };
  }

  function fail(entry: VolumeEntry, search: Search): void {
    search.failed.add(folderOf(entry));
    for (const { answers } of allOf(search)) answers.delete(folderOf(entry));
    volumes.drop(entry);
  }
}

/** Lets the files that were asked for go out before those of whoever waits for it. */
const turnOver = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Waits for a promise without throwing, and gives what it was rejected with. */
const settle = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

function throwIf(error: unknown): void {
  if (error) throw error;
}

const namesOf = (entries: VolumeEntry[]) => entries.map(folderOf).join();

const isKnown = (entry: VolumeEntry, search: Search) =>
  search.failed.has(folderOf(entry)) || allOf(search).every(({ answers }) => answers.has(folderOf(entry)));

function mayHold({ from, to }: VolumeEntry, conditions: Conditions): boolean {
  const years = shownYears(conditions);
  return overlaps(from, '', years.to) && overlaps(to, years.from, '');
}

/** Milliseconds from the question on that results are held back for later volumes. */
const hold = 600;
/** Volumes asked at the same time, after the newest. */
const atOnce = 8;
/** Records whose tables, of some 6 bytes each, do not keep the newest results waiting. */
const smallTables = 8000;
/** Results that are shown before the last volume has answered. */
const atFirst = 5;

export interface Session {
  /** Rejects when the list of volumes cannot be had, and with `OutdatedError` when the page is too old for what is published. */
  search(request: SearchRequest, report: (report: Report) => void): Promise<void>;
  /** How many pages a query finds. Rejects when a volume cannot be had. */
  count(text: string, conditions: Conditions): Promise<number>;
  /** Fetches what any query needs, before there is one. */
  warm(): void;
}

export interface SessionOptions extends VolumesOptions {
  /** The field that a result is headed with. */
  titleField: string;
}
