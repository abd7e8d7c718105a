import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../content/whole-file.ts';
import { Ledger } from '../../lib/ledger.ts';
import { publishedAddresses } from './published-addresses.ts';

/**
 * Writes into the ledger of a content folder what a published site holds; each file whole or not at all, and none that stays the same.
 *
 * @param contentDir an absolute path, as the other is.
 * @param site that took the place of the published one.
 */
export async function recordAddresses(contentDir: string, site: string): Promise<void> {
  const ledger = Ledger.read(contentDir);
  const lines = publishedAddresses(site).map((address) => [address, ledger.detailOf(address)] as const);
  for (const [path, text] of ledger.with(lines).files()) {
    const file = join(contentDir, path);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) await writeWhole(file, text);
  }
}
