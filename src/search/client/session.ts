import { folderOf, type VolumeEntry } from '../format.ts';
import { answer, mayHold } from './answer.ts';
import { askAnew, isSameQuery, prepare, type Search } from './asked.ts';
import { OutdatedError } from './files.ts';
import type { Report, SearchRequest } from './report.ts';
import { createTexts } from './texts.ts';
import { arrange, describe, type Conditions } from './view.ts';
import { createVolumes, type VolumesOptions } from './volumes.ts';

/**
 * Answers queries over all volumes, newest first. Each call of `search` reports again and again until its report says
 * `done`; a later call silences an earlier one. A query that only changes in its conditions is not asked of the volumes again.
 */
export function createSession({ titleField, ...options }: SessionOptions): Session {
  const volumes = createVolumes(options);
  const texts = createTexts(volumes, titleField);
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
        if (search.main !== current?.main) texts.forget();
        current = search;
      }
      const search = current!;
      for (;;) {
        const all = volumes.known!;
        const final = await answer(search, request, { all, volumes, texts, isCurrent, report });
        if (!isCurrent()) return;
        const isHurt = search.failed.size > 0;
        const error = await (isHurt ? settle(volumes.refresh()) : refreshed);
        refreshed = undefined;
        if (isHurt && error instanceof OutdatedError) throw error;
        if (!isCurrent()) return;
        if (namesOf(volumes.known!) === namesOf(all)) return report(final);
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
}

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
