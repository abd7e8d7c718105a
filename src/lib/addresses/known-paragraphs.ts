import type { Ledger } from './ledger.ts';
import { readRecords, type ParagraphRecord } from '../paragraphs/index.ts';
import type { Redirects } from './redirects.ts';
import { entryAddress, entryAt } from '../urls.ts';

/** What the ledger has of the paragraphs of each article; of one that was moved what it has of it at its old address. */
export class KnownParagraphs {
  readonly #ledger: Ledger;
  readonly #moved = new Map<string, string[]>();

  /** @param isThere whether there is an article with this id. */
  constructor(ledger: Ledger, redirects: Redirects, isThere: (id: string) => boolean) {
    this.#ledger = ledger;
    const isLive = (address: string) => isThere(entryAt(address)?.id ?? '');
    for (const address of ledger.addresses) {
      if (entryAt(address)?.collection !== 'articles' || isLive(address)) continue;
      const to = redirects.follow(address, isLive);
      if (to) this.#moved.set(to, [...(this.#moved.get(to) ?? []), address]);
    }
  }

  /** Whether something is known of an article under another address. */
  isMoved(id: string): boolean {
    return this.#moved.has(entryAddress('articles', id));
  }

  /** @param id of an article. */
  of(id: string): ParagraphRecord[] {
    const address = entryAddress('articles', id);
    const all = [address, ...(this.#moved.get(address) ?? [])].flatMap(
      (one) => readRecords(this.#ledger.detailOf(one)) ?? [],
    );
    return [...new Map(all.reverse().map((record) => [record.id, record])).values()].reverse();
  }
}
