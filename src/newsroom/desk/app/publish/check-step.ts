import { html, nothing } from 'lit';
import type { Overview, OverviewProblem } from '../../shared/overview.ts';
import { soughtPlace } from '../edit/sought.ts';
import { entryName } from '../record/entry-name.ts';
import { DeskElement } from '../shell/element.ts';
import { linkToEntry } from '../shell/place.ts';
import './redirect-form.ts';

/** What is wrong with the content; each problem leads to where it is mended. */
export class DeskCheckStep extends DeskElement {
  static override properties = { overview: { attribute: false } };
  declare overview: Overview;

  override render() {
    const { vanished } = this.overview;
    const problems = blockingIn(this.overview);
    if (problems.length === 0)
      return html`<h2>检查</h2>
        <p class="good">内容检查通过，没有问题。</p>`;
    return html`<h2>检查</h2>
      <p>还有${problems.length}个问题，改好以后才能发布。</p>
      ${vanished.length > 0 ? html`<desk-redirects .vanished=${vanished}></desk-redirects>` : nothing}
      <ul class="problems" role="list">
        ${problems.filter((one) => !this.#isOffered(one)).map((problem) => html`<li>${this.#problem(problem)}</li>`)}
      </ul>`;
  }

  /** Whether the remedy is offered above the problems. */
  #isOffered({ problem }: OverviewProblem): boolean {
    return this.overview.vanished.some(({ address }) => problem.includes(` ${address} `));
  }

  #problem(found: OverviewProblem) {
    const { file, field, line, problem, remedy, collection, id, path, name } = found;
    const title = entryName(this.overview, found) ?? id ?? file;
    const isOpen = field.startsWith('toVerify');
    const shown = [title, isOpen ? '' : name].filter(Boolean).join('　');
    const seek = () => path && soughtPlace.seek(path, found);
    return html`<p class="row-title">
        ${collection && id ? html`<a href=${linkToEntry(collection, id)} @click=${seek}>${shown}</a>` : shown}
      </p>
      <p>${isOpen ? problem : `问题：${problem}`}</p>
      <p class="label">
        ${isOpen ? '办法：点开它，核过就打勾，再保存' : `办法：${remedy}`}${name || isOpen ? nothing : `　${[file, line ? `第${line}行` : ''].join('　')}`}
      </p>`;
  }
}

/** The problems that keep an edition from being published. */
export const blockingIn = ({ problems }: Overview) => problems.filter(({ warning }) => !warning);

customElements.define('desk-check-step', DeskCheckStep);
