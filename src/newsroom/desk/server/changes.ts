import type { ServerResponse } from 'node:http';
import type { News } from '../shared/news.ts';

/** Tells the open pages of the desk that something in the content folder has changed, by whomever, and that the site shows it. */
export class Changes {
  readonly #followers = new Set<ServerResponse>();

  /** Sends a line at each change until the page is closed. */
  async follow(response: ServerResponse): Promise<void> {
    response.writeHead(200, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.flushHeaders();
    this.#followers.add(response);
    response.once('close', () => this.#followers.delete(response));
  }

  tell(news: News = {}): void {
    for (const response of this.#followers) response.write(`${JSON.stringify(news)}\n`);
  }
}
