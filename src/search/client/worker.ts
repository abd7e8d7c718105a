import { engineFiles } from '../format.ts';
import { createFiles, OutdatedError } from './files.ts';
import type { PagefindModule } from './pagefind.ts';
import type { Failure, Report, SearchRequest } from './report.ts';
import { createSession, type Session } from './session.ts';
import type { Conditions } from './view.ts';

/** The search runs beside the page, so that typing and scrolling never wait for it. The worker owns its own `fetch`. */
const scope = globalThis as unknown as WorkerScope;
const plain = fetch.bind(globalThis);
let session: Session | undefined;
let attempts = 0;

scope.onmessage = async ({ data }) => {
  if ('base' in data) return begin(data);
  const { id } = data;
  try {
    if ('request' in data) await session!.search(data.request, (report) => scope.postMessage({ id, report }));
    else scope.postMessage({ id, count: await session!.count(data.text, data.conditions) });
  } catch (error) {
    scope.postMessage({ id, failure: error instanceof OutdatedError ? 'outdated' : 'unreachable' });
  }
};

function begin({ base, titleField }: { base: string; titleField: string }): void {
  const files = createFiles(base, plain);
  scope.fetch = (address) => files.fetchForPagefind(address);
  session = createSession({ base, titleField, files, loadEngine: (folder) => loadEngine(base + folder) });
  session.warm();
}

/** A script that was cut short or is another one lacks what is asked of it. A browser keeps one that failed, so each attempt has an address of its own. */
async function loadEngine(folder: string): Promise<PagefindModule> {
  const again = attempts++ ? `?${attempts}` : '';
  const module = (await import(
    /* @vite-ignore */ `${folder}/${engineFiles.script}${again}`
  )) as PagefindModule;
  if (!module.createInstance) throw new Error(`${engineFiles.script}: this is another file.`);
  return module;
}

/** Messages to the worker: first where the index is, then any number of queries, and of queries of which only the number counts. */
export type Order =
  | { base: string; titleField: string }
  | { id: number; request: SearchRequest }
  | { id: number; text: string; conditions: Conditions };
export type Answer =
  { id: number; report: Report } | { id: number; count: number } | { id: number; failure: Failure };

interface WorkerScope {
  onmessage: (event: MessageEvent<Order>) => void;
  postMessage(answer: Answer): void;
  fetch(address: string): Promise<Response>;
}
