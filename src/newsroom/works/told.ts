/** What an editor is told: what is wrong, and what to do about it. */
export interface Told {
  problem: string;
  remedy: string;
}

export const told = (problem: string, remedy: string): Told => ({ problem, remedy });

/** A file that cannot be read at all. */
export class UnreadableTable extends Error {
  readonly remedy: string;

  constructor({ problem, remedy }: Told) {
    super(problem);
    this.remedy = remedy;
  }
}
