import { engineFiles } from '../format.ts';
import type { Order } from './worker.ts';

/**
 * For the head of a search page: starts the worker while the page is still arriving, tells it where the index is and what the
 * address asks for, and fetches beside it what it needs first, so that none of these files waits for another. Sent as it
 * stands, with its settings behind it: it may use nothing from outside.
 */
export function startEarly({ worker: url, base: folder, files, ...settings }: EarlySettings): void {
  const page = window as EarlyWindow;
  const base = new URL(folder, location.href).href;
  // Where a page requires Trusted Types, a worker is started by no plain text; its policy has to name this one.
  const policy = page.trustedTypes?.createPolicy('search-worker', { createScriptURL: () => url });
  const start = (asked: string, begun: EarlySettings['files']): Worker => {
    const worker = new Worker(policy?.createScriptURL('') ?? url, { type: 'module' });
    const send = (order: Order) => worker.postMessage(order);
    send({ ...settings, base, asked, begun: begun.map(([name]) => name) });
    for (const [name, cache] of begun)
      void fetch(base + name, { cache })
        .then((response) => (response.ok ? response.arrayBuffer() : undefined))
        .catch(() => undefined)
        .then((content) => send({ name, content }));
    return worker;
  };
  const early: EarlySearch = { start: () => start('', []), worker: start(location.search, files) };
  // One that could not be fetched is no use to the page.
  early.worker!.onerror = () => (early.worker = undefined);
  page.earlySearch = early;
}

/** What any query needs, for `startEarly`; without the folder of Pagefind's script that of the list of volumes. */
export const earlyFiles = (engine: string | undefined): EarlySettings['files'] => [
  ['volumes.json', 'no-cache'],
  ...(engine ? [[`${engine}/${engineFiles.wasm}`, 'default'] as const] : []),
];

/** What `startEarly` leaves on the page. */
export const earlySearch = (): EarlySearch => (window as EarlyWindow).earlySearch!;

export interface EarlySettings {
  /** The address of the worker's script. */
  worker: string;
  /** The folder of the index, ending with a slash. */
  base: string;
  /** The field that a result is headed with. */
  titleField: string;
  /** The keys of the facets that the address may choose values of. */
  facets: string[];
  /** The folder of Pagefind's script, as far as it is known when the page is made. */
  engine: string | undefined;
  /** Of `earlyFiles`. */
  files: (readonly [name: string, cache: RequestCache])[];
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
