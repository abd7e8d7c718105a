import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OpenedFile } from '../../shared/files.ts';
import type { OverviewProblem } from '../../shared/overview.ts';
import { leadTo, placeOfProblem, tieProblems } from './lead.ts';
import { soughtPlace } from './sought.ts';

/** Ties what is wrong with a file to the controls of its form, and leads to the place that another part of the desk has sought in it. */
export class ProblemPlaces implements ReactiveController {
  readonly #form: ReactiveControllerHost & HTMLElement;
  readonly #problems: () => readonly OverviewProblem[];
  readonly #opened: () => OpenedFile | undefined;

  /** @param opened the file whose form is there as a whole. */
  constructor(
    form: ReactiveControllerHost & HTMLElement,
    problems: () => readonly OverviewProblem[],
    opened: () => OpenedFile | undefined,
  ) {
    this.#form = form;
    this.#problems = problems;
    this.#opened = opened;
    form.addController(this);
  }

  hostConnected(): void {
    soughtPlace.addEventListener('sought', this.#leadToSought);
  }

  hostDisconnected(): void {
    soughtPlace.removeEventListener('sought', this.#leadToSought);
  }

  hostUpdated(): void {
    // The list of problems shows them a moment later.
    requestAnimationFrame(() => {
      tieProblems(this.#form, this.#problems());
      this.#leadToSought();
    });
  }

  /** A hidden form waits until it is shown. */
  readonly #leadToSought = (): void => {
    const file = this.#opened();
    const problem = file && this.#form.offsetParent !== null ? soughtPlace.take(file.path) : undefined;
    if (file && problem) leadTo(this.#form, placeOfProblem(problem, file.bodyLine));
  };
}
