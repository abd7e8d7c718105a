import { html } from 'lit';
import type { AmendAnswer } from '../../shared/amend.ts';
import { DeskElement } from '../shell/element.ts';

/** What an amendment does to the site, before it is written; or why it cannot be. */
export class DeskAmendAnswer extends DeskElement {
  static override properties = { answer: { attribute: false } };
  declare answer: AmendAnswer;

  override render() {
    const { title, effects, notes, problems, files } = this.answer;
    if (problems.length > 0) {
      return html`<div class="warning" role="alert">
        ${problems.map(({ problem, remedy }) => html`<p>${problem}。办法：${remedy}</p>`)}
      </div>`;
    }
    return html`<section class="proof" aria-label="会改什么">
      <h2>${title}</h2>
      <ul data-effects>
        ${effects.map(({ where, address, what }) => html`<li><a href=${address} target="_blank" rel="noreferrer">${where}</a>：${what}</li>`)}
      </ul>
      ${notes.map((note) => html`<p>说明：${note}</p>`)}
      <p class="label">写${files.length}个文件：${files.join('、')}</p>
      <button type="button" class="main" @click=${() => this.tell('desk-write', undefined)}>写入</button>
    </section>`;
  }
}

customElements.define('desk-amend-answer', DeskAmendAnswer);
