import type { Amendment } from '../../amend/entry.ts';
import type { Reported } from '../../amend/report.ts';
import type { Told } from '../../told.ts';

export type { Reported } from '../../amend/report.ts';

/** What an amendment would write and what it does to the site, or that it was written. */
export interface AmendAnswer extends Omit<Amendment, 'changes'> {
  /** Below the content folder. */
  files: string[];
  version: string | undefined;
}

/** What is asked for; the rest of the request depends on it. */
export type AmendKind = 'correct' | 'withdraw-text' | 'withdraw-picture' | 'restore' | 'picture';

/** What a reader's letter speaks of, or why nobody can tell. */
export type ReportAnswer = { found: Reported; problem?: undefined } | { found?: undefined; problem: Told };

/** A correction as a reader's letter suggests it. */
export interface Suggestion {
  text: string;
  /** The words that are wrong. */
  passage: string;
}
