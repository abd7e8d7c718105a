import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from './routes.ts';
import { apiRefusal, refusal } from './guard.ts';
import { describeFailure, sendJson } from './messages.ts';
import { deskPage, deskPolicy } from './page.ts';

/**
 * What stands before the development server: refuses what does not come from its own pages, and answers for `/newsroom/`.
 *
 * @param base the site's base path; begins and ends with a slash.
 * @param token of this start; whoever has it may change content.
 */
export function deskHandler({ base, token, routes }: DeskOptions): Handler {
  const root = `${base}newsroom/`;
  return (request, response, next) => {
    const reason = refusal(request);
    if (reason) return refuse(response, reason);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (`${pathname}/` === root) return void response.writeHead(302, { location: root }).end();
    if (!pathname.startsWith(root)) return next();
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    response.setHeader('referrer-policy', 'no-referrer');
    if (pathname === root) return sendPage(response, deskPage(base, token));
    const denied = apiRefusal(request, token);
    if (denied) return refuse(response, denied);
    const route = routes[`${request.method} ${pathname.slice(root.length)}`];
    if (!route) return sendJson(response, 404, { message: '没有这项功能' });
    route({ request, response, query: searchParams })
      .then((value) => response.headersSent || sendJson(response, 200, value))
      .catch((error: unknown) => {
        const { status, body } = describeFailure(error);
        // What is still on its way is let go by, lest the answer be cut off.
        request.resume();
        if (!response.headersSent) sendJson(response, status, body);
        else response.end();
      });
  };
}

function sendPage(response: ServerResponse, page: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': deskPolicy,
  });
  response.end(page);
}

function refuse(response: ServerResponse, message: string): void {
  sendJson(response, 403, { message });
}

export interface DeskOptions {
  base: string;
  token: string;
  routes: Readonly<Record<string, Route>>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
