import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { askedCards } from '../../lib/share/cards.ts';
import { shareUrl } from '../../lib/urls.ts';
import { keepFile } from '../keep-file.ts';
import { pathBelow } from '../path-below.ts';
import { drawCard } from './draw-card.ts';

/** The pictures for shared links, each drawn once and kept. */
export class CardFiles {
  readonly #folder: string;

  /** @param cacheDir an absolute path. */
  constructor(cacheDir: string) {
    this.#folder = join(cacheDir, 'share');
  }

  /**
   * A picture that a page has asked for; nothing when none has.
   *
   * @param path below `share/`.
   */
  async get(path: string): Promise<{ bytes: Uint8Array; made: boolean } | undefined> {
    const asked = askedCards().get(path);
    if (!asked) return undefined;
    await mkdir(this.#folder, { recursive: true });
    // The hash in its name stands for what it shows, and two pictures that show the same are one.
    const [, name = path] = /([0-9a-f]{8}\.png)$/.exec(path) ?? [];
    return keepFile(join(this.#folder, name), () => drawCard(asked));
  }

  /** Removes what no build has used for two months. */
  async sweep(): Promise<void> {
    const oldest = Date.now() - 60 * 86_400_000;
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const path = join(this.#folder, name.replace(/\.sum$/, ''));
      const found = await stat(path).catch(() => undefined);
      if (!found || found.mtimeMs < oldest) await rm(join(this.#folder, name), { force: true });
    }
  }

  /** Answers requests for the pictures while a site is looked at on this machine, as middleware of a server. */
  handle = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = pathBelow(shareUrl(''), request);
    if (path === undefined) return next();
    this.get(path).then(
      (file) => {
        if (!file) return next();
        response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-cache' });
        response.end(file.bytes);
      },
      () => response.writeHead(500).end(),
    );
  };
}
