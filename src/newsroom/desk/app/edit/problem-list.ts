import { html, nothing } from 'lit';
import type { OverviewProblem } from '../../shared/overview.ts';
import { DeskElement } from '../shell/element.ts';

/** What is still wrong with an article; each leads to its place. */
export class DeskProblems extends DeskElement {
  static override properties = { problems: { attribute: false }, bodyLine: { attribute: false } };
  declare problems: OverviewProblem[];
  declare bodyLine: number;

  override render() {
    const problems = this.problems.filter((problem) => !isOpenQuestion(problem));
    return html`<section aria-label="还有什么要改" aria-live="polite">
      ${
        problems.length === 0
          ? html`<p class="good">没有发现问题。</p>`
          : html`<ul class="problems" role="list">
              ${problems.map(
                (problem) =>
                  html`<li>
                    <button type="button" class="lead" @click=${() => this.#lead(problem)}>
                      ${problem.warning ? '提醒' : '问题'}：${problem.field ? `${problem.field}　` : nothing}${problem.problem}
                    </button>
                    <p class="label">办法：${problem.remedy}</p>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  /** `photos 第2项 alt（…）` → the second of the photographs; without a field a line of the text is meant. */
  #lead({ field, line }: OverviewProblem): void {
    const name = /^[A-Za-z]+/.exec(field)?.[0] ?? 'body';
    const item = Number(/第(\d+)项/.exec(field)?.[1] ?? 1) - 1;
    const row = name === 'body' && line !== undefined ? line - this.bodyLine : undefined;
    this.tell('desk-lead', { field: name, item, row });
  }
}

/** They have a list of their own, in which they are ticked off. */
export const isOpenQuestion = ({ field }: OverviewProblem) => field.startsWith('toVerify');

customElements.define('desk-problems', DeskProblems);
