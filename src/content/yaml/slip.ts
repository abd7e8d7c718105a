import type { Fault } from '../problem.ts';

/** A line that is not YAML as it was meant, and how it was meant. Rows count from 0. */
export interface Slip extends Pick<Fault, 'problem' | 'remedy'> {
  row: number;
  /** The row as it should have been. */
  mended: string;
}

/** A slip of a row that is known elsewhere. */
export type Mending = Omit<Slip, 'row'>;
