import type { OverviewProblem } from '../../shared/overview.ts';

/** A place of a file that a link in another part of the desk leads to; the form of that file takes it when it is shown. */
class SoughtPlace extends EventTarget {
  #sought: { file: string; problem: Sought } | undefined;

  /** @param file below the content folder. */
  seek(file: string, problem: Sought): void {
    this.#sought = { file, problem };
    // The part of the desk that the link leads to is shown before.
    setTimeout(() => this.dispatchEvent(new Event('sought')));
  }

  /** Whether it is one of this file. */
  isIn(file: string): boolean {
    return this.#sought?.file === file;
  }

  /** The place, if it is one of this file; it is led to once. */
  take(file: string): Sought | undefined {
    if (this.#sought?.file !== file) return undefined;
    const { problem } = this.#sought;
    this.#sought = undefined;
    return problem;
  }
}

type Sought = Pick<OverviewProblem, 'field' | 'line'>;

export const soughtPlace = new SoughtPlace();
