import { html, nothing } from 'lit';
import type { SiteChange } from '../../shared/publishing.ts';
import { DeskElement } from '../shell/element.ts';

/** What a publication adds, changes and takes away, by kinds; each opens to its addresses. */
export class DeskChanges extends DeskElement {
  static override properties = { changes: { attribute: false } };
  declare changes: SiteChange[];

  override render() {
    return html`<table class="changes">
      <caption class="visually-hidden">
        各类网页和文件的改动
      </caption>
      <thead>
        <tr>
          <th scope="col">种类</th>
          <th scope="col">新增</th>
          <th scope="col">改动</th>
          <th scope="col">消失</th>
        </tr>
      </thead>
      <tbody>
        ${this.changes.map(
          ({ kind, measure, added, changed, gone }) =>
            html`<tr>
              <th scope="row">${kind}</th>
              ${[added, changed, gone].map((all) => html`<td>${this.#cell(all, measure)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #cell(all: readonly string[], measure: string) {
    if (all.length === 0) return nothing;
    return html`<details>
      <summary>${all.length}${measure}</summary>
      <ul role="list">
        ${all.slice(0, most).map((one) => html`<li>${one}</li>`)}
        ${all.length > most ? html`<li>……</li>` : nothing}
      </ul>
    </details>`;
  }
}

const most = 200;

customElements.define('desk-changes', DeskChanges);
