import { engineFiles } from '../format.ts';
import { readState, requestOf } from './address.ts';
import { takeOver } from './begun.ts';
import type { EarlySettings } from './early.ts';
import { createFiles, OutdatedError } from './files.ts';
import type { PagefindModule } from './pagefind.ts';
import type { Failure, Report, SearchRequest } from './report.ts';
import { createSession, type Session } from './session.ts';
import type { Conditions } from './view.ts';

/** The search runs beside the page, so that typing and scrolling never wait for it. The worker owns its own `fetch`. */
const scope = globalThis as unknown as WorkerScope;
const plain = fetch.bind(globalThis);
let session: Session | undefined;
let begun: ReturnType<typeof takeOver>;
let early: EarlyAnswer | undefined;
let attempts = 0;

scope.onmessage = async ({ data }) => {
  if ('base' in data) return begin(data);
  if ('name' in data) return begun.take(data.name, data.content);
  const { id } = data;
  try {
    if ('request' in data) await answer(data.request, (report) => scope.postMessage({ id, report }));
    else scope.postMessage({ id, count: await session!.count(data.text, data.conditions) });
  } catch (error) {
    scope.postMessage({ id, failure: error instanceof OutdatedError ? 'outdated' : 'unreachable' });
  }
};

function begin({ base, titleField, facets, engine, asked, begun: names }: FirstOrder): void {
  begun = takeOver(base, names, plain);
  const files = createFiles(base, begun.fetch);
  scope.fetch = (address) => files.fetchForPagefind(address);
  session = createSession({
    ...{ base, titleField, files, engine },
    loadEngine: (folder) => loadEngine(base + folder),
  });
  session.warm();
  const state = readState(asked, facets);
  if (state.text) early = answerEarly(session, requestOf(state));
}

/** The page's own question, when it comes, is as a rule the one that its address asks. */
function answer(request: SearchRequest, report: (report: Report) => void): Promise<void> {
  const known = early;
  early = undefined;
  return known && known.key === JSON.stringify(request)
    ? known.join(report)
    : session!.search(request, report);
}

/** Begins with what the address asks for while the page's scripts are still arriving. */
function answerEarly(session: Session, request: SearchRequest): EarlyAnswer {
  let last: Report | undefined;
  let listener: ((report: Report) => void) | undefined;
  const answered = session.search(request, (report) => {
    last = report;
    listener?.(report);
  });
  // Told to the page when it asks.
  answered.catch(() => undefined);
  return {
    key: JSON.stringify(request),
    join(report) {
      listener = report;
      if (last) report(last);
      return answered;
    },
  };
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

/**
 * Messages to the worker: first where the index is and what the page's address asks for, then the files that the page has begun
 * to fetch, any number of queries, and of queries of which only the number counts.
 */
export type Order =
  | FirstOrder
  | { name: string; content: ArrayBuffer | undefined }
  | { id: number; request: SearchRequest }
  | { id: number; text: string; conditions: Conditions };
export type Answer =
  { id: number; report: Report } | { id: number; count: number } | { id: number; failure: Failure };

type FirstOrder = Omit<EarlySettings, 'worker' | 'files'> & {
  /** The query part of the page's address, if the page is going to ask for it. */
  asked: string;
  /** Names of the files that will follow. */
  begun: string[];
};

interface EarlyAnswer {
  /** The request in full. */
  key: string;
  /** Goes on with what there is so far. */
  join(report: (report: Report) => void): Promise<void>;
}

interface WorkerScope {
  onmessage: (event: MessageEvent<Order>) => void;
  postMessage(answer: Answer): void;
  fetch(address: string): Promise<Response>;
}
