import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { serveSite, type SiteServer } from '../../../src/build/static-server.ts';
import { basePath, outDir } from '../../../src/lib/settings.ts';
import { voice } from '../../browser/support/fake-voice.ts';

/** The address of a page within a frame of a size: for browsers whose windows cannot be so narrow. */
export const narrow = (path: string, width: number, height: number) =>
  `frame?${new URLSearchParams({ path, width: String(width), height: String(height) })}`;

/** The address of a page that is read to a reader by a voice of the tests. */
export const withVoice = (path: string) => `${path}?voice`;

/** Serves the built site, and beside it frames and a voice, which not every engine can be given otherwise. */
export async function serveForReaders(): Promise<SiteServer> {
  return serveSite({ folder: outDir, base: basePath, port: 0, middleware: [additions] });
}

function additions(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const path = pathname.slice(basePath.length);
  if (path === 'frame') {
    const [width, height] = ['width', 'height'].map((name) => Number(searchParams.get(name)));
    // The site's pages may be framed by the site itself.
    response.removeHeader('Content-Security-Policy');
    send(
      response,
      'html',
      `<!doctype html><style>body { margin: 0 } iframe { border: 0 }</style>
      <iframe width="${width}" height="${height}" src="${basePath}${searchParams.get('path')}"></iframe>`,
    );
  } else if (path === 'voice.js') send(response, 'javascript', `(${voice})(['zh-CN'])`);
  else if (searchParams.has('voice')) {
    const page = readFileSync(join(outDir, path, 'index.html'), 'utf8');
    send(response, 'html', page.replace('<head>', `<head><script src="${basePath}voice.js"></script>`));
  } else next();
}

const send = (response: ServerResponse, type: string, text: string) =>
  response.writeHead(200, { 'content-type': `text/${type}; charset=utf-8` }).end(text);
