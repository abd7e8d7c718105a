import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { basePath, outDir } from '../../../src/lib/settings.ts';
import { buildSearch } from '../../../src/search/indexer/index.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/**
 * The built site with another archive behind its search page, on a network that a test can slow down or break.
 *
 * @param beside folders that are served too, by the beginnings of their paths.
 * @param secure the key and certificate of a host that speaks HTTP/2, as nearly all do.
 */
export async function serveSearch(
  records: SearchRecord[],
  facets: string[] = [],
  beside: Record<string, string> = {},
  secure?: { key: string; cert: string },
): Promise<SearchSite> {
  const root = temporaryFolder('search-site-');
  const index = join(root, 'pagefind');
  const publish = (records: SearchRecord[]) =>
    buildSearch(records, index, { cacheDir: join(root, 'cache'), suggest: facets });
  await publish(records);
  const network: Network = { missing: [], damaged: [], maxAge: 0, latency: 0, bytesPerSecond: Infinity };
  const requested: string[] = [];
  const sent: SearchSite['sent'] = [];
  let line = Promise.resolve();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname).replace(
      basePath,
      '/',
    );
    requested.push(path);
    const content = damage(path, read(path));
    const isMissing = !content || network.missing.some((part) => path.includes(part));
    const type = types[extname(path) || '.html'];
    // As web hosts do.
    const body = content && type ? gzipSync(content) : content;
    if (network.held && path.includes(network.held.part)) await network.held.until;
    await pause(network.latency);
    // All files share one line, as they do on a slow connection.
    line = line.then(() => pause((1000 * (body?.length ?? 0)) / network.bytesPerSecond));
    await line;
    sent.push({ path, bytes: body?.length ?? 0 });
    const headers = {
      'content-type': type ?? 'application/octet-stream',
      ...(content && type && { 'content-encoding': 'gzip' }),
      ...(network.maxAge && { 'cache-control': `max-age=${network.maxAge}` }),
    };
    response.writeHead(isMissing ? 404 : 200, headers).end(isMissing ? '' : body);
  };
  const server = secure
    ? createSecureServer({ ...secure, allowHTTP1: true }, (request, response) =>
        // The same calls do the same in both.
        answer(request as unknown as IncomingMessage, response as unknown as ServerResponse),
      )
    : createServer(answer);

  function damage(path: string, content: Buffer | undefined): Buffer | undefined {
    const { how } = network.damaged.find(({ part }) => path.includes(part)) ?? {};
    if (how === 'page') return Buffer.from('<!doctype html><title>404</title>');
    return how === 'half' ? content?.subarray(0, content.length >> 1) : content;
  }

  function read(path: string): Buffer | undefined {
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const other = Object.keys(beside).find((prefix) => path.startsWith(prefix));
    const file = other
      ? join(beside[other]!, name.slice(other.length))
      : join(path.startsWith('/pagefind/') ? root : outDir, name);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as { port: number };
  return {
    address: `${secure ? 'https' : 'http'}://localhost:${address.port}${basePath}`,
    network,
    requested,
    sent,
    publish,
    close() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

export interface Network {
  /** Files whose path holds one of these are not found. */
  missing: string[];
  /** Files whose path holds a part are sent as half of themselves, or a page is sent in their place. */
  damaged: { part: string; how: 'page' | 'half' }[];
  /** Files whose path holds a part are sent when something has come to pass. */
  held?: { part: string; until: Promise<void> };
  /** Seconds for which a browser may keep every file, without asking again. */
  maxAge: number;
  /** Milliseconds before each file. */
  latency: number;
  bytesPerSecond: number;
}

export interface SearchSite {
  /** Of the first page; ends with a slash. */
  address: string;
  network: Network;
  /** The paths asked for, in their order. */
  requested: string[];
  /** What went over the line, in its order. */
  sent: { path: string; bytes: number }[];
  /** Puts another edition in place of the archive. */
  publish(records: SearchRecord[]): Promise<unknown>;
  close(): void;
}
