import type { RowReport, WorksPlan } from '../../works/plan.ts';

/** What an import would do, or has done. */
export interface WorksAnswer {
  plan: Omit<WorksPlan, 'changes'>;
  isSound: boolean;
  /** How many files it writes. */
  files: number;
  /** The version that was made; none where nothing was written. */
  version: string | undefined;
}

export type { RowReport };
