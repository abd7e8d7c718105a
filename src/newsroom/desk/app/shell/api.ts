import type { Failure } from '../../server/messages.ts';
import type { News } from '../../shared/news.ts';

/** What the desk's server answers, for the page that it has given its token. */
const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

/** The site's base path; begins and ends with a slash. */
export const base = meta('newsroom-base') || '/';

/** Of this start of the desk: one that is opened again has another. */
let token = meta('newsroom-token');

export const get = async <Answer>(path: string): Promise<Answer> => answer(await send(path));

export const post = async <Answer>(path: string, body: unknown = {}): Promise<Answer> =>
  answer(
    await send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

/** Hands over a file; gives the id that it is known by from now on. */
export const uploadFile = async (file: File): Promise<{ id: string; name: string }> =>
  answer(
    await send(`upload?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    }),
  );

/** A picture that only the server has. */
export async function getPicture(path: string): Promise<string> {
  const response = await done(await send(path));
  return URL.createObjectURL(await response.blob());
}

/** Work that takes long: tells its lines as they come, and gives its result. */
export async function follow<Result>(path: string, onLine: (line: string) => void): Promise<Result> {
  const response = await done(
    await send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }),
  );
  for await (const row of rowsOf(response)) {
    const told = JSON.parse(row) as { line?: string; result?: Result; failure?: Failure };
    if (told.line !== undefined) onLine(told.line);
    if (told.failure) throw new Refusal(422, told.failure);
    if (told.result !== undefined) return told.result;
  }
  throw new Error('编辑部停了。\n办法：重新打开它，再试一次。');
}

/**
 * Calls `onNews` whenever a file of the content has changed, and when the site shows it, until the desk is closed.
 *
 * @param onOpen told when the desk has answered.
 */
export async function watch(onNews: (news: News) => void, onOpen: () => void): Promise<void> {
  const response = await done(await send('changes'));
  onOpen();
  for await (const row of rowsOf(response)) if (row) onNews(JSON.parse(row) as News);
}

/** What the server does not do, and why. */
export class Refusal extends Error {
  readonly status: number;
  readonly failure: Failure;

  constructor(status: number, failure: Failure) {
    super(failure.message);
    this.status = status;
    this.failure = failure;
  }

  /** Whether it is that somebody else has saved this file meanwhile. */
  isOvertaken(path: string): boolean {
    return this.failure.misfits?.some((misfit) => misfit.isConflict && misfit.path === path) ?? false;
  }
}

const gone =
  '编辑部没有回答，它可能已经关了。\n办法：看看打开它的窗口还在不在；不在就重新打开。没有存的字还在这一页上。';

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const ask = () =>
    fetch(`${base}newsroom/api/${path}`, {
      ...init,
      headers: { ...init.headers, 'x-newsroom-token': token },
    });
  const used = token;
  try {
    const response = await ask();
    return response.status === 403 && (await isRenewed(used)) ? await ask() : response;
  } catch {
    throw new Error(gone);
  }
}

/** Whether there is another token than the one that was used: that of a desk which was opened again meanwhile. What was typed can be saved. */
async function isRenewed(used: string): Promise<boolean> {
  const page = await (await fetch(`${base}newsroom/`)).text();
  const given = /name="newsroom-token" content="([^"]+)"/.exec(page)?.[1] ?? used;
  // At the same address another newspaper's desk may have been opened.
  if (contentOf(given) !== contentOf(used)) return false;
  token = given;
  return given !== used;
}

const contentOf = (given: string) => given.split('.')[0];

const answer = async <Answer>(response: Response): Promise<Answer> =>
  (await valueOf(await done(response))) as Answer;

/** @throws a {@link Refusal} where the server does not do what it was asked for. */
async function done(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw new Refusal(response.status, (await valueOf(response)) as Failure);
}

/** What is no answer of a desk comes from another program at its address, or was cut off. */
const valueOf = (response: Response): Promise<unknown> =>
  response.json().catch(() => {
    throw new Error(gone);
  });

async function* rowsOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = () =>
    reader?.read().catch(() => {
      throw new Error(gone);
    });
  let rest = '';
  for (;;) {
    const { value, done } = (await read()) ?? { value: undefined, done: true };
    if (done) return;
    const rows = (rest + value).split('\n');
    rest = rows.pop() ?? '';
    yield* rows;
  }
}
