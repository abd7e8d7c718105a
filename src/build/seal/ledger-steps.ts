import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../content/whole-file.ts';

/**
 * From which state to which publishing has brought the ledger of a year, by the year. What it writes is what the pages that it publishes
 * show, so pages that were made before it did are those that would be made after.
 */
export type LedgerSteps = Record<string, { from: string; to: string }>;

/** A short name of a ledger file's bytes; of one that is not there, too. */
export const ledgerState = (bytes: Uint8Array | undefined): string =>
  bytes ? hash('sha256', bytes).slice(0, 16) : 'none';

/** @param cacheDir an absolute path. */
export function readLedgerSteps(cacheDir: string): LedgerSteps {
  try {
    return JSON.parse(readFileSync(fileIn(cacheDir), 'utf8')) as LedgerSteps;
  } catch {
    // Cut short, or none yet: the years are made again.
    return {};
  }
}

/** Adds steps to those that are kept; of each year the last one stays. */
export async function keepLedgerSteps(cacheDir: string, steps: LedgerSteps): Promise<void> {
  if (Object.keys(steps).length === 0) return;
  await writeWhole(fileIn(cacheDir), JSON.stringify({ ...readLedgerSteps(cacheDir), ...steps }));
}

const fileIn = (cacheDir: string) => join(cacheDir, 'pages/ledger.json');
