import { html, nothing } from 'lit';
import type { OverviewProblem } from '../../shared/overview.ts';
import { DeskElement } from '../shell/element.ts';
import { placeOfProblem } from './lead.ts';

/** What is still wrong with a file; each leads to its place. */
export class DeskProblems extends DeskElement {
  static override properties = {
    of: { attribute: false },
    problems: { attribute: false },
    bodyLine: { attribute: false },
  };
  /** What the file is called. */
  declare of: string;
  declare problems: OverviewProblem[];
  declare bodyLine: number;

  override render() {
    const isShown = this.problems.some((problem) => !isOpenQuestion(problem));
    return html`<section aria-label=${`还有什么要改：${this.of}`} aria-live="polite">
      ${
        isShown
          ? html`<ul class="problems" role="list">
              ${this.problems.map((problem, index) => (isOpenQuestion(problem) ? nothing : this.#row(problem, index)))}
            </ul>`
          : html`<p class="good">${this.problems.length > 0 ? '除了待核的，' : nothing}没有发现问题。</p>`
      }
    </section>`;
  }

  #row(problem: OverviewProblem, index: number) {
    const { warning, name, problem: what, remedy } = problem;
    return html`<li data-problem=${index}>
      <button
        type="button"
        class="lead"
        @click=${() => this.tell('desk-lead', placeOfProblem(problem, this.bodyLine))}
      >
        ${warning ? '提醒' : '问题'}：${name ? `${name}　` : nothing}${what}
      </button>
      <p class="label plain">办法：${remedy}</p>
    </li>`;
  }
}

/** They have a list of their own, in which they are ticked off. */
export const isOpenQuestion = ({ field }: OverviewProblem) => field.startsWith('toVerify');

customElements.define('desk-problems', DeskProblems);
