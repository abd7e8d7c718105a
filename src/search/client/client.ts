import type { EarlySearch } from './early.ts';
import type { Answer, Order } from './worker.ts';
import type { Failure, Report, SearchRequest } from './report.ts';
import type { Conditions } from './view.ts';

/** Search in the browser, by the worker that `startEarly` has started in the head of the page. */
export function createSearchClient(early: EarlySearch): SearchClient {
  let worker: Worker | undefined;
  let latest = 0;
  let lastCount = 0;
  let listener: Listener | undefined;
  const counted = new Map<number, (count: number) => void>();

  function take(): Worker {
    const taken = early.worker ?? early.start();
    early.worker = undefined;
    taken.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('count' in data) counted.get(data.id)?.(data.count);
      if (data.id !== latest) return;
      if ('failure' in data) listener?.fail(data.failure);
      else if ('report' in data) listener?.report(data.report);
    };
    taken.onerror = () => {
      worker = undefined;
      listener?.fail('unreachable');
    };
    return taken;
  }

  const send = (order: Order) => (worker ??= take()).postMessage(order);

  return {
    search(request, next) {
      listener = next;
      counted.clear();
      send({ id: ++latest, request });
    },
    count(text, conditions) {
      // No number of a search; what a later search makes useless is not waited for.
      const id = --lastCount;
      return new Promise((resolve) => {
        counted.set(id, resolve);
        send({ id, text, conditions });
      });
    },
    stop() {
      latest++;
    },
  };
}

export interface SearchClient {
  /** Silences an earlier search. Reports until one says `done`, or fails once. */
  search(request: SearchRequest, listener: Listener): void;
  /** How many pages a query finds; never settles where that cannot be had, or another search has begun. */
  count(text: string, conditions: Conditions): Promise<number>;
  stop(): void;
}

export interface Listener {
  report(report: Report): void;
  fail(failure: Failure): void;
}
