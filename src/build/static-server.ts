import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createBrotliCompress, createGzip, constants } from 'node:zlib';

/**
 * Serves a built site as a plain web host does: folders by their `index.html`, folders without a slash
 * redirected, unknown addresses with `404.html` and status 404, nothing outside `base`.
 *
 * @returns the listening server and the address of its first page.
 * @throws when `port` is taken and `port` is not 0; see {@link serveOnFreePort}.
 */
export function serveSite({ folder, base, port }: SiteServerOptions): Promise<SiteServer> {
  const server = createServer((request, response) => answer(request, response, folder, base));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const listening = typeof address === 'object' && address ? address.port : port;
      resolve({ server, address: `http://localhost:${listening}${base}` });
    });
  });
}

/** As {@link serveSite}, on the first free port from `options.port` on. */
export async function serveOnFreePort(options: SiteServerOptions): Promise<SiteServer> {
  for (let port = options.port; ; port += 1) {
    try {
      return await serveSite({ ...options, port });
    } catch (error) {
      if (!isPortTaken(error) || port >= options.port + 100) throw error;
    }
  }
}

/** The file of `folder` that answers `path`, or where to send the reader instead. */
export function findFile(folder: string, path: string): Found {
  const file = join(folder, path);
  // A path that climbs out of the folder never reaches the disk.
  if (file !== folder && !file.startsWith(folder + sep)) return { kind: 'missing' };
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() && !path.endsWith('/')) return { kind: 'file', file };
  const index = join(file, 'index.html');
  if (!stat?.isDirectory() || !statSync(index, { throwIfNoEntry: false })) return { kind: 'missing' };
  return path.endsWith('/') ? { kind: 'file', file: index } : { kind: 'folder' };
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = decode(url.pathname);
  const found: Found = path?.startsWith(base)
    ? findFile(folder, `/${path.slice(base.length)}`)
    : { kind: 'missing' };
  if (found.kind === 'folder') {
    response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end();
  } else if (found.kind === 'file') {
    send(request, response, found.file, 200);
  } else {
    const page = join(folder, '404.html');
    if (statSync(page, { throwIfNoEntry: false })) send(request, response, page, 404);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
  }
}

function send(request: IncomingMessage, response: ServerResponse, file: string, status: number): void {
  const type = types[extname(file)] ?? 'application/octet-stream';
  const encoding = compressible.test(type) ? acceptedEncoding(request) : undefined;
  response.writeHead(status, {
    'content-type': type,
    'cache-control': file.includes(`${sep}_astro${sep}`) ? 'max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(encoding ? { 'content-encoding': encoding } : { 'content-length': statSync(file).size }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const source = createReadStream(file);
  // A reader who leaves early ends the stream; there is nobody left to tell.
  const done = () => undefined;
  if (encoding === 'br') pipeline(source, createBrotliCompress(fastBrotli), response, done);
  else if (encoding === 'gzip') pipeline(source, createGzip(), response, done);
  else pipeline(source, response, done);
}

function acceptedEncoding(request: IncomingMessage): 'br' | 'gzip' | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

const fastBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const compressible = /^text\/|json|xml|javascript|svg/;

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

interface SiteServerOptions {
  /** The built site; an absolute path. */
  folder: string;
  /** The path that the site lives below; begins and ends with a slash. */
  base: string;
  /** 0 takes any free port. */
  port: number;
}

interface SiteServer {
  server: Server;
  /** Where the site begins, with its base path. */
  address: string;
}

type Found = { kind: 'file'; file: string } | { kind: 'folder' } | { kind: 'missing' };
