import workerUrl from './worker.ts?worker&url';
import type { Answer, Order } from './worker.ts';
import type { Failure, Report, SearchRequest } from './report.ts';

/**
 * Search in the browser. `base` is the folder of the index, ending with a slash; `titleField` names the field that heads a
 * result. The worker starts with the first query.
 */
export function createSearchClient({ base, titleField }: ClientOptions): SearchClient {
  let worker: Worker | undefined;
  let latest = 0;
  let listener: Listener | undefined;

  function start(): Worker {
    const started = new Worker(trustedWorkerUrl, { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.id !== latest) return;
      if ('failure' in data) listener?.fail(data.failure);
      else listener?.report(data.report);
    };
    started.onerror = () => {
      worker = undefined;
      listener?.fail('unreachable');
    };
    send(started, { base: new URL(base, location.href).href, titleField });
    return started;
  }

  return {
    search(request, next) {
      listener = next;
      send((worker ??= start()), { id: ++latest, request });
    },
    stop() {
      latest++;
    },
  };
}

/** Where a page requires Trusted Types, a worker is started by no plain text; its policy has to name this one. */
const trustedWorkerUrl =
  (window as TrustedWindow).trustedTypes
    ?.createPolicy('search-worker', { createScriptURL: () => workerUrl })
    .createScriptURL('') ?? workerUrl;

const send = (worker: Worker, order: Order) => worker.postMessage(order);

export interface SearchClient {
  /** Silences an earlier search. Reports until one says `done`, or fails once. */
  search(request: SearchRequest, listener: Listener): void;
  stop(): void;
}

export interface Listener {
  report(report: Report): void;
  fail(failure: Failure): void;
}

interface ClientOptions {
  base: string;
  titleField: string;
}

/** The part of Trusted Types that is used here: the types of TypeScript do not have them. */
interface TrustedWindow {
  trustedTypes?: {
    createPolicy: (name: string, rules: { createScriptURL: (text: string) => string }) => typeof rules;
  };
}
