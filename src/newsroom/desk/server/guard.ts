import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Why the development server does not answer a request while the desk is open; `undefined` where it does. Only pages of this very server
 * get anything: other sites may not read the desk, change content by it, or be led to it under a name of their own (DNS rebinding).
 */
export function refusal(request: GuardedRequest): string | undefined {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  if (!loopback.test(host)) return '只接受这台电脑自己的请求';
  if (origin !== undefined && origin !== `http://${host}`) return '不接受别的网站的请求';
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return '不接受别的网站的请求';
  return undefined;
}

/** Why the desk's own interface does not answer: what {@link refusal} says is asked before. */
export function apiRefusal(request: GuardedRequest, token: string): string | undefined {
  if (!isSame(String(request.headers[tokenHeader] ?? ''), token)) return '页面已经过期，请刷新';
  if (request.method === 'GET') return undefined;
  if (request.method !== 'POST') return '不支持这样的请求';
  const type = String(request.headers['content-type'] ?? '').split(';')[0];
  return type === 'application/json' || type === uploadType ? undefined : '不支持这样的请求';
}

/** What forms and links of other sites cannot send without asking first. */
export const tokenHeader = 'x-newsroom-token';
export const uploadType = 'application/octet-stream';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export type GuardedRequest = Pick<IncomingMessage, 'method' | 'headers'>;
