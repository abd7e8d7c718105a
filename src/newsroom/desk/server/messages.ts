import type { IncomingMessage, ServerResponse } from 'node:http';
import { machineFault, PlainError } from '../../../build/errors.ts';
import { MisfitError } from '../../store/fit.ts';
import type { Told } from '../../told.ts';

/** @throws a {@link PlainError} when there is more than `limit` bytes. */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new TooLargeError(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBytes(request, jsonLimit)).toString('utf8');
  try {
    const value: unknown = JSON.parse(text || '{}');
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw new PlainError('请求读不懂。\n办法：刷新页面再试。');
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(value ?? {}));
}

/** What was found, unless that is why it cannot be. */
export function refuseTold<Found extends object>(found: Found | Told): Found {
  if (!('problem' in found)) return found;
  throw new PlainError(`${found.problem}。\n办法：${found.remedy}。`);
}

/** What the page shows for an error, and its status. */
export function describeFailure(error: unknown): { status: number; body: Failure } {
  if (error instanceof MisfitError) {
    return { status: 409, body: { message: error.message, misfits: [...error.misfits] } };
  }
  if (error instanceof TooLargeError) return { status: 413, body: { message: error.message } };
  if (error instanceof PlainError) return { status: 422, body: { message: error.message } };
  const fault = machineFault(error);
  if (fault) return { status: 500, body: { message: `${fault.problem}\n办法：${fault.remedy}` } };
  console.error(error);
  const message = error instanceof Error ? error.message : String(error);
  return { status: 500, body: { message: `程序出错了：${message}\n办法：把这句话告诉维护网站的人。` } };
}

/** Lines of JSON, sent as they come: `{ "line": … }`, at last `{ "result": … }` or `{ "failure": … }`. */
export async function sendLines(
  response: ServerResponse,
  work: (onLine: (line: string) => void) => Promise<unknown>,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store',
  });
  const send = (value: object) => response.write(`${JSON.stringify(value)}\n`);
  try {
    const result = await work((line) => send({ line }));
    send({ result: result ?? {} });
  } catch (error) {
    send({ failure: describeFailure(error).body });
  }
  response.end();
}

class TooLargeError extends PlainError {
  constructor(limit: number) {
    super(`文件太大，超过${Math.round(limit / 1_000_000)}MB。\n办法：换一个小些的文件。`);
  }
}

/** In bytes: a book of an issue, many times over. */
const jsonLimit = 10_000_000;

export interface Failure {
  message: string;
  /** Where another file lies on the disk than the page was made from. */
  misfits?: { path: string; reason: string; isConflict: boolean }[];
}
