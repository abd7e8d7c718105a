import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basePath, outDir } from '../../../src/lib/settings.ts';
import { serveSite } from '../../../src/build/static-server.ts';

/** The built site on a line so slow that the HTML of a page arrives in pieces, and a reader sees each as it comes. */
export async function serveSlowPages(): Promise<SlowPages> {
  const site = await serveSite({ folder: outDir, base: basePath, port: 0 });
  const { port } = site.server.address() as AddressInfo;
  const slow = createServer((request, response) => {
    // As it stands in the file: pieces of compressed text would come in other places.
    const headers = { ...request.headers, 'accept-encoding': 'identity' };
    get({ port, path: request.url, headers }, async (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      if (!String(answer.headers['content-type']).startsWith('text/html')) {
        answer.pipe(response);
        return;
      }
      for (const piece of piecesOf(Buffer.concat(await answer.toArray()).toString())) {
        response.write(piece);
        await new Promise((done) => setTimeout(done, pieceMilliseconds));
      }
      response.end();
    });
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(slow.address() as AddressInfo).port}`,
    close() {
      slow.closeAllConnections();
      slow.close();
      site.server.closeAllConnections();
      site.server.close();
    },
  };
}

/**
 * Cut behind whole parts of a page: a line of text or a form that arrives in two grows with the second, whatever the page does, and
 * where a packet happens to end would decide.
 */
function piecesOf(html: string): string[] {
  const pieces = [''];
  for (const part of html.split(/(?<=<\/(?:article|figure|footer|form|header|li|nav|ol|section|ul)>)/)) {
    if (pieces.at(-1)!.length >= pieceLength) pieces.push('');
    pieces[pieces.length - 1] += part;
  }
  return pieces;
}

const pieceLength = 1500;
const pieceMilliseconds = 30;

export interface SlowPages {
  /** Without a path; the addresses of the site follow it. */
  origin: string;
  close(): void;
}
