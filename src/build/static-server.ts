import compression from 'compression';
import { contentType } from 'mime-types';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, join, sep } from 'node:path';
import send from 'send';
import { PlainError } from './errors.ts';
import { headersOf } from './hosting/rules.ts';

/**
 * Serves a built site as a plain web host does: folders by their `index.html`, folders without a slash redirected, unknown
 * addresses with `404.html` and status 404, nothing outside `base`.
 *
 * @returns the listening server and the address of its first page.
 * @throws when `port` is taken and `port` is not 0; see {@link serveOnFreePort}.
 */
export function serveSite(options: SiteServerOptions): Promise<SiteServer> {
  const server = createServer(siteListener(options));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => {
      const address = server.address();
      const listening = typeof address === 'object' && address ? address.port : options.port;
      resolve({ server, address: `http://localhost:${listening}${options.base}` });
    });
  });
}

/**
 * As {@link serveSite}, on the first free port from `options.port` on.
 *
 * @throws a {@link PlainError} when none of a hundred is free, or the system does not give them.
 */
export async function serveOnFreePort(options: SiteServerOptions): Promise<SiteServer> {
  const last = Math.min(options.port + 100, 65535);
  for (let port = options.port; port <= last; port += 1) {
    try {
      return await serveSite({ ...options, port });
    } catch (error) {
      if (isRefused(error))
        throw new PlainError(`系统不让使用端口 ${port}。\n办法：用 PORT 换一个 1024 以上的端口。`);
      if (!isTaken(error)) throw error;
    }
  }
  throw new PlainError(
    `端口 ${options.port} 到 ${last} 都被占用了。\n办法：关掉正在使用它们的程序，或用 PORT 换一个端口。`,
  );
}

/** What a server does with a request for a site; `send` reads the files, with ranges, tags and conditions. */
function siteListener({ folder, base, middleware = [] }: SiteServerOptions) {
  const compress = compression({
    threshold: 0,
    filter: (request, response) => !request.headers.range && compression.filter(request, response),
  });
  return (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    setHeaders(response, '');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const moved = movedIn(folder);
    const handlers: Middleware[] = [compress as unknown as Middleware, ...middleware];
    const next = (): void => {
      const handler = handlers.shift();
      if (handler) handler(request, response, next);
      else if (`${path}/` === base) redirect(request, response, base);
      else if (!path.startsWith(base)) sendMissing(request, response, folder);
      else if (moved.has(path)) redirect(request, response, moved.get(path)!.to, moved.get(path)!.status);
      else sendFile(request, response, { folder, base, path: `/${path.slice(base.length)}` });
    };
    next();
  };
}

function sendFile(request: IncomingMessage, response: ServerResponse, { folder, base, path }: Place): void {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (leadsOut(folder, file)) {
    sendMissing(request, response, folder);
    return;
  }
  const encoding = precompressed(request, folder, file);
  if (encoding) {
    response.setHeader('Content-Encoding', encoding.name);
    response.setHeader('Content-Type', contentType(basename(file)) || 'application/octet-stream');
    response.setHeader('Vary', 'Accept-Encoding');
  }
  send(request, file + (encoding?.ending ?? ''), { root: folder, cacheControl: false, index: false })
    .on('headers', () => setHeaders(response, file.slice(1)))
    .on('directory', () => redirect(request, response, `${base}${path.replace(/^\/+/, '')}/`))
    .on('error', ({ status }: { status?: number }) => {
      for (const name of ['Content-Encoding', 'Content-Type']) response.removeHeader(name);
      if (status === 416 || status === 412) response.writeHead(status).end();
      else sendMissing(request, response, folder);
    })
    .pipe(response);
}

/** Whether a link in the site leads out of it; `send` judges by names alone. */
function leadsOut(folder: string, file: string): boolean {
  try {
    const real = realpathSync(join(folder, decodeURIComponent(file)));
    return !real.startsWith(realpathSync(folder) + sep);
  } catch {
    // There is no such file, which `send` finds out.
    return false;
  }
}

/** The form of a file that was compressed when the site was built and that this browser takes. */
function precompressed(request: IncomingMessage, folder: string, file: string): Encoding | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return encodings.find(({ taken, ending }) => {
    try {
      return taken.test(accepted) && existsSync(join(folder, decodeURIComponent(file) + ending));
    } catch {
      return false;
    }
  });
}

function sendMissing(request: IncomingMessage, response: ServerResponse, folder: string): void {
  const page = join(folder, '404.html');
  const text = existsSync(page) ? readFileSync(page) : '404';
  setHeaders(response, '');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : text);
}

/** What a host says about the file of a path below the site. */
function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
}

/** To an address of this site, with the question that came with the request. */
function redirect(request: IncomingMessage, response: ServerResponse, path: string, status = 301): void {
  const question = /\?.*/.exec(request.url ?? '')?.[0] ?? '';
  response.writeHead(status, { location: path + question }).end();
}

/** Where the addresses that a site's `_redirects` names lead; the site may be another one at the next request. */
function movedIn(folder: string): Map<string, { to: string; status: number }> {
  const file = join(folder, '_redirects');
  const rows = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(
    rows.flatMap((row) => {
      const [from, to, status] = row.split(' ');
      return from && to ? [[from, { to, status: Number(status) }] as const] : [];
    }),
  );
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
const isTaken = (error: unknown) => codeOf(error) === 'EADDRINUSE';
const isRefused = (error: unknown) => codeOf(error) === 'EACCES';

const encodings: Encoding[] = [
  { name: 'br', ending: '.br', taken: /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/ },
  { name: 'gzip', ending: '.gz', taken: /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/ },
];

interface Encoding {
  name: string;
  /** Of the file beside the plain one. */
  ending: string;
  taken: RegExp;
}

interface Place {
  folder: string;
  base: string;
  /** Below the base path, encoded, with a leading slash. */
  path: string;
}

/** Answers a request, or calls `next`. `request.url` is whole: the base path and the question are in it. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface SiteServerOptions {
  /** The built site; an absolute path. */
  folder: string;
  /** The path that the site lives below; begins and ends with a slash. */
  base: string;
  /** 0 takes any free port. */
  port: number;
  /** Asked before the folder, in their order: for files that are made when they are first looked at. */
  middleware?: Middleware[];
}

export interface SiteServer {
  server: Server;
  /** Where the site begins, with its base path. */
  address: string;
}
