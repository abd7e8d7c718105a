import type { Told } from '../told.ts';

/** A file that cannot be read at all. */
export class UnreadableTable extends Error {
  readonly remedy: string;

  constructor({ problem, remedy }: Told) {
    super(problem);
    this.remedy = remedy;
  }
}
