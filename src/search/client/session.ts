import { foldFor, foldFrom } from '../fold/index.ts';
import { folderOf, type VolumeEntry } from '../format.ts';
import { makeExcerpt } from './excerpt.ts';
import { OutdatedError } from './files.ts';
import { parseQuery, type ParsedQuery } from './parse.ts';
import type { Report, Result, SearchRequest } from './report.ts';
import { arrange, describe, overlaps, type Answer, type Conditions, type Item, type View } from './view.ts';
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
      const isAnew = current?.text !== request.text || Boolean(request.retry);
      // What is known is asked at once; whether it is still what is published turns out meanwhile.
      let refreshed = isAnew ? settle(volumes.refresh()) : undefined;
      if (!volumes.known) throwIf(await (refreshed ??= settle(volumes.refresh())));
      if (isAnew) {
        const search = await begin(request);
        if (!isCurrent()) return;
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
  };

  async function begin({ text }: SearchRequest): Promise<Search> {
    const answers = current?.text === text ? current.answers : new Map<string, Answer>();
    texts.clear();
    return { text, query: parseQuery(text, await foldFor(text)), answers, failed: new Set() };
  }

  /** Asks the volumes that have not answered yet, with reports in between; gives the final one. */
  async function ask(
    search: Search,
    all: VolumeEntry[],
    request: SearchRequest,
    isCurrent: () => boolean,
    report: (report: Report) => void,
  ): Promise<Report> {
    const isEmpty = search.query.wanted.length === 0;
    const entries = isEmpty ? [] : all.filter(({ from, to }) => mayHold(from, to, request));
    const waiting = entries.filter((entry) => !isKnown(entry, search));
    let isHeldBack = true;
    let isOver = false;

    const tell = async () => {
      // A reader on a slow line sees what there is; a fast one is spared the texts that a later volume would displace.
      const shown = isHeldBack
        ? []
        : await readAll(viewOf(entries, search, request).exact, request.count, search);
      if (isCurrent() && !isOver) report(describeState(entries, search, request, shown, []));
    };
    const askNext = async (): Promise<boolean> => {
      const entry = waiting.shift();
      if (!entry || !isCurrent()) return false;
      try {
        const volume = await volumes.open(entry);
        search.answers.set(folderOf(entry), describe(volume, await volume.find(search.query)));
      } catch {
        fail(entry, search);
      }
      if (waiting.length > 0 && isCurrent()) await tell();
      return true;
    };
    if (waiting.length > 0) await tell();
    // The newest volume has the line for itself; the others then share it.
    await askNext();
    const timer = setTimeout(() => {
      isHeldBack = false;
      void tell();
    }, hold);
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (await askNext());
      }),
    );
    clearTimeout(timer);
    isOver = true;
    for (;;) {
      const failed = search.failed.size;
      const { exact, loose } = viewOf(entries, search, request);
      const results = await readAll(exact, request.count, search);
      const looser = await readAll(loose, request.looseCount, search);
      // A volume whose texts could not be read makes room for hits of the others.
      if (search.failed.size === failed)
        return { ...describeState(entries, search, request, results, looser), state: 'done' };
    }
  }

  /** The texts of the first hits; those of a volume that fails are left out, and the volume counts as failed. */
  async function readAll(items: Item[], count: number, search: Search): Promise<Result[]> {
    const found = await Promise.all(
      items.slice(0, count).map(async (item) => {
        try {
          if (!texts.has(item.hit)) texts.set(item.hit, read(item, search.query));
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

  async function read(item: Item, { wanted }: ParsedQuery): Promise<Result> {
    const volume = await volumes.open(item.volume);
    const { url, meta, fields, fold } = await volume.read(item.number);
    const phrases = wanted.map(({ units }) => units);
    const excerpt = makeExcerpt({ fields }, phrases, titleField, foldFrom(fold));
    return { url, meta, date: item.date, facets: item.facets, ...excerpt };
  }

  function fail(entry: VolumeEntry, search: Search): void {
    search.failed.add(folderOf(entry));
    search.answers.delete(folderOf(entry));
    volumes.drop(entry);
  }
}

/** A report on the way. A text that could not be read has taken its volume out of the answers: what is left is counted anew. */
function describeState(
  entries: VolumeEntry[],
  search: Search,
  request: SearchRequest,
  results: Result[],
  loose: Result[],
): Report {
  const view = viewOf(entries, search, request);
  return {
    state: 'loading',
    count: view.exact.length,
    all: view.all,
    facets: view.facets,
    results,
    loose,
    looseCount: view.loose.length,
    words: view.all > 0 ? [] : countWords(view.loose, search.query),
    volumes: entries.length,
    answered: entries.filter((entry) => search.answers.has(folderOf(entry))).length,
    failed: entries.filter((entry) => search.failed.has(folderOf(entry))).map(({ id }) => id),
  };
}

const viewOf = (entries: VolumeEntry[], { answers }: Search, conditions: Conditions): View =>
  arrange(
    entries.flatMap((entry) => answers.get(folderOf(entry)) ?? []),
    conditions,
  );

const countWords = (items: Item[], { wanted }: ParsedQuery) =>
  wanted.length < 2
    ? []
    : wanted.map(({ text }, place) => ({
        text,
        count: items.filter(({ hit }) => hit.phrases[place]!.first < Infinity).length,
      }));

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

const isKnown = (entry: VolumeEntry, { answers, failed }: Search) =>
  answers.has(folderOf(entry)) || failed.has(folderOf(entry));

const mayHold = (from: string, to: string, range: Conditions) =>
  overlaps(from, '', range.to) && overlaps(to, range.from, '');

/** Milliseconds that results are held back for later volumes, counted from the first answer. */
const hold = 600;
/** Volumes asked at the same time, after the newest. */
const atOnce = 4;

export interface Session {
  /** Rejects when the list of volumes cannot be had, and with `OutdatedError` when the page is too old for what is published. */
  search(request: SearchRequest, report: (report: Report) => void): Promise<void>;
}

export interface SessionOptions extends VolumesOptions {
  /** The field that a result is headed with. */
  titleField: string;
}

interface Search {
  text: string;
  query: ParsedQuery;
  /** By the folders of the volumes. */
  answers: Map<string, Answer>;
  failed: Set<string>;
}
