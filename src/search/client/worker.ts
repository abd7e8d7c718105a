import type { PagefindModule } from './pagefind.ts';
import type { Report, SearchRequest } from './report.ts';
import { createSession, type Session } from './session.ts';
import { createStrictFetch } from './strict-fetch.ts';

/** The search runs beside the page, so that typing and scrolling never wait for it. The worker owns its own `fetch`. */
const scope = globalThis as unknown as WorkerScope;
const plain = fetch.bind(globalThis);
let session: Session | undefined;

scope.onmessage = async ({ data }) => {
  if ('base' in data) {
    const { base, titleField } = data;
    const fetcher = createStrictFetch(plain, (address) =>
      address.replace(/[^/]+\/(wasm\.\w+\.pagefind)$/, '$1'),
    );
    scope.fetch = (address) => fetcher.fetchForPagefind(address);
    const loadPagefind = () => import(/* @vite-ignore */ `${base}pagefind.js`) as Promise<PagefindModule>;
    session = createSession({ base, titleField, fetcher, loadPagefind });
    return;
  }
  const { id, request } = data;
  try {
    await session!.search(request, (report) => scope.postMessage({ id, report }));
  } catch (error) {
    scope.postMessage({ id, error: String(error) });
  }
};

/** Messages to the worker: first where the index is, then any number of queries. */
export type Order = { base: string; titleField: string } | { id: number; request: SearchRequest };
export type Answer = { id: number; report: Report } | { id: number; error: string };

interface WorkerScope {
  onmessage: (event: MessageEvent<Order>) => void;
  postMessage(answer: Answer): void;
  fetch(address: string): Promise<Response>;
}
