import { foldFor } from '../fold/index.ts';
import type { Manifest, VolumeEntry } from '../format.ts';
import { makeExcerpt } from './excerpt.ts';
import type { PagefindModule } from './pagefind.ts';
import { parseQuery, type ParsedQuery } from './parse.ts';
import type { Report, Result, SearchRequest } from './report.ts';
import type { StrictFetch } from './strict-fetch.ts';
import { arrange, describe, overlaps, type Answer, type Conditions, type Item } from './view.ts';
import { openVolume, type Volume } from './volume.ts';

/**
 * Answers queries over all volumes, newest first. Each call of `search` reports again and again until its report says
 * `done`; a later call silences an earlier one. A query that only changes in its conditions is not asked of the volumes again.
 */
export function createSession({ base, titleField, fetcher, loadPagefind }: SessionOptions): Session {
  const volumes = new Map<string, Promise<Volume>>();
  const texts = new Map<Item['hit'], Promise<Result>>();
  let manifest: Promise<Manifest> | undefined;
  let current: Search | undefined;
  let opening: Promise<Volume> | undefined;
  let isRunning = false;
  let turn = 0;

  return {
    async search(request, report) {
      const mine = ++turn;
      const isCurrent = () => mine === turn;
      const entries = (await loadManifest()).volumes;
      if (current?.text !== request.text || request.retry) {
        const query = parseQuery(request.text, await foldFor(request.text));
        if (!isCurrent()) return;
        const kept = current?.text === request.text ? current.answers : new Map();
        current = { text: request.text, query, answers: kept, failed: new Set() };
        texts.clear();
      }
      await run(current, entries, request, isCurrent, report);
    },
  };

  async function run(
    search: Search,
    all: VolumeEntry[],
    request: SearchRequest,
    isCurrent: () => boolean,
    report: (report: Report) => void,
  ) {
    const entries =
      search.query.wanted.length === 0 ? [] : all.filter(({ from, to }) => mayHold(from, to, request));
    const waiting = entries.filter(({ id }) => !search.answers.has(id) && !search.failed.has(id));
    let shown: Result[] = [];
    let isHeldBack = true;
    let isOver = false;

    const tell = async (state: Report['state']) => {
      const view = arrange(answersOf(entries, search), request);
      const last = state === 'done';
      // A reader on a slow line sees what there is; a fast one is spared the texts that a later volume would displace.
      if (last || !isHeldBack) shown = await readAll(view.exact.slice(0, request.count), search);
      const loose = last ? await readAll(view.loose.slice(0, request.looseCount), search) : [];
      if (!isCurrent() || (isOver && !last)) return;
      // A text that could not be read has taken its volume out of the answers: what is left is counted anew.
      const { exact, loose: looser, facets } = arrange(answersOf(entries, search), request);
      const failed = entries.filter(({ id }) => search.failed.has(id)).map(({ id }) => id);
      const answered = entries.filter(({ id }) => search.answers.has(id)).length;
      report({
        state,
        count: exact.length,
        facets,
        results: shown,
        loose,
        looseCount: looser.length,
        failed,
        volumes: entries.length,
        answered,
      });
    };

    const askNext = async (): Promise<boolean> => {
      const entry = waiting.shift();
      if (!entry || !isCurrent()) return false;
      try {
        const volume = await open(entry);
        search.answers.set(entry.id, describe(volume, await volume.find(search.query)));
      } catch {
        fail(entry.id, search);
      }
      if (waiting.length > 0 && isCurrent()) await tell('loading');
      return true;
    };
    if (waiting.length > 0) await tell('loading');
    // The newest volume has the line for itself; the others then share it.
    await askNext();
    const timer = setTimeout(() => {
      isHeldBack = false;
      void tell('loading');
    }, hold);
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (await askNext());
      }),
    );
    clearTimeout(timer);
    isOver = true;
    if (isCurrent()) await tell('done');
  }

  /** The texts of hits; those of a volume that fails are left out, and the volume counts as failed. */
  async function readAll(items: Item[], search: Search): Promise<Result[]> {
    const found = await Promise.all(
      items.map(async (item) => {
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
    const volume = await volumes.get(item.volume);
    if (!volume) throw new Error(`The volume ${item.volume} has failed.`);
    const text = await volume.read(item.hit);
    const { url, meta } = text;
    return { url, meta, date: item.date, facets: item.facets, ...makeExcerpt(text, wanted, titleField) };
  }

  function fail(id: string, search: Search): void {
    search.failed.add(id);
    search.answers.delete(id);
    volumes.delete(id);
  }

  async function open(entry: VolumeEntry): Promise<Volume> {
    if (!volumes.has(entry.id)) volumes.set(entry.id, (opening = begin(entry, opening)));
    return volumes.get(entry.id)!;
  }

  /** Volumes that start together would each load the WebAssembly, and the last one takes the memory of the others. */
  async function begin(entry: VolumeEntry, earlier: Promise<unknown> | undefined): Promise<Volume> {
    if (!isRunning) await earlier?.catch(() => undefined);
    const volume = await openVolume(entry, base, await loadPagefind(), fetcher);
    isRunning = true;
    return volume;
  }

  async function loadManifest(): Promise<Manifest> {
    manifest ??= fetcher
      .fetch(`${base}volumes.json`)
      .then((response) => response.json() as Promise<Manifest>);
    try {
      return await manifest;
    } catch (error) {
      manifest = undefined;
      throw error;
    }
  }
}

const answersOf = (entries: VolumeEntry[], { answers }: Search) =>
  entries.flatMap(({ id }) => answers.get(id) ?? []);

/** Milliseconds that results are held back for later volumes, counted from the first answer. */
const hold = 600;
/** Volumes asked at the same time, after the newest. */
const atOnce = 4;

const mayHold = (from: string, to: string, range: Conditions) =>
  overlaps(from, '', range.to) && overlaps(to, range.from, '');

export interface Session {
  /** Rejects when the list of volumes cannot be had. */
  search(request: SearchRequest, report: (report: Report) => void): Promise<void>;
}

export interface SessionOptions {
  /** The folder of the index, ending with a slash. */
  base: string;
  /** The field that a result is headed with. */
  titleField: string;
  fetcher: StrictFetch;
  loadPagefind: () => Promise<PagefindModule>;
}

interface Search {
  text: string;
  query: ParsedQuery;
  answers: Map<string, Answer>;
  failed: Set<string>;
}
