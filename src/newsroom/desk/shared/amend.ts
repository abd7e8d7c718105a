import type { Amendment } from '../../amend/entry.ts';

/** What an amendment would write and what it does to the site, or that it was written. */
export interface AmendAnswer extends Omit<Amendment, 'changes'> {
  /** Below the content folder. */
  files: string[];
  version: string | undefined;
}

/** What is asked for; the rest of the request depends on it. */
export type AmendKind = 'correct' | 'withdraw-text' | 'withdraw-picture' | 'restore' | 'picture';
