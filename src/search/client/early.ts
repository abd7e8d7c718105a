import type { Order } from './worker.ts';

/**
 * For the head of a search page: starts the worker while the page is still arriving, and tells it where the index is, so that
 * it fetches what any query needs. Sent as it stands, with its settings behind it: it may use nothing from outside.
 */
export function startEarly({ worker: url, base, titleField }: EarlySettings): void {
  const page = window as EarlyWindow;
  // Where a page requires Trusted Types, a worker is started by no plain text; its policy has to name this one.
  const policy = page.trustedTypes?.createPolicy('search-worker', { createScriptURL: () => url });
  const start = (): Worker => {
    const worker = new Worker(policy?.createScriptURL('') ?? url, { type: 'module' });
    const order: Order = { base: new URL(base, location.href).href, titleField };
    worker.postMessage(order);
    return worker;
  };
  const early: EarlySearch = { start, worker: start() };
  // One that could not be fetched is no use to the page.
  early.worker!.onerror = () => (early.worker = undefined);
  page.earlySearch = early;
}

/** What `startEarly` leaves on the page. */
export const earlySearch = (): EarlySearch => (window as EarlyWindow).earlySearch!;

export interface EarlySettings {
  /** The address of the worker's script. */
  worker: string;
  /** The folder of the index, ending with a slash. */
  base: string;
  /** The field that a result is headed with. */
  titleField: string;
}

export interface EarlySearch {
  worker: Worker | undefined;
  start(): Worker;
}

/** The part of Trusted Types that is used here: the types of TypeScript do not have them. */
type EarlyWindow = Window & {
  earlySearch?: EarlySearch;
  trustedTypes?: {
    createPolicy: (
      name: string,
      rules: { createScriptURL: (text: string) => string },
    ) => { createScriptURL: (text: string) => string };
  };
};
