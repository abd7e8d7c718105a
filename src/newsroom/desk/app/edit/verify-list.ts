import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from '../shell/element.ts';

/** The open questions of a draft (待核): one that is ticked off is gone when the form around it is saved. */
export class DeskVerify extends DeskElement {
  static override properties = { questions: { attribute: false } };
  declare questions: string[];

  override render() {
    if (this.questions.length === 0) return nothing;
    return html`<fieldset class="verify" data-field="toVerify">
      <legend>待核（核过的打勾；有一条没核，就不能发布）</legend>
      ${repeat(
        this.questions,
        // A box that is ticked goes with its question.
        (question) => question,
        (question, index) =>
          html`<label class="tick"
            ><input
              type="checkbox"
              @change=${() => this.tell('desk-change', this.questions.toSpliced(index, 1))}
            />${question}</label
          >`,
      )}
      ${
        this.questions.length > 1
          ? html`<button type="button" @click=${() => this.tell('desk-change', [])}>
              这${this.questions.length}条都核过了
            </button>`
          : nothing
      }
    </fieldset>`;
  }
}

customElements.define('desk-verify', DeskVerify);
